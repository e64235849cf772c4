import type {
  CaseLabels,
  CaseLabelView,
  LabelDefinition,
  NextCase,
  QueueCounts,
  QueueViewDefinition,
  SavedQueueView,
} from '#contract/desk-queue.ts';
import { type Query, request } from './request.ts';

/** What the queue is made of beside its cases. All throw HttpError with the problem document. */
export interface QueueActs {
  /** Cases of each quick view, with the other filters as they are, and of each saved view. */
  countQueue: (others: Query, signal?: AbortSignal) => Promise<QueueCounts>;
  /** @param except cases just left for later */
  nextCase: (except: readonly string[]) => Promise<NextCase>;
  listLabels: (signal?: AbortSignal) => Promise<CaseLabelView[]>;
  addLabel: (body: LabelDefinition) => Promise<CaseLabelView>;
  changeLabel: (id: string, body: LabelDefinition) => Promise<CaseLabelView>;
  /** @param labelIds all labels, in the order they are to have */
  orderLabels: (labelIds: readonly string[]) => Promise<CaseLabelView[]>;
  labelCase: (id: string, body: CaseLabels) => Promise<CaseLabelView[]>;
  listQueueViews: (signal?: AbortSignal) => Promise<SavedQueueView[]>;
  saveQueueView: (body: QueueViewDefinition) => Promise<SavedQueueView>;
  dropQueueView: (id: string) => Promise<void>;
}

async function dataOf<Row>(answer: Promise<{ data: Row[] }>): Promise<Row[]> {
  return (await answer).data;
}

/** The acts of the queue over HTTP. */
export const queueActs: QueueActs = {
  countQueue: (others, signal) =>
    request('GET', '/api/desk/queue-counts', { query: others, signal }),
  nextCase: (except) =>
    request('GET', '/api/desk/next-case', { query: { except: except.join(',') } }),
  listLabels: (signal) => dataOf(request('GET', '/api/desk/labels', { signal })),
  addLabel: (body) => request('POST', '/api/desk/labels', { body }),
  changeLabel: (id, body) => request('PUT', `/api/desk/labels/${id}`, { body }),
  orderLabels: (labelIds) =>
    dataOf(request('PUT', '/api/desk/label-order', { body: { labelIds } })),
  labelCase: (id, body) => dataOf(request('PUT', `/api/desk/cases/${id}/labels`, { body })),
  listQueueViews: (signal) => dataOf(request('GET', '/api/desk/queue-views', { signal })),
  saveQueueView: (body) => request('POST', '/api/desk/queue-views', { body }),
  dropQueueView: (id) => request('DELETE', `/api/desk/queue-views/${id}`),
};
