import { z } from 'zod';
import { ListQuery } from '#contract/list-query.ts';
import { ChildDeclaration, OwnRepresentationPage } from '#contract/representation.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { citizenRoute, type Route } from '../http/route.ts';
import { requestOf } from '../http/act-request.ts';
import { declareChild } from './declare-child.ts';
import { ownRepresentations } from './own-representations.ts';
import { deskRepresentationRoutes } from './desk-routes.ts';
import { endOwnDeclaration } from './end-own-declaration.ts';

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

const represented = citizenRoute(
  {
    method: 'get',
    path: '/api/representations',
    summary: 'Whom one represents, and the requests to that wait or were refused',
    tag: 'people',
    query: ListQuery,
    response: OwnRepresentationPage,
  },
  async ({ deps, actor, query }) =>
    ownRepresentations(deps.sql, actor.accountId, query, civilDateOf(deps.clock.now())),
);

const takeBack = citizenRoute(
  {
    method: 'delete',
    path: '/api/children/:personId/declaration',
    summary: 'Take back the declaration of being the parent of somebody',
    tag: 'people',
    params: z.strictObject({ personId: z.uuid() }),
    status: 204,
  },
  async (context) => endOwnDeclaration(requestOf(context), context.params.personId),
);

/** People whom a citizen acts for, and what the desk does about it. */
export const peopleRoutes: readonly Route[] = [
  declare,
  takeBack,
  represented,
  ...deskRepresentationRoutes,
];
