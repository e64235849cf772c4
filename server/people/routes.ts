import { z } from 'zod';
import { ChildDeclaration } from '#contract/representation.ts';
import { citizenRoute, type Route } from '../http/route.ts';
import { declareChild } from './declare-child.ts';

const declare = citizenRoute(
  {
    method: 'post',
    path: '/api/children/:personId/declaration',
    summary: 'Declare to be the parent of a minor of one’s own household',
    tag: 'people',
    params: z.strictObject({ personId: z.uuid() }),
    body: ChildDeclaration,
    status: 204,
  },
  async ({ deps, actor, params, req, requestId }) =>
    declareChild({ deps, actor, requestId, ipAddress: req.ip ?? '' }, params.personId),
);

/** People whom a citizen acts for. */
export const peopleRoutes: readonly Route[] = [declare];
