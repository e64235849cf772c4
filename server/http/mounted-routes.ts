import type { Application } from 'express';
import type { Route } from './route.ts';

const mounted = new WeakMap<object, readonly Route[]>();

/** Notes what an app serves, for the route that describes it and could not import the list of itself. */
export function noteMountedRoutes(app: Application, routes: readonly Route[]): void {
  mounted.set(app, routes);
}

/** What an app serves: exactly what was mounted on it. */
export function mountedRoutes(app: Application): readonly Route[] {
  return mounted.get(app) ?? [];
}
