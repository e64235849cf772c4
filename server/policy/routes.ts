import { z } from 'zod';
import { CivilDate } from '#contract/civil-date.ts';
import { PolicyView } from '#contract/policy-setting.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { describePolicy } from '#rules/effective-policy.ts';
import { ADMINISTRATORS } from '../administration/admin-request.ts';
import { adminRoutes } from '../administration/admin-routes.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { readSettings } from './current-policy.ts';
import { POLICY_SETTINGS } from './resource.ts';

const getPolicy = staffRoute(
  {
    method: 'get',
    path: '/api/admin/policy',
    summary:
      'The regional policy of a day, value by value, and what was set apart from the profile',
    tag: 'administration',
    query: z.strictObject({ on: CivilDate.optional() }),
    response: PolicyView,
  },
  ADMINISTRATORS,
  async ({ deps, query }) =>
    describePolicy(
      deps.config.REGIONAL_POLICY,
      await readSettings(deps.sql),
      query.on ?? civilDateOf(deps.clock.now()),
    ),
);

/** The regional profile and what is set in its place. */
export const policyRoutes: readonly Route[] = [getPolicy, ...adminRoutes(POLICY_SETTINGS)];
