import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { formatMoment } from '../format/format-date.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { BulkProgress } from './BulkProgress.tsx';

/** One's own last acts on many cases, to look at how far they are and to fetch their files. */
export function RecentActsButton() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('bulk.recent')}</Button>
      {open && (
        <RecentActs
          onClose={() => setOpen(false)}
          onChoose={(id) => {
            setOpen(false);
            setChosen(id);
          }}
        />
      )}
      {chosen !== null && <BulkProgress bulkId={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

interface RecentActsProps {
  onClose: () => void;
  onChoose: (bulkId: string) => void;
}

function RecentActs({ onClose, onChoose }: RecentActsProps) {
  const text = useText();
  const locale = useDeskLocale();
  const titleId = useId();
  const dataProvider = useDeskProvider();
  const { data, error } = useQuery({
    queryKey: ['bulk-acts'],
    queryFn: ({ signal }) => dataProvider.listBulkActs(signal),
    staleTime: 0,
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{text('bulk.recentTitle')}</DialogTitle>
      <DialogContent dividers>
        {error !== null && <ProblemAlert error={error} />}
        {data?.length === 0 && text('bulk.recentNone')}
        {data !== undefined && data.length > 0 && (
          <List dense>
            {data.map((act) => (
              <li key={act.id}>
                <ListItemButton onClick={() => onChoose(act.id)}>
                  <ListItemText
                    primary={`${text(`bulk.kind.${act.kind}`)} · ${formatMoment(act.createdAt, locale)}`}
                    secondary={`${text(`bulk.state.${act.state}`, {
                      through: act.done + act.refused,
                      all: act.total,
                    })} ${act.file === null ? '' : text('bulk.fileWaits')}`}
                  />
                </ListItemButton>
              </li>
            ))}
          </List>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('bulk.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
