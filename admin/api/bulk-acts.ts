import type { BulkActView, BulkItemPage, HandOver, NewBulkAct } from '#contract/bulk-act.ts';
import { request } from './request.ts';

/** Acts on many cases at once. All throw HttpError with the problem document. */
export interface BulkActs {
  orderBulkAct: (body: NewBulkAct) => Promise<BulkActView>;
  handOver: (body: HandOver) => Promise<BulkActView>;
  /** One's own last acts, the newest first. */
  listBulkActs: (signal?: AbortSignal) => Promise<readonly BulkActView[]>;
  readBulkAct: (id: string, signal?: AbortSignal) => Promise<BulkActView>;
  /** The cases that were refused, the first hundred. */
  listRefused: (id: string, signal?: AbortSignal) => Promise<BulkItemPage>;
  undoBulkAct: (id: string) => Promise<BulkActView>;
}

const BULK = '/api/desk/bulk-acts';

/** The bulk acts over HTTP. */
export const bulkActs: BulkActs = {
  orderBulkAct: (body) => request('POST', BULK, { body }),
  handOver: (body) => request('POST', '/api/desk/hand-overs', { body }),
  listBulkActs: async (signal) => {
    const { data } = await request<{ data: BulkActView[] }>('GET', BULK, { signal });
    return data;
  },
  readBulkAct: (id, signal) => request('GET', `${BULK}/${id}`, { signal }),
  listRefused: (id, signal) =>
    request('GET', `${BULK}/${id}/items`, { query: { outcome: 'REFUSED', perPage: 100 }, signal }),
  undoBulkAct: (id) => request('POST', `${BULK}/${id}/undo`),
};
