import { z } from 'zod';
import { ExpiryView } from '#contract/expiry.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { citizenRoute, type Route } from '../http/route.ts';
import { ownExpiries } from './own-expiries.ts';

const list = citizenRoute(
  {
    method: 'get',
    path: '/api/expiries',
    summary: 'What ends soon for oneself and for whom one acts',
    tag: 'profile',
    response: z.object({ data: z.array(ExpiryView) }),
  },
  async ({ deps, actor }) => ({
    data: await ownExpiries(deps.sql, actor.accountId, civilDateOf(deps.clock.now())),
  }),
);

/** What ends by itself, in the private area. */
export const reminderRoutes: readonly Route[] = [list];
