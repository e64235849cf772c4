import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseLabelView } from '#contract/desk-queue.ts';
import { TableFrame } from '../frame/TableFrame.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { staffMay } from '../session/staff-may.ts';
import { useSession } from '../session/use-session.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { LabelDialog } from './LabelDialog.tsx';
import { LabelRow } from './LabelRow.tsx';

/** The authority's labels for cases: what they are called, their colour, their order. */
export function LabelsPage() {
  const text = useText();
  const session = useSession();
  useDocumentTitle(text('labels.title'));
  if (session === null) {
    return null;
  }
  return staffMay(session.role, 'labels') ? (
    <Labels />
  ) : (
    <EmptyState page title={text('refusal.not_allowed')} />
  );
}

function Labels() {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const queryClient = useQueryClient();
  const [edited, setEdited] = useState<CaseLabelView | 'NEW' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['labels'],
    queryFn: ({ signal }) => dataProvider.listLabels(signal),
  });
  const reload = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: ['labels'] });
  };
  const retiring = useMutation({
    mutationFn: ({ id, ...label }: CaseLabelView) =>
      dataProvider.changeLabel(id, { ...label, retired: !label.retired }),
    onSuccess: () => tell(text('labels.saved'), 'success'),
    onSettled: reload,
  });
  const ordering = useMutation({
    mutationFn: (ids: readonly string[]) => dataProvider.orderLabels(ids),
    onSuccess: () => tell(text('labels.ordered'), 'success'),
    onSettled: reload,
  });
  const problem = error ?? retiring.error ?? ordering.error;
  const busy = retiring.isPending || ordering.isPending;
  return (
    <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Typography variant="h1" sx={{ flex: 1 }}>
          {text('labels.title')}
        </Typography>
        <Button variant="contained" startIcon={<AddIcon />} onClick={() => setEdited('NEW')}>
          {text('labels.add')}
        </Button>
      </Box>
      <Typography sx={{ mb: 2 }}>{text('labels.lead')}</Typography>
      {problem !== null && <ProblemAlert error={problem} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState title={text('labels.none')} />}
      {data !== undefined && data.length > 0 && (
        <Paper variant="outlined" sx={{ p: 2 }}>
          <TableFrame
            caption={text('labels.title')}
            columns={[
              text('labels.label'),
              text('labels.nameIt'),
              text('labels.nameEn'),
              text('labels.urgentColumn'),
              text('labels.state'),
              text('labels.order'),
              text('queue.acts'),
            ]}
          >
            {data.map((label, at) => (
              <LabelRow
                key={label.id}
                label={label}
                busy={busy}
                first={at === 0}
                last={at === data.length - 1}
                onMove={(by) => ordering.mutate(moved(data, at, by))}
                onChange={() => setEdited(label)}
                onRetire={() => retiring.mutate(label)}
              />
            ))}
          </TableFrame>
        </Paper>
      )}
      {edited !== null && (
        <LabelDialog
          label={edited === 'NEW' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={async () => {
            setEdited(null);
            tell(text('labels.saved'), 'success');
            await reload();
          }}
        />
      )}
    </Box>
  );
}

/** The ids with one of them a place further up or down. */
function moved(labels: readonly CaseLabelView[], at: number, by: -1 | 1): string[] {
  const ids = labels.map(({ id }) => id);
  const [taken] = ids.splice(at, 1);
  return taken === undefined ? ids : ids.toSpliced(at + by, 0, taken);
}
