import type {
  DeskRepresentationPage,
  RepresentationEnd,
  RepresentationList,
} from '#contract/representation-end.ts';
import { request } from './request.ts';

/** Representations over HTTP. All throw HttpError with the problem document. */
export interface RepresentationActs {
  listRepresentations: (
    query: { list: RepresentationList; page: number; perPage: number },
    signal?: AbortSignal,
  ) => Promise<DeskRepresentationPage>;
  /** The declaration was checked and found to be true. */
  checkRepresentation: (id: string, version: number) => Promise<void>;
  endRepresentation: (id: string, body: RepresentationEnd) => Promise<void>;
}

/** The acts of the desk on who represents whom. */
export const representationActs: RepresentationActs = {
  listRepresentations: (query, signal) =>
    request('GET', '/api/desk/representations', { query, signal }),
  checkRepresentation: (id, version) =>
    request('POST', `/api/desk/representations/${id}/check`, { body: { version } }),
  endRepresentation: (id, body) => request('POST', `/api/desk/representations/${id}/end`, { body }),
};
