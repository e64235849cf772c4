import { describe, expect, test } from 'vitest';
import { REQUESTS } from '#requests/index.ts';
import { flowSteps, missingDocuments } from '../../../portal/request/flow-steps.ts';
import { aDocument } from '../support/case-fixtures.ts';

const { DOCTOR_CHANGE } = REQUESTS;

const kinds = (documents: Parameters<typeof missingDocuments>[1]): string[] =>
  missingDocuments(DOCTOR_CHANGE.documents, documents).map(({ kind }) => kind);

test.each(Object.values(REQUESTS).map((request) => [request.slug, request] as const))(
  '%s has its own steps between those that all have',
  (_slug, request) => {
    const ids = flowSteps(request, {}).map(({ id }) => id);
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
