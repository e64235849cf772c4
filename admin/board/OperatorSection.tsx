import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { Board } from '#contract/board.ts';
import { OPEN_CASES } from '../cases/queue/queue-views.ts';
import { useText } from '../i18n/use-text.ts';
import type { BoardPeriod } from './board-period.ts';
import { CasesLink } from './CasesLink.tsx';
import { ofOffice } from './period-rows.ts';
import { TableFrame } from '../frame/TableFrame.tsx';

interface OperatorSectionProps {
  board: Pick<Board, 'byOperator'>;
  period: BoardPeriod;
}

/** How the open cases are shared out, by surname: a load to balance, not a ranking. */
export function OperatorSection({ board, period }: OperatorSectionProps) {
  const text = useText();
  const titleId = useId();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={titleId} sx={{ p: 2 }}>
      <Typography variant="h2" id={titleId} sx={{ mb: 1 }}>
        {text('board.byOperator')}
      </Typography>
      <TableFrame
        caption={text('board.byOperator')}
        columns={[
          text('board.operator'),
          text('board.open'),
          text('board.dueSoon'),
          text('board.overdue'),
        ]}
        tallest={360}
      >
        {board.byOperator.map(({ staffId, name, count, dueSoon, overdue }) => {
          const filter = { ...ofOffice(period), assignee: staffId ?? 'none' };
          return (
            <tr key={staffId}>
              <th scope="row">{staffId === null ? text('board.unassigned') : name}</th>
              <td>
                <CasesLink count={count} filter={{ ...OPEN_CASES, ...filter }} />
              </td>
              <td>
                <CasesLink count={dueSoon} filter={{ ...filter, due: 'soon' }} />
              </td>
              <td>
                <CasesLink count={overdue} filter={{ ...filter, due: 'overdue' }} />
              </td>
            </tr>
          );
        })}
      </TableFrame>
    </Paper>
  );
}
