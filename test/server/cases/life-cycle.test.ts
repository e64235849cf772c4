import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase, caseRow, REACHABLE_STATES } from '#test/factories/case.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

describe('the acts of a case', () => {
  it.each(REACHABLE_STATES)('lead to %s', async (state) => {
    const { caseId } = await aCase(app, state);
    expect((await caseRow(app, caseId)).state).toBe(state);
  });
});
