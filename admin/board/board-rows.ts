import type { Board } from '#contract/board.ts';
import { OPEN_CASES, type QueueFilter } from '../cases/queue/queue-views.ts';
import type { Text } from '../i18n/i18n-provider.ts';

/** One number of the board and the queue it stands for. */
export interface BoardRow {
  id: string;
  label: string;
  count: number;
  filter: QueueFilter;
}

export function stateRows(board: Pick<Board, 'byState'>, text: Text): BoardRow[] {
  return board.byState.map(({ state, count }) => ({
    id: state,
    label: text(`words.state.${state}`),
    count,
    filter: { state },
  }));
}

export function officeRows(board: Pick<Board, 'byOffice'>): BoardRow[] {
  return board.byOffice.map(({ officeId, officeName, count }) => ({
    id: officeId,
    label: officeName,
    count,
    filter: { ...OPEN_CASES, office: officeId },
  }));
}

export function operatorRows(board: Pick<Board, 'byOperator'>, text: Text): BoardRow[] {
  return board.byOperator.map(({ staffId, name, count }) => ({
    id: staffId ?? 'none',
    label: staffId === null ? text('board.unassigned') : name,
    count,
    filter: { ...OPEN_CASES, assignee: staffId ?? 'none' },
  }));
}

/**
 * Rows by age. The queue filters by a least age only, so the link of a band opens the cases of that
 * age and older, the oldest first.
 */
export function ageRows(board: Pick<Board, 'byAge'>, text: Text): BoardRow[] {
  return board.byAge.map(({ fromDays, toDays, count }) => ({
    id: String(fromDays),
    label:
      toDays === null
        ? text('board.ageOver', { from: fromDays })
        : text('board.ageRange', { from: fromDays, to: toDays }),
    count,
    filter: { ...OPEN_CASES, ...(fromDays > 0 && { olderThanDays: fromDays }) },
  }));
}
