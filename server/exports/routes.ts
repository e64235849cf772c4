import { z } from 'zod';
import { ExportTicket, NewExport } from '#contract/export.ts';
import type { StaffRole } from '#contract/identity.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { sendExport } from './send-export.ts';
import { startExport } from './start-export.ts';

const DESK: readonly StaffRole[] = ['OPERATOR', 'SUPERVISOR'];
const TAG = 'exports';

/** Cases as a file, of any size: asked for first, then fetched once. */
export const exportRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/exports',
      summary: 'Ask for an export of the cases that a filter finds',
      tag: TAG,
      body: NewExport,
      status: 201,
      response: ExportTicket,
    },
    DESK,
    async ({ deps, actor, body }) => startExport(deps, actor, body),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/exports/:exportId/content',
      summary: 'Fetch an export of one’s own, once; the reading is audited',
      tag: TAG,
      params: z.object({ exportId: z.uuid() }),
      raw: { produces: 'application/octet-stream' },
    },
    DESK,
    async ({ deps, actor, params, locale, requestId, req, res }) =>
      sendExport({ deps, actor, requestId, ipAddress: req.ip ?? '' }, params.exportId, locale, res),
  ),
];
