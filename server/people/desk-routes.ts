import { z } from 'zod';
import type { StaffRole } from '#contract/identity.ts';
import {
  DeskRepresentationPage,
  DeskRepresentationQuery,
  RepresentationCheck,
  RepresentationEnd,
} from '#contract/representation-end.ts';
import { recordReading } from '../audit/record-reading.ts';
import { requestOf } from '../http/act-request.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { deskRepresentations } from './desk-representations.ts';
import { checkRepresentation, endRepresentation } from './end-representation.ts';

const DESK: readonly StaffRole[] = ['OPERATOR', 'SUPERVISOR'];
const OfRepresentation = z.object({ representationId: z.uuid() });
const TAG = 'desk';

/** Representations in force: their check by sample, and their end before the last day. */
export const deskRepresentationRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/representations',
      summary: 'Representations in force, or the parents’ declarations to check by sample',
      tag: TAG,
      query: DeskRepresentationQuery,
      response: DeskRepresentationPage,
    },
    DESK,
    async (context) => {
      const { deps, actor, query, requestId, req } = context;
      const page = await deskRepresentations(deps, actor, query);
      const detail = { list: query.list, found: page.data.length };
      await recordReading(
        deps,
        { action: 'representations_read', detail },
        { actor, requestId, ipAddress: req.ip ?? '' },
      );
      return page;
    },
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/representations/:representationId/check',
      summary: 'A parent’s declaration was checked and found to be true',
      tag: TAG,
      params: OfRepresentation,
      body: RepresentationCheck,
      status: 204,
    },
    DESK,
    async (context) =>
      checkRepresentation(requestOf(context), context.params.representationId, context.body),
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/representations/:representationId/end',
      summary: 'End a representation, at once or with a last day to come',
      tag: TAG,
      params: OfRepresentation,
      body: RepresentationEnd,
      status: 204,
    },
    DESK,
    async (context) =>
      endRepresentation(requestOf(context), context.params.representationId, context.body),
  ),
];
