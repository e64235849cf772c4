import { z } from 'zod';
import {
  CaseLabels,
  CaseLabelView,
  LabelDefinition,
  LabelOrder,
  NextCase,
  NextCaseQuery,
  QueueCounts,
  QueueCountsQuery,
  QueueViewDefinition,
  SavedQueueView,
} from '#contract/desk-queue.ts';
import type { StaffRole } from '#contract/identity.ts';
import { requestOf } from '../http/act-request.ts';
import { DeskError } from '../http/desk-error.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { caseLabels, labelCase } from './case-labels.ts';
import { defineLabel, orderLabels } from './define-label.ts';
import { eventStream } from './event-stream.ts';
import { nextCase } from './next-case.ts';
import { queueCounts } from './queue-counts.ts';
import { dropQueueView, queueViewsOf, saveQueueView } from './queue-views.ts';

const DESK: readonly StaffRole[] = ['OPERATOR', 'SUPERVISOR'];
/** Who keeps the authority's list of labels. */
const KEEPERS: readonly StaffRole[] = ['SUPERVISOR', 'ADMIN'];
const TAG = 'desk';
const LastEvent = z.coerce.number().int().min(0);
const NO_CASES = { it: 'Indica pratiche per identificativo.', en: 'Name cases by their ids.' };

/** What an operator's queue is made of beside the cases themselves. */
export const queueRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/queue-news',
      summary: 'Changes of the queue as they happen, as server-sent events',
      tag: TAG,
      headers: z.object({
        'Last-Event-ID': z.string().optional().describe('Event seen last, to go on from it'),
      }),
      raw: { produces: 'text/event-stream' },
    },
    DESK,
    async ({ deps, actor, req, res }) => {
      const since = LastEvent.safeParse(req.headers['last-event-id']).data ?? null;
      res.once('close', await deps.queueNews.watch(actor, since, eventStream(res)));
    },
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/queue-counts',
      summary: 'How many cases each quick and each saved view holds',
      tag: TAG,
      query: QueueCountsQuery,
      response: QueueCounts,
    },
    DESK,
    async ({ deps, actor, query }) => queueCounts(deps.sql, actor, query, deps.clock.now()),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/next-case',
      summary: 'The case to be worked on next, by its urgency and its last day',
      tag: TAG,
      query: NextCaseQuery,
      response: NextCase,
    },
    DESK,
    async ({ deps, actor, query }) => {
      const except = z.array(z.uuid()).safeParse(query.except.split(',').filter(Boolean));
      if (!except.success) {
        throw new DeskError('invalid', { fields: { except: NO_CASES } });
      }
      return nextCase(deps.sql, actor, except.data, deps.clock.now());
    },
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/queue-views',
      summary: 'Filters and columns that one keeps under a name',
      tag: TAG,
      response: z.object({ data: z.array(SavedQueueView) }),
    },
    DESK,
    async ({ deps, actor }) => ({ data: await queueViewsOf(deps.sql, actor.staffId) }),
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/queue-views',
      summary: 'Keep filters and columns under a name, in place of what was kept under it',
      tag: TAG,
      body: QueueViewDefinition,
      status: 201,
      response: SavedQueueView,
    },
    DESK,
    async ({ deps, actor, body }) => saveQueueView(deps.sql, actor, body, deps.clock.now()),
  ),
  staffRoute(
    {
      method: 'delete',
      path: '/api/desk/queue-views/:viewId',
      summary: 'Forget a view that one kept',
      tag: TAG,
      params: z.object({ viewId: z.uuid() }),
    },
    DESK,
    async ({ deps, actor, params }) => dropQueueView(deps.sql, actor.staffId, params.viewId),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/labels',
      summary: 'The authority’s labels for cases, in their order',
      tag: TAG,
      response: z.object({ data: z.array(CaseLabelView) }),
    },
    ['OPERATOR', ...KEEPERS],
    async ({ deps }) => ({ data: await caseLabels(deps.sql) }),
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/labels',
      summary: 'Add a label to the authority’s list',
      tag: TAG,
      body: LabelDefinition,
      status: 201,
      response: CaseLabelView,
    },
    KEEPERS,
    async (context) => defineLabel(requestOf(context), null, context.body),
  ),
  staffRoute(
    {
      method: 'put',
      path: '/api/desk/label-order',
      summary: 'Put the authority’s labels in another order',
      tag: TAG,
      body: LabelOrder,
      response: z.object({ data: z.array(CaseLabelView) }),
    },
    KEEPERS,
    async (context) => ({ data: await orderLabels(requestOf(context), context.body) }),
  ),
  staffRoute(
    {
      method: 'put',
      path: '/api/desk/labels/:labelId',
      summary: 'Change a label of the authority’s list, or retire it',
      tag: TAG,
      params: z.object({ labelId: z.uuid() }),
      body: LabelDefinition,
      response: CaseLabelView,
    },
    KEEPERS,
    async (context) => defineLabel(requestOf(context), context.params.labelId, context.body),
  ),
  staffRoute(
    {
      method: 'put',
      path: '/api/desk/cases/:caseId/labels',
      summary: 'Put labels on a case, in place of those it had',
      tag: TAG,
      params: z.object({ caseId: z.uuid() }),
      body: CaseLabels,
      response: z.object({ data: z.array(CaseLabelView) }),
    },
    DESK,
    async (context) => ({
      data: await labelCase(requestOf(context), context.params.caseId, context.body),
    }),
  ),
];
