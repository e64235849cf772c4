import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { Link as RouterLink } from 'react-router-dom';
import type { Board } from '#contract/board.ts';
import type { QueueDue } from '#contract/queue-terms.ts';
import { OPEN_CASES, type QueueFilter, queuePath } from '../cases/queue/queue-views.ts';
import { formatCount } from '../format/format-date.ts';
import { TONES } from '../frame/theme.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';

/** The cases of a term, the most urgent first. */
function byDue(due: QueueDue, of: QueueFilter): string {
  return queuePath({ ...of, due }, 'concludeDueOn');
}

/** The three numbers to see first. */
export function BoardNumbers({ board, of }: { board: Board; of: QueueFilter }) {
  const text = useText();
  const locale = useDeskLocale();
  const numbers = [
    {
      label: text('board.open'),
      count: board.open,
      to: queuePath({ ...OPEN_CASES, ...of }),
      tone: TONES.blue,
    },
    {
      label: text('board.overdue'),
      count: board.overdue,
      to: byDue('overdue', of),
      tone: TONES.red,
    },
    {
      label: text('board.dueSoon'),
      count: board.dueSoon,
      to: byDue('soon', of),
      tone: TONES.amber,
    },
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: { xs: 1, sm: 2 }, mb: 2 }}>
      {numbers.map(({ label, count, to, tone }) => (
        <Paper
          key={label}
          variant="outlined"
          sx={{
            flex: { xs: '1 1 0', sm: '0 1 auto' },
            px: { xs: 1, sm: 3 },
            py: 1.5,
            minWidth: { xs: 96, sm: 180 },
            borderLeft: `4px solid ${tone.color}`,
          }}
        >
          <Link
            component={RouterLink}
            to={to}
            sx={{ color: tone.color, textDecorationColor: 'currentColor' }}
          >
            <Box component="span" sx={{ display: 'block', fontSize: '2rem', fontWeight: 700 }}>
              {formatCount(count, locale)}
            </Box>
            {label}
          </Link>
        </Paper>
      ))}
    </Box>
  );
}
