import {
  NewOverrideAsk,
  OverrideAnswer,
  OverrideAskPage,
  OverrideAskQuery,
} from '#contract/override-ask.ts';
import { actRoute } from '../cases/act-route.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { answerOverride } from './answer-override.ts';
import { askOverride } from './ask-override.ts';
import { openOverrideAsks } from './override-asks.ts';

/** Asking a supervisor to set a rule aside, and their answer (R-GEN-6). */
export const overrideAskRoutes: readonly Route[] = [
  actRoute(
    'override-asks',
    'Ask a supervisor to set rules aside; the case stays with who asks',
    NewOverrideAsk,
    askOverride,
  ),
  actRoute('override-answers', 'Grant or refuse what was asked', OverrideAnswer, answerOverride, [
    'SUPERVISOR',
  ]),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/override-asks',
      summary: 'Asks that wait for a supervisor, the oldest first',
      tag: 'alerts',
      query: OverrideAskQuery,
      response: OverrideAskPage,
    },
    ['SUPERVISOR'],
    async ({ deps, actor, query }) => openOverrideAsks(deps.sql, actor, query),
  ),
];
