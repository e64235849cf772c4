import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { Access, Route } from './route.ts';
import type { Content, Operation, Parameter, ResponseObject } from './openapi-document.ts';
import type { SchemaBook } from './schema-book.ts';

/** `/api/cases/:caseId` as OpenAPI writes it: `/api/cases/{caseId}`. */
export function pathTemplate(route: Route): string {
  return route.spec.path.replaceAll(/:(\w+)/g, '{$1}');
}

/** Name of an operation, made of its method and path: `getCasesCaseIdDocuments`. */
export function operationId(route: Route): string {
  const words = route.spec.path.replace(/^\/api\//, '').match(/[A-Za-z0-9]+/g) ?? [];
  return [
    route.spec.method,
    ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ].join('');
}

export function describeOperation(route: Route, book: SchemaBook): Operation {
  const content = requestContent(route, book);
  return {
    operationId: operationId(route),
    summary: route.spec.summary,
    description: describeAccess(route.access),
    tags: [route.spec.tag],
    security: securityOf(route.access),
    parameters: [
      ...parametersOf(route.spec.params, 'path', book),
      ...parametersOf(route.spec.query, 'query', book),
      ...parametersOf(route.spec.headers, 'header', book),
    ],
    ...(content && { requestBody: { required: true, content } }),
    responses: responsesOf(route, book),
  };
}

function describeAccess(access: Access): string {
  if (access.audience === 'public') {
    return 'Open to everybody.';
  }
  if (access.audience === 'staff') {
    return `For staff: ${access.roles.join(', ')}.`;
  }
  const { assurance = 'LOW' } = access;
  return assurance === 'LOW'
    ? 'For a signed-in citizen.'
    : `For a citizen signed in with identity assurance ${assurance} or more.`;
}

function securityOf({ audience }: Access): Record<string, string[]>[] {
  return audience === 'public' ? [] : [{ [audience]: [] }];
}

const ObjectSchema = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
});

function parametersOf(
  schema: z.ZodType | undefined,
  place: Parameter['in'],
  book: SchemaBook,
): Parameter[] {
  if (schema === undefined) {
    return [];
  }
  const { properties, required } = ObjectSchema.parse(book.spelledOut(schema, 'input'));
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(typeof description === 'string' && { description }),
    schema: property,
  }));
}

function requestContent({ spec }: Route, book: SchemaBook): Content | undefined {
  if (spec.raw?.consumes !== undefined) {
    const form = spec.raw.form;
    const schema = form === undefined ? { type: 'object' } : book.spelledOut(form, 'input');
    return { [spec.raw.consumes]: { schema } };
  }
  return spec.body && { 'application/json': { schema: book.use(spec.body, 'input') } };
}

const PROBLEM = { $ref: '#/components/responses/Problem' };

function responsesOf(route: Route, book: SchemaBook): Operation['responses'] {
  const { spec, access } = route;
  const responses: Operation['responses'] = { [String(statusOf(route))]: answerOf(route, book) };
  if (access.audience !== 'public') {
    responses['401'] = PROBLEM;
    responses['403'] = PROBLEM;
  }
  if (spec.params !== undefined) {
    responses['404'] = PROBLEM;
  }
  if (spec.body !== undefined || spec.query !== undefined || spec.raw?.consumes !== undefined) {
    responses['422'] = PROBLEM;
  }
  return { ...responses, default: PROBLEM };
}

function statusOf({ spec }: Route): number {
  const answers = spec.response !== undefined || spec.raw?.produces !== undefined;
  return spec.status ?? (answers ? 200 : 204);
}

function answerOf(route: Route, book: SchemaBook): ResponseObject {
  const { response, raw } = route.spec;
  const description = STATUS_CODES[statusOf(route)] ?? 'Done';
  if (response !== undefined) {
    return {
      description,
      content: { 'application/json': { schema: book.use(response, 'output') } },
    };
  }
  if (raw?.produces !== undefined) {
    const isText = /^(text\/|application\/json)/.test(raw.produces);
    return {
      description,
      content: { [raw.produces]: { schema: isText ? { type: 'string' } : {} } },
    };
  }
  return { description };
}
