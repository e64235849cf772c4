import { join } from 'node:path';
import type { Application } from 'express';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { DeskError } from '../http/desk-error.ts';
import { mountedRoutes } from '../http/mounted-routes.ts';
import type { OpenApiDocument } from '../http/openapi-document.ts';
import { createOpenApiDocument } from '../http/openapi.ts';
import { type Route, publicRoute } from '../http/route.ts';
import { apiDocsPage } from './api-docs-page.ts';
import { mayReadMetrics } from './may-read-metrics.ts';
import { metrics } from './metrics.ts';
import { metricsText } from './metrics-text.ts';
import { Readiness, readiness } from './readiness.ts';

const TAG = 'observability';
const PAGE_FOLDER = join(import.meta.dirname, 'docs-page');
const documents = new WeakMap<readonly Route[], OpenApiDocument>();

/** The document of what an app serves; made when first asked for. */
function documentOf(app: Application, config: Config): OpenApiDocument {
  const routes = mountedRoutes(app);
  const known = documents.get(routes);
  const document = known ?? createOpenApiDocument(routes, config);
  documents.set(routes, document);
  return document;
}

const live = publicRoute(
  {
    method: 'get',
    path: '/api/health/live',
    summary: 'Whether the process runs; restart it when this does not answer',
    tag: TAG,
    response: z.object({ status: z.literal('ok') }),
  },
  async () => ({ status: 'ok' as const }),
);

const ready = publicRoute(
  {
    method: 'get',
    path: '/api/health/ready',
    summary:
      'Whether the process can serve; 503 while the database is away or not migrated, and once the process ends',
    tag: TAG,
    response: Readiness,
  },
  async ({ deps, res }) => {
    const state = await readiness(deps);
    if (state.status === 'unavailable' || state.status === 'stopping') {
      res.status(503).json(state);
      return undefined;
    }
    return state;
  },
);

const metricsRoute = publicRoute(
  {
    method: 'get',
    path: '/api/metrics',
    summary: 'Metrics in Prometheus’ format; with METRICS_TOKEN, or from a private network',
    tag: TAG,
    raw: { produces: 'text/plain' },
  },
  async ({ deps, req, res, logger }) => {
    const asker = {
      ip: req.ip,
      authorization: req.get('authorization'),
      forwardedFor: req.get('x-forwarded-for'),
    };
    if (!mayReadMetrics(deps.config, asker)) {
      throw new DeskError('not_found');
    }
    const text = await metricsText({ ...deps, logger });
    res.type(metrics.contentType).send(text);
  },
);

const openApi = publicRoute(
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This API as an OpenAPI 3.1 document',
    tag: TAG,
    raw: { produces: 'application/json' },
  },
  async ({ deps, req, res }) => {
    res.json(documentOf(req.app, deps.config));
  },
);

const docs = publicRoute(
  {
    method: 'get',
    path: '/api/docs',
    summary: 'This API as a page to read',
    tag: TAG,
    raw: { produces: 'text/html' },
  },
  async ({ deps, req, res }) => {
    res.type('html').send(apiDocsPage(documentOf(req.app, deps.config)));
  },
);

function pageFile(file: 'page.css' | 'page.js', produces: string): Route {
  return publicRoute(
    {
      method: 'get',
      path: `/api/docs/${file}`,
      summary: `Part of the page: ${file}`,
      tag: TAG,
      raw: { produces },
    },
    async ({ res }) => {
      await new Promise<void>((resolve, reject) => {
        res.sendFile(file, { root: PAGE_FOLDER }, (error) => (error ? reject(error) : resolve()));
      });
    },
  );
}

/** Health, metrics, and the description of the API. */
export const observabilityRoutes: readonly Route[] = [
  live,
  ready,
  metricsRoute,
  openApi,
  docs,
  pageFile('page.css', 'text/css'),
  pageFile('page.js', 'text/javascript'),
];
