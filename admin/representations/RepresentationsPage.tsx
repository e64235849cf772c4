import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { REPRESENTATION_LISTS, type RepresentationList } from '#contract/representation-end.ts';
import { PagedContent } from '../frame/PagedContent.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { TableFrame } from '../frame/TableFrame.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { usePagedList } from '../frame/use-paged-list.ts';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { RepresentationRow } from './RepresentationRow.tsx';

/** Who represents whom: declarations to check by sample, and all that are in force. */
export function RepresentationsPage() {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const [which, setWhich] = useState<RepresentationList>('TO_CHECK');
  useDocumentTitle(text('representations.title'));
  const list = usePagedList(
    ['representations', which],
    (query, signal) => dataProvider.listRepresentations({ list: which, ...query }, signal),
    // Each reading is in the audit, so none happens by itself.
    { byItself: false },
  );
  const checking = useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      dataProvider.checkRepresentation(id, version),
    onSuccess: () => tell(text('representations.checked'), 'success'),
    onSettled: () => list.refetch(),
  });
  return (
    <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2 }}>
      <Typography variant="h1">{text('representations.title')}</Typography>
      <Tabs
        value={which}
        aria-label={text('representations.lists')}
        onChange={(_event, wanted: RepresentationList) => {
          setWhich(wanted);
          list.setPage(1);
        }}
        sx={{ mb: 1 }}
      >
        {REPRESENTATION_LISTS.map((one) => (
          <Tab key={one} value={one} label={text(`representations.list.${one}`)} />
        ))}
      </Tabs>
      <Typography sx={{ mb: 2 }}>{text(`representations.lead.${which}`)}</Typography>
      {checking.error !== null && <ProblemAlert error={checking.error} />}
      <PagedContent
        list={list}
        none={text(`representations.none.${which}`)}
        more={text('representations.more')}
      >
        {(representations) => (
          <Paper variant="outlined" sx={{ p: 2 }}>
            <TableFrame
              caption={text(`representations.list.${which}`)}
              columns={[
                text('representations.represented'),
                text('person.born'),
                text('representations.representative'),
                text('person.by'),
                text('representations.household'),
                text('person.valid'),
                text('person.proof'),
                text('queue.office'),
                text('queue.acts'),
              ]}
            >
              {representations.map((one) => (
                <RepresentationRow
                  key={one.id}
                  representation={one}
                  busy={checking.isPending}
                  onCheck={which === 'TO_CHECK' ? () => checking.mutate(one) : undefined}
                  onDone={list.refetch}
                />
              ))}
            </TableFrame>
          </Paper>
        )}
      </PagedContent>
    </Box>
  );
}
