import { z } from 'zod';
import {
  BulkActView,
  BulkItemPage,
  BulkItemsQuery,
  HandOver,
  NewBulkAct,
} from '#contract/bulk-act.ts';
import type { StaffRole } from '#contract/identity.ts';
import { requestOf } from '../http/act-request.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { bulkActOf, bulkActsOf, bulkItemsOf, undoBulkAct } from './bulk-views.ts';
import { sendBulkFile } from './send-bulk-file.ts';
import { handOver, orderBulkAct } from './order-bulk-act.ts';

const DESK: readonly StaffRole[] = ['OPERATOR', 'SUPERVISOR'];
const OfBulkAct = z.object({ bulkId: z.uuid() });
const TAG = 'desk';

/** Acts on many cases at once. */
export const bulkRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/bulk-acts',
      summary: 'Order an act on up to 1,000 cases, carried out in the background',
      tag: TAG,
      body: NewBulkAct,
      status: 202,
      response: BulkActView,
    },
    DESK,
    async (context) => orderBulkAct(requestOf(context), context.body),
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/hand-overs',
      summary: 'Hand an operator’s open cases over to colleagues',
      tag: TAG,
      body: HandOver,
      status: 202,
      response: BulkActView,
    },
    DESK,
    async (context) => handOver(requestOf(context), context.body),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/bulk-acts',
      summary: 'One’s own last bulk acts, the newest first',
      tag: TAG,
      response: z.object({ data: z.array(BulkActView) }),
    },
    DESK,
    async ({ deps, actor }) => ({
      data: await bulkActsOf(deps.sql, actor.staffId, deps.clock.now()),
    }),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/bulk-acts/:bulkId',
      summary: 'How far a bulk act is',
      tag: TAG,
      params: OfBulkAct,
      response: BulkActView,
    },
    DESK,
    async ({ deps, actor, params }) =>
      bulkActOf(deps.sql, actor.staffId, params.bulkId, deps.clock.now()),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/bulk-acts/:bulkId/items',
      summary: 'The cases of a bulk act, with what became of each',
      tag: TAG,
      params: OfBulkAct,
      query: BulkItemsQuery,
      response: BulkItemPage,
    },
    DESK,
    async ({ deps, actor, params, query }) =>
      bulkItemsOf(deps.sql, actor.staffId, params.bulkId, query, deps.clock.now()),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/bulk-acts/:bulkId/file',
      summary: 'The file of an export, to whoever ordered it, for a day; the reading is audited',
      tag: TAG,
      params: OfBulkAct,
      raw: { produces: 'application/octet-stream' },
    },
    DESK,
    async (context) => sendBulkFile(requestOf(context), context.params.bulkId, context.res),
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/bulk-acts/:bulkId/undo',
      summary: 'Take a bulk act back where nobody acted on the case since',
      tag: TAG,
      params: OfBulkAct,
      status: 202,
      response: BulkActView,
    },
    DESK,
    async ({ deps, actor, params, requestId, req }) =>
      undoBulkAct(
        deps.sql,
        { staffId: actor.staffId, requestId, ipAddress: req.ip ?? '' },
        params.bulkId,
        deps.clock.now(),
      ),
  ),
];
