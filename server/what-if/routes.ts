import { z } from 'zod';
import type { StaffRole } from '#contract/identity.ts';
import { NewWhatIf, WhatIf, WhatIfFlipPage, WhatIfPage, WhatIfQuery } from '#contract/what-if.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { ownWhatIf, ownWhatIfs, startWhatIf, whatIfFlips } from './what-ifs.ts';

const SUPERVISORS: readonly StaffRole[] = ['SUPERVISOR'];
const TAG = 'what-if';
const OfWhatIf = z.object({ whatIfId: z.uuid() });

/** Trying other parameters on past decisions. */
export const whatIfRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/what-if',
      summary: 'Try other parameters on the decisions of a period',
      tag: TAG,
      body: NewWhatIf,
      status: 201,
      response: WhatIf,
    },
    SUPERVISORS,
    async ({ deps, actor, body }) => startWhatIf(deps, actor.staffId, body),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/what-if',
      summary: 'One’s own scenarios, and what the parameters are now',
      tag: TAG,
      query: WhatIfQuery,
      response: WhatIfPage,
    },
    SUPERVISORS,
    async ({ deps, actor, query }) => ownWhatIfs(deps, actor.staffId, query),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/what-if/:whatIfId',
      summary: 'A scenario: how far it is, and what would have gone otherwise',
      tag: TAG,
      params: OfWhatIf,
      response: WhatIf,
    },
    SUPERVISORS,
    async ({ deps, actor, params }) => ownWhatIf(deps.sql, actor.staffId, params.whatIfId),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/what-if/:whatIfId/cases',
      summary: 'The cases that would have gone otherwise, and by which rules',
      tag: TAG,
      params: OfWhatIf,
      query: WhatIfQuery,
      response: WhatIfFlipPage,
    },
    SUPERVISORS,
    async ({ deps, actor, params, query }) =>
      whatIfFlips(deps.sql, actor.staffId, params.whatIfId, query),
  ),
];
