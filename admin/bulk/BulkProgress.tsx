import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { BulkActView, BulkItemView } from '#contract/bulk-act.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { download } from '../exports/download.ts';
import { formatMoment } from '../format/format-date.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { refusalKey } from './refusal-key.ts';

const PULSE_MS = 1000;

const isUnderWay = (view: BulkActView | undefined): boolean =>
  view === undefined || view.state === 'RUNNING' || view.state === 'UNDOING';

/** How far a bulk act is, what was refused and why, and how to take it back. */
export function BulkProgress({ bulkId, onClose }: { bulkId: string; onClose: () => void }) {
  const text = useText();
  const titleId = useId();
  const dataProvider = useDeskProvider();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const { data: view, error } = useQuery({
    queryKey: ['bulk-act', bulkId],
    queryFn: ({ signal }) => dataProvider.readBulkAct(bulkId, signal),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? PULSE_MS : false),
  });
  const ended = !isUnderWay(view);
  const { data: refused } = useQuery({
    queryKey: ['bulk-refused', bulkId],
    queryFn: ({ signal }) => dataProvider.listRefused(bulkId, signal),
    enabled: ended && (view?.refused ?? 0) > 0,
  });
  const undo = async (): Promise<void> => {
    try {
      queryClient.setQueryData(['bulk-act', bulkId], await dataProvider.undoBulkAct(bulkId));
      await queryClient.invalidateQueries({ queryKey: ['bulk-act', bulkId] });
    } catch (failure) {
      setProblem(failure);
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{text('bulk.progress')}</DialogTitle>
      <DialogContent dividers>
        {(error ?? problem) !== null && <ProblemAlert error={error ?? problem} />}
        {view !== undefined && <Figures view={view} />}
        {refused !== undefined && <Refused items={refused.data} total={refused.total} />}
      </DialogContent>
      <DialogActions>
        {view !== undefined && <OutcomeButtons view={view} undo={() => void undo()} />}
        <Button variant="contained" onClick={onClose}>
          {text(ended ? 'bulk.close' : 'bulk.goOn')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Figures({ view }: { view: BulkActView }) {
  const text = useText();
  const locale = useDeskLocale();
  const undoing = view.state === 'UNDOING' || view.state === 'UNDONE';
  const through = undoing ? view.undone + view.undoRefused : view.done + view.refused;
  const all = undoing ? view.done : view.total;
  return (
    <>
      <LinearProgress
        variant="determinate"
        value={all === 0 ? 100 : (through / all) * 100}
        aria-label={text('bulk.progress')}
      />
      <output style={{ display: 'block', marginTop: 8 }}>
        {text(`bulk.state.${view.state}`, { through, all })}{' '}
        {text('bulk.outcome', {
          done: undoing ? view.undone : view.done,
          refused: undoing ? view.undoRefused : view.refused,
        })}
      </output>
      {view.file !== null && (
        <Alert severity="success" sx={{ mt: 2 }}>
          {text('bulk.fileReady', { until: formatMoment(view.file.expiresAt, locale) })}
        </Alert>
      )}
    </>
  );
}

function OutcomeButtons({ view, undo }: { view: BulkActView; undo: () => void }) {
  const text = useText();
  return (
    <>
      {view.file !== null && (
        <Button
          variant="outlined"
          startIcon={<DownloadIcon />}
          onClick={() => download(`/api/desk/bulk-acts/${view.id}/file`)}
        >
          {text('bulk.file')}
        </Button>
      )}
      {view.undoable && <Button onClick={undo}>{text('bulk.undo')}</Button>}
    </>
  );
}

function Refused({ items, total }: { items: readonly BulkItemView[]; total: number }) {
  const text = useText();
  return (
    <>
      <Alert severity="warning" sx={{ my: 2 }}>
        {text('bulk.refused', { smart_count: total })}
      </Alert>
      <ul>
        {items.map((item) => (
          <li key={item.caseId}>
            <Link component={RouterLink} to={`/cases/${item.caseId}/show`}>
              {item.protocolNumber}
            </Link>
            : {text(refusalKey(item.code))} {item.rules.join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}
