import Box from '@mui/material/Box';
import Pagination from '@mui/material/Pagination';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { REPRESENTATION_LISTS, type RepresentationList } from '#contract/representation-end.ts';
import { TableFrame } from '../board/TableFrame.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { RepresentationRow } from './RepresentationRow.tsx';

const ROWS = 25;

/** Who represents whom: declarations to check by sample, and all that are in force. */
export function RepresentationsPage() {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const [list, setList] = useState<RepresentationList>('TO_CHECK');
  const [page, setPage] = useState(1);
  useDocumentTitle(text('representations.title'));
  const { data, error, refetch } = useQuery({
    queryKey: ['representations', list, page],
    queryFn: ({ signal }) =>
      dataProvider.listRepresentations({ list, page, perPage: ROWS }, signal),
    placeholderData: keepPreviousData,
    // Each reading is in the audit, so none happens by itself.
    refetchOnWindowFocus: false,
  });
  const checking = useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      dataProvider.checkRepresentation(id, version),
    onSuccess: () => tell(text('representations.checked'), 'success'),
    onSettled: () => refetch(),
  });
  const pages = Math.ceil((data?.total ?? 0) / ROWS);
  return (
    <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2 }}>
      <Typography variant="h1">{text('representations.title')}</Typography>
      <Tabs
        value={list}
        aria-label={text('representations.lists')}
        onChange={(_event, wanted: RepresentationList) => {
          setList(wanted);
          setPage(1);
        }}
        sx={{ mb: 1 }}
      >
        {REPRESENTATION_LISTS.map((one) => (
          <Tab key={one} value={one} label={text(`representations.list.${one}`)} />
        ))}
      </Tabs>
      <Typography sx={{ mb: 2 }}>{text(`representations.lead.${list}`)}</Typography>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {checking.error !== null && <ProblemAlert error={checking.error} />}
      {data?.total === 0 && <EmptyState title={text(`representations.none.${list}`)} />}
      {data !== undefined && data.total > 0 && (
        <Paper variant="outlined" sx={{ p: 2 }}>
          <TableFrame
            caption={text(`representations.list.${list}`)}
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
            {data.data.map((one) => (
              <RepresentationRow
                key={one.id}
                representation={one}
                busy={checking.isPending}
                onCheck={list === 'TO_CHECK' ? () => checking.mutate(one) : undefined}
                onDone={refetch}
              />
            ))}
          </TableFrame>
          {pages > 1 && (
            <Pagination
              count={pages}
              page={page}
              onChange={(_event, wanted) => setPage(wanted)}
              aria-label={text('representations.more')}
              sx={{ mt: 1 }}
            />
          )}
        </Paper>
      )}
    </Box>
  );
}
