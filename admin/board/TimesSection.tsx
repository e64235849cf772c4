import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { DurationMeasure, PeriodFigures } from '#contract/board.ts';
import { REQUESTS } from '#requests/index.ts';
import { type QueueFilter, queuePath } from '../cases/queue/queue-views.ts';
import { formatDecimal } from '../format/format-date.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import type { BoardPeriod } from './board-period.ts';
import { CasesLink } from './CasesLink.tsx';
import { slowerThan, timesRows } from './period-rows.ts';
import { TableFrame } from '../frame/TableFrame.tsx';

const MEASURED = [
  ['TAKE', 'medianDays', 'board.takeMedian'],
  ['TAKE', 'p90Days', 'board.takeP90'],
  ['CONCLUDE', 'medianDays', 'board.concludeMedian'],
  ['CONCLUDE', 'p90Days', 'board.concludeP90'],
] as const;

interface TimesSectionProps {
  figures: PeriodFigures;
  period: BoardPeriod;
}

/** How long cases took, from submission to being taken and to the end. */
export function TimesSection({ figures, period }: TimesSectionProps) {
  const text = useText();
  const localized = useLocalized();
  const titleId = useId();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={titleId} sx={{ p: 2 }}>
      <Typography variant="h2" id={titleId}>
        {text('board.times')}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {text('board.timesHint')}
      </Typography>
      <TableFrame
        caption={text('board.times')}
        columns={[
          text('queue.type'),
          text('board.decided'),
          ...MEASURED.map(([, , label]) => text(label)),
        ]}
      >
        {timesRows(figures, period).map(({ type, cases, filter, spreads }) => (
          <tr key={type}>
            <th scope="row">
              {type === null ? text('board.allTypes') : localized(REQUESTS[type].title)}
            </th>
            <td>
              <CasesLink count={cases} filter={filter} />
            </td>
            {MEASURED.map(([measure, part, label]) => (
              <td key={label}>
                <DaysLink days={spreads[measure]?.[part] ?? null} {...{ filter, measure }} />
              </td>
            ))}
          </tr>
        ))}
      </TableFrame>
    </Paper>
  );
}

interface DaysLinkProps {
  days: number | null;
  filter: QueueFilter;
  measure: DurationMeasure;
}

/** A time, and the way to the cases that took longer. */
function DaysLink({ days, filter, measure }: DaysLinkProps) {
  const text = useText();
  const locale = useDeskLocale();
  if (days === null) {
    return '—';
  }
  return (
    <Link component={RouterLink} to={queuePath(slowerThan(filter, measure, days))}>
      {text('board.days', { days: formatDecimal(days, locale) })}
      <span className="visually-hidden">, {text('board.slowest')}</span>
    </Link>
  );
}
