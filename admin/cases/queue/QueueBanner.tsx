import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useText } from '../../i18n/use-text.ts';
import type { useQueuePulse } from './use-queue-pulse.ts';

/** Says that the queue moved on, and lets the reader decide when to follow. */
export function QueueBanner({ pulse }: { pulse: ReturnType<typeof useQueuePulse> }) {
  const text = useText();
  const news = pulse.added > 0 || pulse.changed;
  return (
    <output style={{ display: 'block' }}>
      {pulse.failing && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {text('queue.stale')}
        </Alert>
      )}
      {!pulse.failing && news && (
        <Alert
          severity="info"
          sx={{ mb: 1.5 }}
          action={
            <Button color="inherit" onClick={() => void pulse.refresh()}>
              {text('queue.showNews')}
            </Button>
          }
        >
          {pulse.added > 0
            ? text('queue.added', { smart_count: pulse.added })
            : text('queue.changed')}
        </Alert>
      )}
    </output>
  );
}
