import { describe, expect, test } from 'vitest';
import { REQUESTS } from '#requests/index.ts';
import { faultOf, flowSteps, missingDocuments } from '../../../portal/request/flow-steps.ts';
import { aDocument } from '../support/case-fixtures.ts';

const { DOCTOR_CHANGE } = REQUESTS;

const kinds = (documents: Parameters<typeof missingDocuments>[1]): string[] =>
  missingDocuments(DOCTOR_CHANGE.documents, documents).map(({ kind }) => kind);

const field = (part: object): Parameters<typeof faultOf>[0] => ({
  name: 'x',
  kind: 'text',
  label: { it: 'x', en: 'x' },
  required: true,
  ...part,
});
const isPhone = (typed: string): boolean => typed === '333';

test.each(Object.values(REQUESTS).map((request) => [request.slug, request] as const))(
  '%s has its own steps between those that all have',
  (_slug, request) => {
    const ids = flowSteps(request).map(({ id }) => id);
    expect(ids[0]).toBe('information');
    expect(ids.slice(-3)).toEqual(['documents', 'summary', 'receipt']);
    expect(ids.slice(1, -3)).toEqual(request.steps.map(({ id }) => id));
  },
);

describe('missingDocuments', () => {
  test('a refused file covers nothing, one still checked does', () => {
    expect(kinds([aDocument({ status: 'REFUSED', refusal: 'broken_file' })])).toEqual([
      'IDENTITY_DOCUMENT',
      'HEALTH_CARD',
    ]);
    expect(kinds([aDocument({ status: 'RECEIVED' })])).toEqual(['HEALTH_CARD']);
  });
});

describe('faultOf', () => {
  test.each([
    [field({}), ' ', 'required'],
    [field({}), 'a', undefined],
    [field({ required: false }), '', undefined],
    [field({ maxLength: 2 }), 'abc', 'tooLong'],
    [field({ kind: 'phone' }), 'abc', 'phone'],
    [field({ kind: 'phone' }), '333', undefined],
    [field({ kind: 'checkbox' }), false, 'required'],
    [field({ kind: 'checkbox' }), true, undefined],
    [field({ kind: 'doctor' }), null, 'required'],
  ])('%j holding %j: %s', (definition, value, fault) => {
    expect(faultOf(definition, { x: value }, isPhone)).toBe(fault);
  });
});
