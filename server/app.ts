import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Deps } from './deps.ts';
import { jsonBody } from './http/json-body.ts';
import { mountRoutes } from './http/mount-routes.ts';
import { problemHandler } from './http/problem.ts';
import { DeskError } from './http/desk-error.ts';
import { refuseCrossSite } from './http/refuse-cross-site.ts';
import { requestContext } from './http/request-context.ts';
import { serveBrowserApps } from './http/serve-browser-apps.ts';
import { refuseWhileStopping } from './http/stop-state.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { Route } from './http/route.ts';

/**
 * Puts the API and the two browser apps together. The order of the lines is the order of checks.
 * @param routes what to mount: all of them (server/routes.ts) except in a test of one area
 */
export function createApp(deps: Deps, routes: readonly Route[]): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.config.TRUSTED_PROXIES);
  app.set('query parser', 'simple');
  app.use(requestContext(deps));
  app.use(refuseWhileStopping(deps.stopState));
  app.use(helmet(securityHeaders(deps.config)));
  app.use('/api', refuseCrossSite(deps.config));
  app.use('/api', (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', jsonBody());
  mountRoutes(app, deps, routes);
  app.use('/api', (_req, _res, next) => {
    next(new DeskError('not_found'));
  });
  serveBrowserApps(app);
  app.use(problemHandler(deps));
  return app;
}
