import { expect, test } from 'vitest';
import { askedOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { flowSteps } from '../../../portal/request/flow-steps.ts';

test.each(Object.values(REQUESTS).map((request) => [request.slug, request] as const))(
  '%s has its own steps between those that all have',
  (_slug, request) => {
    const ids = flowSteps(request, {}).map(({ id }) => id);
    const { steps, documents } = askedOf(request, {});
    const common = [...(documents.length > 0 ? ['documents'] : []), 'summary', 'receipt'];
    expect(ids).toEqual(['information', ...steps.map(({ id }) => id), ...common]);
  },
);
