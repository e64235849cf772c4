import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Problem } from '#contract/error-codes.ts';
import type { Config } from '../config.ts';
import { cookieName } from '../identity/session-cookie.ts';
import { contractSchemas } from './contract-schemas.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { describeOperation, operationId, pathTemplate } from './openapi-operation.ts';
import type { Route } from './route.ts';
import { createSchemaBook } from './schema-book.ts';

const Package = z.object({ version: z.string() });
const VERSION = Package.parse(
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
).version;

const DESCRIPTION = `Requests that a citizen makes to the choice and revocation office of a local health authority, and the office's desk.

Errors are problem documents (RFC 9457) with a stable \`code\` and a text in the reader's language: the session's, else the browser's, else Italian. What belongs to someone else answers 404. Requests that change something must come from the same origin. Days are \`YYYY-MM-DD\` in Europe/Rome; moments are UTC.`;

/**
 * Describes routes as OpenAPI 3.1, from the very schemas that check what they take and give.
 * @param routes what is mounted
 */
export function createOpenApiDocument(routes: readonly Route[], config: Config): OpenApiDocument {
  const answers = routes.flatMap((route) => route.spec.response ?? []);
  const book = createSchemaBook(contractSchemas(), schemasOfRoutes(routes), [Problem, ...answers]);
  const paths: OpenApiDocument['paths'] = {};
  for (const route of routes) {
    const path = (paths[pathTemplate(route)] ??= {});
    path[route.spec.method] = describeOperation(route, book);
  }
  const responses: OpenApiDocument['components']['responses'] = {
    Problem: {
      description: 'Refused, with the reason and what to do about it',
      content: { 'application/problem+json': { schema: book.use(Problem, 'output') } },
    },
  };
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: `Virtual desk of ${config.AUTHORITY_NAME}`,
      version: VERSION,
      description: DESCRIPTION,
      license: { name: 'European Union Public Licence 1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: config.PUBLIC_URL.replace(/\/+$/, '') }],
    tags: [...new Set(routes.map((route) => route.spec.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: book.definitionsFor({ paths, responses }),
      responses,
      securitySchemes: {
        citizen: {
          type: 'apiKey',
          in: 'cookie',
          name: cookieName(config, 'citizen'),
          description: 'Session of a citizen, from POST /api/sessions/code',
        },
        staff: {
          type: 'apiKey',
          in: 'cookie',
          name: cookieName(config, 'staff'),
          description: 'Session of someone of the staff, from POST /api/desk/session',
        },
      },
    },
  };
}

/** Each schema of each route, under a name made of the operation's. */
function schemasOfRoutes(routes: readonly Route[]): Map<string, z.ZodType> {
  const schemas = new Map<string, z.ZodType>();
  for (const route of routes) {
    const { params, query, headers, body, response, raw } = route.spec;
    const id = operationId(route);
    const parts = { Params: params, Query: query, Headers: headers, Body: body, Form: raw?.form };
    for (const [part, schema] of Object.entries({ ...parts, Answer: response })) {
      if (schema !== undefined && ![...schemas.values()].includes(schema)) {
        schemas.set(`${id.charAt(0).toUpperCase()}${id.slice(1)}${part}`, schema);
      }
    }
  }
  return schemas;
}
