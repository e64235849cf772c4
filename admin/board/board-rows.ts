import type { Board } from '#contract/board.ts';
import type { Localized } from '#contract/localized.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import { REQUESTS } from '#requests/index.ts';
import { OPEN_CASES, type QueueFilter } from '../cases/queue/queue-views.ts';
import type { Text } from '../i18n/i18n-provider.ts';

/** One number of the board and the queue it stands for. */
export interface BoardRow {
  id: string;
  label: string;
  count: number;
  filter: QueueFilter;
}

export function stateRows(board: Pick<Board, 'byState'>, text: Text, of: QueueFilter): BoardRow[] {
  return board.byState.map(({ state, count }) => ({
    id: state,
    label: text(`words.state.${state}`),
    count,
    filter: { ...of, state },
  }));
}

export function typeRows(
  board: Pick<Board, 'byType'>,
  localized: (text: Localized) => string,
  of: QueueFilter,
): BoardRow[] {
  return board.byType.map(({ type, count }) => ({
    id: type,
    label: localized(REQUESTS[type].title),
    count,
    filter: { ...OPEN_CASES, ...of, type },
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

/** Rows by age, in days since submission as of the board's day. */
export function ageRows(
  board: Pick<Board, 'byAge' | 'asOf'>,
  text: Text,
  of: QueueFilter,
): BoardRow[] {
  const today = civilDateOf(Date.parse(board.asOf));
  return board.byAge.map(({ fromDays, toDays, count }) => ({
    id: String(fromDays),
    label:
      toDays === null
        ? text('board.ageOver', { from: fromDays })
        : text('board.ageRange', { from: fromDays, to: toDays }),
    count,
    filter: {
      ...OPEN_CASES,
      ...of,
      ...(fromDays > 0 && { olderThanDays: fromDays }),
      ...(toDays !== null && { submittedFrom: addDays(today, -toDays) }),
    },
  }));
}
