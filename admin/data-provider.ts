import { HttpError } from 'react-admin';
import type {
  DataProvider,
  GetListParams,
  GetListResult,
  GetOneParams,
  GetOneResult,
  QueryFunctionContext,
} from 'react-admin';
import type { QueuePage } from '#contract/desk-case.ts';
import { administrationActs, type AdministrationActs } from './api/administration-acts.ts';
import { bulkActs, type BulkActs } from './api/bulk-acts.ts';
import { deskActs, type DeskActs } from './api/desk-acts.ts';
import { mentionActs, type MentionActs } from './api/mention-acts.ts';
import { overrideActs, type OverrideActs } from './api/override-acts.ts';
import { phraseActs, type PhraseActs } from './api/phrase-acts.ts';
import { preregistrationActs, type PreregistrationActs } from './api/preregistration-acts.ts';
import { queueActs, type QueueActs } from './api/queue-acts.ts';
import { representationActs, type RepresentationActs } from './api/representation-acts.ts';
import { request } from './api/request.ts';

interface Reader {
  list(params: GetListParams & QueryFunctionContext): Promise<GetListResult>;
  one(params: GetOneParams & QueryFunctionContext): Promise<GetOneResult>;
}

/** How each resource is read. What is done to it is an act with a name, never an `update`. */
const READERS: Readonly<Record<string, Reader>> = {
  cases: {
    list: ({ pagination, sort, filter, meta, signal }) =>
      request<QueuePage>('GET', '/api/desk/cases', {
        query: {
          page: pagination?.page ?? 1,
          perPage: pagination?.perPage ?? 25,
          ...(sort && { sort: sort.field, order: sort.order }),
          ...filter,
        },
        signal,
        unattended: meta?.unattended === true,
      }),
    one: async ({ id, signal }) => ({ data: await deskActs.openCase(String(id), signal) }),
  },
};

export type DeskDataProvider = DataProvider &
  DeskActs &
  QueueActs &
  AdministrationActs &
  PreregistrationActs &
  MentionActs &
  OverrideActs &
  PhraseActs &
  RepresentationActs &
  BulkActs;

function readerOf(resource: string): Reader {
  const reader = READERS[resource];
  if (reader === undefined) {
    throw new HttpError('desk.error.unexpected', 404, null);
  }
  return reader;
}

const unsupported = (): Promise<never> =>
  Promise.reject(new HttpError('desk.error.unexpected', 405, null));

/** All that the desk reads and does, over the API. */
export const dataProvider: DeskDataProvider = {
  ...deskActs,
  ...queueActs,
  ...administrationActs,
  ...bulkActs,
  ...mentionActs,
  ...overrideActs,
  ...phraseActs,
  ...preregistrationActs,
  ...representationActs,
  supportAbortSignal: true,
  // The framework asks for any record type: the contract's rows are what each resource holds.
  getList: (resource, params) => readerOf(resource).list(params),
  getOne: (resource, params) => readerOf(resource).one(params),
  getMany: unsupported,
  getManyReference: unsupported,
  create: unsupported,
  update: unsupported,
  updateMany: unsupported,
  delete: unsupported,
  deleteMany: unsupported,
};
