import { z } from 'zod';
import type { StaffRole } from '#contract/identity.ts';
import {
  KeptPhrasePage,
  KeptPhraseQuery,
  NewPhrase,
  Phrase,
  PhraseChange,
} from '#contract/phrase.ts';
import { requestOf } from '../http/act-request.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { addPhrase, changePhrase } from './keep-phrase.ts';
import { keptPhrases, phrasesInUse } from './phrases.ts';

const KEEPERS: readonly StaffRole[] = ['SUPERVISOR', 'ADMIN'];
const TAG = 'phrases';

/** Ready phrases: those that operators use, and the list as supervisors and administrators keep it. */
export const phraseRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/phrases',
      summary: 'Ready phrases of the authority and of the reader’s office',
      tag: TAG,
      response: z.object({ data: z.array(Phrase) }),
    },
    ['OPERATOR', 'SUPERVISOR'],
    async ({ deps, actor }) => ({ data: await phrasesInUse(deps.sql, actor) }),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/kept-phrases',
      summary: 'The list of phrases for those who keep it, with what is retired',
      tag: TAG,
      query: KeptPhraseQuery,
      response: KeptPhrasePage,
    },
    KEEPERS,
    async ({ deps, actor, query }) => keptPhrases(deps.sql, actor, query),
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/kept-phrases',
      summary: 'Add a phrase',
      tag: TAG,
      body: NewPhrase,
    },
    KEEPERS,
    async (context) => addPhrase(requestOf(context), context.body),
  ),
  staffRoute(
    {
      method: 'put',
      path: '/api/desk/kept-phrases/:code',
      summary: 'Change a phrase, or retire it',
      tag: TAG,
      params: z.object({ code: z.string().min(1).max(40) }),
      body: PhraseChange,
    },
    KEEPERS,
    async (context) => changePhrase(requestOf(context), context.params.code, context.body),
  ),
];
