import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useLocation, Link as RouterLink } from 'react-router-dom';
import { formatNames, formatTime } from '../../format/format-date.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { actorOf } from './actor-of.ts';
import type { usePresence } from './use-presence.ts';
import { decidedOf } from './decided.ts';
import { useWalk } from './use-walk.ts';

interface CaseNewsProps {
  others: ReturnType<typeof usePresence>;
  onReload: () => Promise<unknown>;
}

/** What one must know before acting: who else is here, what they did, what one did just before. */
export function CaseNews({ others, onReload }: CaseNewsProps) {
  const text = useText();
  const locale = useDeskLocale();
  const { state } = useLocation();
  const { queue } = useWalk('');
  const decided = decidedOf(state);
  const { viewers, changes } = others;
  return (
    <output style={{ display: 'block' }}>
      {decided !== undefined && (
        <Alert
          severity="success"
          square
          action={
            <Button color="inherit" component={RouterLink} to={queue}>
              {text('case.backToQueue')}
            </Button>
          }
        >
          {text('case.decided', { ...decided })}
        </Alert>
      )}
      {viewers.length > 0 && (
        <Alert severity="info" square>
          {text('case.viewers', {
            names: formatNames(
              viewers.map(({ name }) => name),
              locale,
            ),
            smart_count: viewers.length,
          })}
        </Alert>
      )}
      {changes !== null && (
        <Alert
          severity="warning"
          square
          action={
            <Button color="inherit" onClick={() => void onReload()}>
              {text('case.reload')}
            </Button>
          }
        >
          <AlertTitle>{text('case.changed')}</AlertTitle>
          {changes.map((event) => (
            <div key={event.id}>
              {text('case.changedBy', {
                who: actorOf(event, text),
                what: text(`words.event.${event.type}`),
                time: formatTime(event.at, locale),
              })}
            </div>
          ))}
        </Alert>
      )}
    </output>
  );
}
