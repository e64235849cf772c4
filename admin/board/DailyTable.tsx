import { formatDate } from '../format/format-date.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import type { BoardPeriod } from './board-period.ts';
import { CasesLink } from './CasesLink.tsx';
import { type DayFigures, endedIn, onDay, OUTCOMES, submittedIn } from './period-rows.ts';
import { TableFrame } from '../frame/TableFrame.tsx';

interface DailyTableProps {
  days: readonly DayFigures[];
  period: BoardPeriod;
}

/** The same by numbers: the whole period, then each day, the latest first. */
export function DailyTable({ days, period }: DailyTableProps) {
  const text = useText();
  const locale = useDeskLocale();
  const sum = (name: Exclude<keyof DayFigures, 'day'>): number =>
    days.reduce((total, day) => total + day[name], 0);
  const rows = [
    {
      key: 'all',
      label: text('board.total'),
      period,
      figures: {
        submitted: sum('submitted'),
        completed: sum('completed'),
        rejected: sum('rejected'),
        withdrawn: sum('withdrawn'),
        expired: sum('expired'),
      },
    },
    ...days.toReversed().map((day) => ({
      key: day.day,
      label: formatDate(day.day, locale),
      period: onDay(period, day.day),
      figures: day,
    })),
  ];
  return (
    <TableFrame
      caption={text('board.byDay')}
      columns={[
        text('board.day'),
        text('board.submitted'),
        ...OUTCOMES.map(([name]) => text(`board.${name}`)),
      ]}
      tallest={360}
    >
      {rows.map(({ key, label, period: of, figures }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          <td>
            <CasesLink count={figures.submitted} filter={submittedIn(of)} />
          </td>
          {OUTCOMES.map(([name, state]) => (
            <td key={name}>
              <CasesLink count={figures[name]} filter={endedIn(of, state)} />
            </td>
          ))}
        </tr>
      ))}
    </TableFrame>
  );
}
