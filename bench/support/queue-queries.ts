import type { QueueQuery } from '#contract/desk-case.ts';

const OPEN = 'SUBMITTED,IN_CHARGE,INTEGRATION_REQUESTED,INTEGRATION_RECEIVED,REJECTION_NOTICE';

export interface NamedQuery {
  name: string;
  /** null: a supervisor's, over all offices. */
  office: string | null;
  query: Partial<QueueQuery>;
}

/** What operators and supervisors ask of the queue: pages near and far, filters, words. */
export const QUEUE_QUERIES: readonly NamedQuery[] = [
  { name: 'all offices, open', office: null, query: { state: OPEN } },
  { name: 'all offices, open, 400th page', office: null, query: { state: OPEN, page: 400 } },
  { name: 'one office, open', office: 'LEG', query: { state: OPEN } },
  { name: 'one office, open, 100th page', office: 'LEG', query: { state: OPEN, page: 100 } },
  { name: 'one office, all, 400th page', office: 'LEG', query: { page: 400 } },
  {
    name: 'one office, one state and type',
    office: 'LEG',
    query: { state: 'SUBMITTED', type: 'DOCTOR_CHANGE' },
  },
  { name: 'one office, free to take', office: 'LEG', query: { assignee: 'none' } },
  { name: 'one office, by last day', office: 'LEG', query: { state: OPEN, sort: 'concludeDueOn' } },
  {
    name: 'one office, by last day, latest first',
    office: 'LEG',
    query: { state: OPEN, sort: 'concludeDueOn', order: 'DESC' },
  },
  { name: 'one office, overdue', office: 'LEG', query: { due: 'overdue' } },
  { name: 'all offices, due soon', office: null, query: { due: 'soon', sort: 'concludeDueOn' } },
  { name: 'one office, older than 100 days', office: 'LEG', query: { olderThanDays: 100 } },
  { name: 'one office, by the beginning of a fiscal code', office: 'LEG', query: { text: 'RSSN' } },
  { name: 'one office, by name', office: 'LEG', query: { text: 'rossi giu' } },
];
