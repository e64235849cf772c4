import type { ListQuery } from '#contract/list-query.ts';
import type { KeptPhrasePage, NewPhrase, Phrase, PhraseChange } from '#contract/phrase.ts';
import { request } from './request.ts';

/** Ready phrases, over HTTP. */
export interface PhraseActs {
  listPhrases: (signal?: AbortSignal) => Promise<Phrase[]>;
  listKeptPhrases: (query: ListQuery, signal?: AbortSignal) => Promise<KeptPhrasePage>;
  addPhrase: (body: NewPhrase) => Promise<void>;
  changePhrase: (code: string, body: PhraseChange) => Promise<void>;
}

const KEPT = '/api/desk/kept-phrases';

export const phraseActs: PhraseActs = {
  listPhrases: async (signal) =>
    (await request<{ data: Phrase[] }>('GET', '/api/desk/phrases', { signal })).data,
  listKeptPhrases: (query, signal) => request('GET', KEPT, { query, signal }),
  addPhrase: (body) => request('POST', KEPT, { body }),
  changePhrase: (code, body) => request('PUT', `${KEPT}/${code}`, { body }),
};
