import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { AssuranceLevel, StaffRole } from '#contract/identity.ts';
import type { Locale } from '#contract/localized.ts';
import type { Deps } from '../deps.ts';
import type { Actor, CitizenActor, StaffActor } from './actor.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Who may call a route. There is no default: a route without one does not compile. */
export type Access =
  | { audience: 'public' }
  | { audience: 'citizen'; assurance?: AssuranceLevel }
  | { audience: 'staff'; roles: readonly StaffRole[] };

/** What a handler is given: parsed input, who asks, and a database session of its own. */
export interface RouteContext<P, Q, B, A extends Actor> {
  deps: Deps;
  em: EntityManager;
  actor: A;
  params: P;
  query: Q;
  body: B;
  locale: Locale;
  requestId: string;
  logger: Logger;
  req: Request;
  res: Response;
}

export interface RouteSpec<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> {
  method: Method;
  /** Express path with `:name` parameters, each in `params`. */
  path: `/api/${string}`;
  summary: string;
  tag: string;
  params?: P;
  query?: Q;
  body?: B;
  /**
   * Set where the handler reads the request itself (multipart) or writes the response itself (files).
   * `form` describes a multipart form's parts for OpenAPI; the handler checks them.
   */
  raw?: { consumes?: string; produces?: string; form?: z.ZodType };
  /** Headers the handler reads and checks itself, described for OpenAPI. */
  headers?: z.ZodType;
  status?: number;
  response?: R;
}

/** A route as the app mounts it and OpenAPI describes it: the same schemas serve both. */
export interface Route {
  spec: RouteSpec<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
  access: Access;
  handle: (context: RouteContext<unknown, unknown, unknown, Actor>) => Promise<unknown>;
}

/** Route that anybody may call. Rate limits are the handler's own. */
export function publicRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  spec: RouteSpec<P, Q, B, R>,
  handle: (
    context: RouteContext<z.infer<P>, z.infer<Q>, z.infer<B>, Actor>,
  ) => Promise<z.input<R> | void>,
): Route {
  return { spec, access: { audience: 'public' }, handle: handle as Route['handle'] };
}

/** Route of signed-in citizens. `assurance` is the least level of identity it takes. */
export function citizenRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  spec: RouteSpec<P, Q, B, R>,
  handle: (
    context: RouteContext<z.infer<P>, z.infer<Q>, z.infer<B>, CitizenActor>,
  ) => Promise<z.input<R> | void>,
  assurance?: AssuranceLevel,
): Route {
  const access: Access =
    assurance === undefined ? { audience: 'citizen' } : { audience: 'citizen', assurance };
  return { spec, access, handle: handle as Route['handle'] };
}

/** Route of the staff, for the named roles only. */
export function staffRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  spec: RouteSpec<P, Q, B, R>,
  roles: readonly StaffRole[],
  handle: (
    context: RouteContext<z.infer<P>, z.infer<Q>, z.infer<B>, StaffActor>,
  ) => Promise<z.input<R> | void>,
): Route {
  return { spec, access: { audience: 'staff', roles }, handle: handle as Route['handle'] };
}
