import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { CurrentCase } from '../../api/problem.ts';
import { formatTime } from '../../format/format-date.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { actorOf } from '../page/actor-of.ts';

interface StaleDialogProps {
  current: CurrentCase | null;
  /** Something typed is kept meanwhile, and says so. */
  keepsText?: boolean;
  onClose: () => void;
  onReload: () => Promise<unknown>;
}

/** Says what the first to act did, to whoever came second. */
export function StaleDialog({ current, keepsText = false, onClose, onReload }: StaleDialogProps) {
  const text = useText();
  const locale = useDeskLocale();
  const event = current?.event ?? null;
  return (
    <Dialog open onClose={onClose} role="alertdialog" aria-labelledby="stale-title">
      <DialogTitle id="stale-title">{text('stale.title')}</DialogTitle>
      <DialogContent>
        {event !== null && (
          <Typography gutterBottom>
            {text('stale.what', {
              who: actorOf(event, text),
              event: text(`words.event.${event.type}`),
              time: formatTime(event.at, locale),
            })}
          </Typography>
        )}
        {current !== null && (
          <Typography gutterBottom sx={{ fontWeight: 600 }}>
            {text('stale.now', { state: text(`words.state.${current.state}`) })}
          </Typography>
        )}
        {keepsText && <Typography>{text('stale.kept')}</Typography>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('stale.close')}</Button>
        <Button
          variant="contained"
          ref={focusOnMount}
          onClick={() => {
            void onReload().then(onClose);
          }}
        >
          {text('stale.reload')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
