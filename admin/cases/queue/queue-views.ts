import { CASE_STATES, type CaseState } from '#contract/case-state.ts';
import { type QueueViewFilter, type QuickViewId, QUICK_VIEWS } from '#contract/desk-queue.ts';
import type { QUEUE_SORTS } from '#contract/queue-terms.ts';
import { isConcluded } from '#rules/case-state.ts';
import type { TextKey } from '../../i18n/catalogues.ts';

/** Filters of the queue as its address holds them; the searched text is kept apart. */
export type QueueFilter = QueueViewFilter;

interface QueueView {
  id: QuickViewId;
  label: TextKey;
  filter: Pick<QueueFilter, 'state' | 'assignee'>;
}

const states = (...wanted: CaseState[]): string => wanted.join(',');

const LABELS: Readonly<Record<QuickViewId, TextKey>> = {
  'to-take': 'queue.toTake',
  mine: 'queue.mine',
  'waiting-citizen': 'queue.waitingCitizen',
  'to-review': 'queue.toReview',
  all: 'queue.all',
};

/** The quick views of the queue, in order. */
export const QUEUE_VIEWS: readonly QueueView[] = QUICK_VIEWS.map((view) => ({
  ...view,
  label: LABELS[view.id],
}));

/** Filter for all open cases: what the board counts. */
export const OPEN_CASES = {
  state: states(...CASE_STATES.filter((state) => state !== 'DRAFT' && !isConcluded(state))),
} as const satisfies QueueFilter;

/** Filter that a newcomer to the queue sees: the first view, of what is to take. */
export const FIRST_FILTER: QueueFilter = { ...QUICK_VIEWS[0].filter };

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
