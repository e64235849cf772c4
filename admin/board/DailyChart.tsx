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

/** The axis' end: a number that can be halved and read, no smaller than what it is to hold. */
export function axisTop(most: number): number {
  let step = 2;
  for (const factor of [1, 2, 5, 10, 20, 50]) {
    step = 2 * factor;
    if (step >= most) {
      return step;
    }
  }
  return axisTop(Math.ceil(most / 10)) * 10;
}

/** What came in and what ended, day by day, as two lines over an axis of cases a day. */
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
  const top = axisTop(most);
  const first = formatDate(days[0]?.day ?? '', locale);
  const last = formatDate(days.at(-1)?.day ?? '', locale);
  const lines = [
    { label: text('board.submitted'), values: submitted, color: TONES.blue.color, dash: undefined },
    { label: text('board.ended'), values: ended, color: TONES.red.color, dash: '8 5' },
  ];
  return (
    <Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }} aria-hidden="true">
        {text('board.axisUnit')}
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Box
          aria-hidden="true"
          sx={{
            display: 'flex',
            flexDirection: 'column',
            justifyContent: 'space-between',
            textAlign: 'right',
            color: 'text.secondary',
            fontSize: '0.8125rem',
            lineHeight: 1,
          }}
        >
          {[top, top / 2, 0].map((figure) => (
            <span key={figure}>{formatCount(figure, locale)}</span>
          ))}
        </Box>
        {/* Stretched to its frame, lines alone: what is written stands beside it, at one size. */}
        <svg
          role="img"
          aria-label={text('board.byDayChart', {
            from: first,
            to: last,
            submitted: sum(submitted),
            ended: sum(ended),
            most: formatCount(most, locale),
          })}
          viewBox={`0 -4 ${WIDTH} ${HEIGHT + 8}`}
          preserveAspectRatio="none"
          style={{ display: 'block', flex: 1, minWidth: 0, height: 200 }}
        >
          <path
            d={`M0 0H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT}H${WIDTH}`}
            stroke="#8a9bab"
            fill="none"
            vectorEffect="non-scaling-stroke"
          />
          {lines.map(({ label, values, color, dash }) => (
            <polyline
              key={label}
              points={linePoints(values, top)}
              fill="none"
              stroke={color}
              strokeWidth="2.5"
              strokeDasharray={dash}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
      </Box>
      <Box
        sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary', pl: 4 }}
      >
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
