import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CaseEventView } from '#contract/case-event.ts';
import { formatMoment } from '../../format/format-date.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { actorOf } from './actor-of.ts';

/** All that happened to the case, the newest first. */
export function TimelinePane({ events }: { events: readonly CaseEventView[] }) {
  const text = useText();
  const locale = useDeskLocale();
  if (events.length === 0) {
    return <EmptyState title={text('timeline.empty')} />;
  }
  const newestFirst = events.toSorted((first, second) => second.id - first.id);
  return (
    <Box component="ol" reversed sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {newestFirst.map((event) => (
        <Box
          component="li"
          key={event.id}
          sx={{ borderLeft: '3px solid', borderColor: 'primary.main', pl: 1.5, pb: 1.5 }}
        >
          <Typography variant="body2" color="text.secondary">
            <time dateTime={event.at}>{formatMoment(event.at, locale)}</time> ·{' '}
            {actorOf(event, text)}
          </Typography>
          <div>
            <strong>{text(`words.event.${event.type}`)}</strong>
            {event.toState !== null &&
              event.toState !== event.fromState &&
              ` · ${text('timeline.toState', { state: text(`words.state.${event.toState}`) })}`}
          </div>
          {typeof event.data?.['reason'] === 'string' && event.data['reason'] !== '' && (
            <div>
              {text('timeline.reason')}: {event.data['reason']}
            </div>
          )}
          {typeof event.data?.['text'] === 'string' && (
            <div style={{ whiteSpace: 'pre-wrap' }}>{event.data['text']}</div>
          )}
        </Box>
      ))}
    </Box>
  );
}
