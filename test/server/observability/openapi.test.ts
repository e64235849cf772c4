import { readFileSync, readdirSync } from 'node:fs';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '#server/app.ts';
import { contractSchemas } from '#server/http/contract-schemas.ts';
import { createOpenApiDocument } from '#server/http/openapi.ts';
import { publicRoute } from '#server/http/route.ts';
import { ROUTES } from '#server/routes.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { structuralMistakes } from './openapi-structure.ts';

const Document = z.object({
  openapi: z.string(),
  info: z.looseObject({}),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

let app: TestApp;
let document: z.infer<typeof Document>;

beforeAll(async () => {
  app = await createTestApp();
  document = Document.parse((await app.agent().get('/api/openapi.json').expect(200)).body);
});
afterAll(() => app.close());

/** `get /api/cases/{caseId}` of everything that an Express app answers at /api. */
function expressOperations(): string[] {
  const express = createApp(app.deps, ROUTES);
  return express.router.stack
    .flatMap(({ route }) => (route === undefined ? [] : [route]))
    .filter(({ path }) => path.startsWith('/api/'))
    .flatMap(({ path, stack }) =>
      stack.map(({ method }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`),
    )
    .toSorted();
}

const described = () =>
  Object.entries(document.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
    .toSorted();

describe('the OpenAPI document', () => {
  it('describes every route that is mounted, and no other', () => {
    expect(described()).toEqual(expressOperations());
    expect(described().length).toBeGreaterThan(40);
  });

  it('is sound as OpenAPI 3.1', () => {
    expect(structuralMistakes(document)).toEqual([]);
  });

  it('names the schemas of the contract, and defines none that nobody refers to', () => {
    const text = JSON.stringify(document);
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Problem', 'CaseView', 'Registration', 'DoctorPage']),
    );
    for (const name of Object.keys(document.components.schemas)) {
      expect(text).toContain(`"$ref":"#/components/schemas/${name}"`);
    }
  });

  it('tells who may call a route, its parameters and how it refuses', () => {
    const operation = document.paths['/api/desk/cases/{caseId}/notes']?.['post'];
    expect(operation).toMatchObject({
      operationId: 'postDeskCasesCaseIdNotes',
      security: [{ staff: [] }],
      parameters: [{ name: 'caseId', in: 'path', required: true }],
      requestBody: {
        content: { 'application/json': { schema: { $ref: '#/components/schemas/NewNote' } } },
      },
      responses: {
        401: { $ref: '#/components/responses/Problem' },
        422: { $ref: '#/components/responses/Problem' },
      },
    });
    expect(document.paths['/api/health/live']?.['get']).toMatchObject({ security: [] });
  });

  it('describes what handlers read themselves: a form’s parts, a header', () => {
    const upload = document.paths['/api/cases/{caseId}/documents']?.['post'];
    expect(upload).toMatchObject({
      requestBody: {
        content: {
          'multipart/form-data': {
            schema: {
              properties: { file: { type: 'string', format: 'binary' } },
              required: expect.arrayContaining(['uploadKey', 'file']),
            },
          },
        },
      },
    });
    const submission = document.paths['/api/cases/{caseId}/submission']?.['post'];
    expect(submission?.['parameters']).toContainEqual({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      schema: { type: 'string', format: 'uuid' },
    });
  });

  it('knows every file of the contract', () => {
    const imports = readFileSync('server/http/contract-schemas.ts', 'utf8');
    expect(contractSchemas().size).toBeGreaterThan(80);
    for (const file of readdirSync('contract')) {
      expect(imports).toContain(`'#contract/${file}'`);
    }
  });
});

describe('a schema that reads otherwise on its way in', () => {
  const Address = z.object({ street: z.string(), country: z.string().default('IT') });
  const Person = z.object({ name: z.string(), home: Address });
  const route = publicRoute(
    { method: 'post', path: '/api/people', summary: '', tag: 't', body: Person, response: Person },
    async ({ body }) => body,
  );

  it('has a definition for each way where the contract names it, none else', () => {
    const made = createOpenApiDocument([route], app.deps.config);
    const operation = made.paths['/api/people']?.['post'];
    expect(operation?.requestBody?.content['application/json']?.schema).toMatchObject({
      properties: { home: { required: ['street'] } },
    });
    expect(operation?.responses['200']).toMatchObject({
      content: {
        'application/json': {
          schema: { properties: { home: { required: ['street', 'country'] } } },
        },
      },
    });
    expect(structuralMistakes(made)).toEqual([]);
  });
});

describe('a mistake in a document', () => {
  it.for([
    ['a reference that leads nowhere', { $ref: '#/components/schemas/Nobody' }],
    ['an unknown type', { type: 'date' }],
    ['an unknown keyword', { nullable: true }],
    ['a property required but absent', { type: 'object', required: ['a'] }],
  ] as const)('is found: %s', ([, schema]) => {
    const wrong = structuredClone(document);
    wrong.components.schemas['Wrong'] = { ...schema };
    expect(structuralMistakes(wrong)).toHaveLength(1);
  });
});

describe('the page of the API', () => {
  it('shows every operation and schema', async () => {
    const { text, headers } = await app.agent().get('/api/docs').expect(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    for (const methods of Object.values(document.paths)) {
      for (const { operationId } of Object.values(methods)) {
        expect(text).toContain(`id="${operationId}"`);
      }
    }
    for (const name of Object.keys(document.components.schemas)) {
      expect(text).toContain(`id="schema-${name}"`);
    }
  });

  it('has links that lead somewhere, and loads nothing from elsewhere', async () => {
    const { text } = await app.agent().get('/api/docs');
    for (const [, anchor] of text.matchAll(/href="#([^"]+)"/g)) {
      expect(text).toContain(`id="${anchor}"`);
    }
    const loaded = [...text.matchAll(/<(?:link|script|img)[^>]*(?:href|src)="([^"]+)"/g)];
    expect(loaded.map(([, address]) => address)).toEqual([
      '/api/docs/page.css',
      '/api/docs/page.js',
    ]);
    expect(text).not.toMatch(/ on\w+=|<style|<script>/);
    await supertest(app.url)
      .get('/api/docs/page.css')
      .expect('Content-Type', /text\/css/)
      .expect(200);
    await supertest(app.url)
      .get('/api/docs/page.js')
      .expect('Content-Type', /javascript/)
      .expect(200);
  });
});
