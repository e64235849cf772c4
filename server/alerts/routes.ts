import { z } from 'zod';
import { AlertCount, DeadlineAlertPage, DeadlineAlertQuery } from '#contract/deadline-alert.ts';
import type { StaffRole } from '#contract/identity.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { deadlineAlerts, handleAlert, markAlertsSeen, unseenAlerts } from './deadline-alerts.ts';

const SUPERVISORS: readonly StaffRole[] = ['SUPERVISOR'];
const TAG = 'alerts';

/** Terms that were missed (LC-4), until somebody sees to them. */
export const alertRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/alerts',
      summary: 'Missed terms that nobody saw to yet',
      tag: TAG,
      query: DeadlineAlertQuery,
      response: DeadlineAlertPage,
    },
    SUPERVISORS,
    async ({ deps, actor, query }) => deadlineAlerts(deps.sql, actor, query),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/alerts/count',
      summary: 'How many of them are new to this person',
      tag: TAG,
      response: AlertCount,
    },
    SUPERVISORS,
    async ({ deps, actor }) => unseenAlerts(deps.sql, actor),
  ),
  staffRoute(
    {
      method: 'put',
      path: '/api/desk/alerts/seen',
      summary: 'Note that this person has looked at them',
      tag: TAG,
    },
    SUPERVISORS,
    async ({ deps, actor }) => markAlertsSeen(deps, actor),
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/alerts/:alertId/handling',
      summary: 'Say that a missed term was seen to',
      tag: TAG,
      params: z.object({ alertId: z.uuid() }),
    },
    SUPERVISORS,
    async ({ deps, actor, params, requestId, req }) =>
      handleAlert(deps, actor, params.alertId, { requestId, ipAddress: req.ip ?? '' }),
  ),
];
