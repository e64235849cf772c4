import { CASE_STATES, type CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { QUEUE_SORTS, QueueDue } from '#contract/desk-case.ts';
import { isConcluded } from '#rules/case-state.ts';
import type { TextKey } from '../../i18n/catalogues.ts';

/** Filters of the queue as its address holds them; the searched text is kept apart. */
export interface QueueFilter {
  state?: string;
  type?: string;
  assignee?: string;
  office?: string;
  due?: QueueDue;
  olderThanDays?: number;
  submittedFrom?: CivilDate;
  submittedTo?: CivilDate;
  concludedFrom?: CivilDate;
  concludedTo?: CivilDate;
  integrated?: 'yes' | 'no';
  missing?: string;
  waitedDays?: number;
  lastedDays?: number;
}

interface QueueView {
  id: string;
  label: TextKey;
  filter: Pick<QueueFilter, 'state' | 'assignee'>;
}

const states = (...wanted: CaseState[]): string => wanted.join(',');

/** The quick views of the queue, in order. */
export const QUEUE_VIEWS: readonly QueueView[] = [
  { id: 'to-take', label: 'queue.toTake', filter: { state: states('SUBMITTED') } },
  {
    id: 'mine',
    label: 'queue.mine',
    filter: {
      assignee: 'me',
      state: states('IN_CHARGE', 'INTEGRATION_RECEIVED', 'REJECTION_NOTICE', 'COMMIT_FAILED'),
    },
  },
  {
    id: 'waiting-citizen',
    label: 'queue.waitingCitizen',
    filter: { state: states('INTEGRATION_REQUESTED', 'REJECTION_NOTICE') },
  },
  { id: 'to-review', label: 'queue.toReview', filter: { state: states('COMMIT_FAILED') } },
  { id: 'all', label: 'queue.all', filter: {} },
];

/** Filter for all open cases: what the board counts. */
export const OPEN_CASES = {
  state: states(...CASE_STATES.filter((state) => state !== 'DRAFT' && !isConcluded(state))),
} as const satisfies QueueFilter;

/** Filter that a newcomer to the queue sees. */
export const FIRST_FILTER: QueueFilter = { state: states('SUBMITTED') };

/** The view whose filter this is, whatever else is filtered beside it; `undefined` for none. */
export function viewOf(filter: QueueFilter): string | undefined {
  return QUEUE_VIEWS.find(
    (view) => view.filter.state === filter.state && view.filter.assignee === filter.assignee,
  )?.id;
}

/** The filter with another view's state and assignee; type, age, term and office stay. */
export function withView(filter: QueueFilter, view: QueueView): QueueFilter {
  const { state: _state, assignee: _assignee, ...rest } = filter;
  return { ...rest, ...view.filter };
}

/** The filter with one part changed; an empty value takes the part away. */
export function withPart(
  filter: QueueFilter,
  part: keyof QueueFilter,
  value: string | number,
): QueueFilter {
  const { [part]: _dropped, ...rest } = filter;
  return value === '' ? rest : { ...rest, [part]: value };
}

/**
 * Address of the queue with a filter, in the order of a column: cases by their end the last to end
 * first, others the first to be submitted.
 */
export function queuePath(
  filter: QueueFilter,
  sort: (typeof QUEUE_SORTS)[number] = filter.concludedFrom === undefined
    ? 'submittedAt'
    : 'concludedAt',
): string {
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    page: '1',
    perPage: '25',
    sort,
    order: sort === 'concludedAt' ? 'DESC' : 'ASC',
  });
  return `/cases?${query.toString()}`;
}
