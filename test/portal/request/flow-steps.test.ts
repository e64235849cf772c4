import { expect, test } from 'vitest';
import { REQUESTS } from '#requests/index.ts';
import { flowSteps } from '../../../portal/request/flow-steps.ts';

test.each(Object.values(REQUESTS).map((request) => [request.slug, request] as const))(
  '%s has its own steps between those that all have',
  (_slug, request) => {
    const ids = flowSteps(request, {}).map(({ id }) => id);
    expect(ids[0]).toBe('information');
    expect(ids.slice(-3)).toEqual(['documents', 'summary', 'receipt']);
    expect(ids.slice(1, -3)).toEqual(request.steps.map(({ id }) => id));
  },
);
