import type { Express, Request, Response } from 'express';
import type { z } from 'zod';
import type { AssuranceLevel } from '#contract/identity.ts';
import { ASSURANCE_LEVELS } from '#contract/identity.ts';
import type { Deps } from '../deps.ts';
import { resolveActor } from '../identity/resolve-actor.ts';
import type { Actor } from './actor.ts';
import { DeskError } from './desk-error.ts';
import { fieldErrors } from './field-errors.ts';
import { noteMountedRoutes } from './mounted-routes.ts';
import { localeOf, requestIdOf } from './request-facts.ts';
import type { Access, Route } from './route.ts';

/** Mounts every route: who asks, may they, is the input right, then the handler. */
export function mountRoutes(app: Express, deps: Deps, routes: readonly Route[]): void {
  noteMountedRoutes(app, routes);
  for (const route of routes) {
    app[route.spec.method](route.spec.path, async (req: Request, res: Response) => {
      res.locals['route'] = route.spec.path;
      const em = deps.orm.em.fork();
      const actor = await resolveActor(deps, req, res, route.access.audience);
      if (actor.kind !== 'ANONYMOUS') {
        res.locals['locale'] = actor.locale;
        actor.locale = localeOf(req, res);
      }
      admit(actor, route.access);
      const answer = await route.handle({
        deps,
        em,
        actor,
        params: parse(route.spec.params, req.params, 'params'),
        query: parse(route.spec.query, req.query, 'query'),
        body: parse(route.spec.body, req.body ?? {}, 'body'),
        locale: localeOf(req, res),
        requestId: requestIdOf(res),
        logger: deps.logger.child({ requestId: requestIdOf(res) }),
        req,
        res,
      });
      send(deps, route, res, answer);
    });
  }
}

/** @throws DeskError not_signed_in or not_allowed; the one place where a route is opened */
function admit(actor: Actor, access: Access): void {
  if (access.audience === 'public') {
    return;
  }
  if (actor.kind === 'ANONYMOUS') {
    throw new DeskError('not_signed_in');
  }
  if (access.audience === 'citizen') {
    if (actor.kind !== 'CITIZEN' || !reaches(actor.assurance, access.assurance ?? 'LOW')) {
      throw new DeskError('not_allowed');
    }
    return;
  }
  if (actor.kind !== 'STAFF' || !access.roles.includes(actor.role)) {
    throw new DeskError('not_allowed');
  }
}

function reaches(has: AssuranceLevel, needs: AssuranceLevel): boolean {
  return ASSURANCE_LEVELS.indexOf(has) >= ASSURANCE_LEVELS.indexOf(needs);
}

function parse(schema: z.ZodType | undefined, input: unknown, part: string): unknown {
  if (schema === undefined) {
    return undefined;
  }
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) {
    return parsed.data;
  }
  // A path that cannot name anything is answered as one that names nothing.
  throw part === 'params'
    ? new DeskError('not_found')
    : new DeskError('invalid', { fields: fieldErrors(parsed.error) });
}

function send(deps: Deps, route: Route, res: Response, answer: unknown): void {
  if (res.headersSent || res.writableEnded) {
    return;
  }
  if (answer === undefined) {
    res.status(route.spec.status ?? 204).end();
    return;
  }
  if (route.spec.response !== undefined && deps.config.NODE_ENV === 'test') {
    route.spec.response.parse(answer);
  }
  res.status(route.spec.status ?? 200).json(answer);
}
