import Box from '@mui/material/Box';
import { formatCount, formatDate } from '../format/format-date.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import { TONES } from '../frame/theme.ts';
import { type DayFigures, endedOn } from './period-rows.ts';

const WIDTH = 720;
const HEIGHT = 180;

/** Points of a line over the days. @param most what reaches the top */
export function linePoints(values: readonly number[], most: number): string {
  const step = WIDTH / Math.max(1, values.length - 1);
  return values
    .map((value, index) => {
      const up = most === 0 ? 0 : (value / most) * HEIGHT;
      return `${Math.round(index * step)},${Math.round(HEIGHT - up)}`;
    })
    .join(' ');
}

/** What came in and what ended, day by day, as two lines. */
export function DailyChart({ days }: { days: readonly DayFigures[] }) {
  const text = useText();
  const locale = useDeskLocale();
  const submitted = days.map((day) => day.submitted);
  const ended = days.map((day) => endedOn(day));
  const most = Math.max(0, ...submitted, ...ended);
  const sum = (values: readonly number[]): string =>
    formatCount(
      values.reduce((total, value) => total + value, 0),
      locale,
    );
  const first = formatDate(days[0]?.day ?? '', locale);
  const last = formatDate(days.at(-1)?.day ?? '', locale);
  const lines = [
    { label: text('board.submitted'), values: submitted, color: TONES.blue.color, dash: undefined },
    { label: text('board.ended'), values: ended, color: TONES.red.color, dash: '8 5' },
  ];
  return (
    <Box>
      <svg
        role="img"
        aria-label={text('board.byDayChart', {
          from: first,
          to: last,
          submitted: sum(submitted),
          ended: sum(ended),
          most: formatCount(most, locale),
        })}
        viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`}
        style={{ display: 'block', width: '100%', maxHeight: 260 }}
      >
        <path
          d={`M0 0H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT}H${WIDTH}`}
          stroke="#d6dce3"
          fill="none"
        />
        {lines.map(({ label, values, color, dash }) => (
          <polyline
            key={label}
            points={linePoints(values, most)}
            fill="none"
            stroke={color}
            strokeWidth="2.5"
            strokeDasharray={dash}
          />
        ))}
      </svg>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary' }}>
        <span>{first}</span>
        <span>{last}</span>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 0.5 }}>
        {lines.map(({ label, values, color, dash }) => (
          <span key={label}>
            <svg width="34" height="10" aria-hidden="true">
              <path d="M0 5H34" stroke={color} strokeWidth="2.5" strokeDasharray={dash} />
            </svg>{' '}
            {label}: {sum(values)}
          </span>
        ))}
      </Box>
    </Box>
  );
}
