import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitCase } from '#server/cases/commit-case.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { BUILT_IN_REGISTRY, type Registry } from '#server/registry/registry.ts';
import { ACTS, aCase, caseRow, versionOf } from '#test/factories/case.ts';
import { anOffice } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCaseOnDesk, aDeskBrowser, refusal } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: deskCaseRoutes });
  // As the server does at its start.
  await openPlaceDirectory();
});
afterAll(() => app.close());

const pathOf = (caseId: string) => `/api/desk/cases/${caseId}/external-reference`;

async function note(agent: Agent, caseId: string, reference: string | null) {
  const version = await versionOf(app, caseId);
  return agent.post(pathOf(caseId)).send({ version, reference });
}

const found = async (agent: Agent, text: string): Promise<string[]> =>
  (await agent.get('/api/desk/cases').query({ text })).body.data.map(
    ({ id }: { id: string }) => id,
  );

describe('LC-11: the number in the region’s own system', () => {
  it('is noted after the conclusion too, found by, changed and taken away', async () => {
    const hand = await aCaseOnDesk(app, 'COMPLETED');
    const ended = (await caseRow(app, hand.caseId)).concludedAt;
    app.clock.set('2026-11-16T09:05:00Z');
    const noted = await note(hand.desk, hand.caseId, ' rl-2026/00071 ');
    expect(noted.body).toMatchObject({
      externalReference: 'RL-2026/00071',
      state: 'COMPLETED',
    });
    expect(noted.body.timeline[0]).toMatchObject({
      type: 'reference_noted',
      data: { reference: 'RL-2026/00071' },
    });
    expect((await caseRow(app, hand.caseId)).concludedAt).toEqual(ended);
    expect(await found(hand.desk, 'rl-2026/0007')).toEqual([hand.caseId]);
    expect(await found(hand.desk, hand.resident.person.fiscalCode)).toEqual([hand.caseId]);
    await note(hand.desk, hand.caseId, 'RL-9');
    expect(await found(hand.desk, 'RL-2026/0007')).toEqual([]);
    expect((await note(hand.desk, hand.caseId, null)).body.externalReference).toBeNull();
    expect(await found(hand.desk, 'RL-9')).toEqual([]);
    app.clock.set('2026-11-16T09:00:00Z');
  });

  it.each(['R1', 'x'.repeat(41), 'REGIONE', '-12', 'RL 12', 'FRRGLI86C54E514X', '00012340154'])(
    'is not "%s"',
    async (reference) => {
      const hand = await aCaseOnDesk(app, 'SUBMITTED');
      const answer = await note(hand.desk, hand.caseId, reference);
      expect([refusal(answer), Object.keys(answer.body.errors)]).toEqual([
        '422 invalid',
        ['reference'],
      ]);
    },
  );

  it('is noted on the version that was seen, by the office of the case', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    const stale = await hand.desk.post(pathOf(hand.caseId)).send({ version: 1, reference: 'RL-1' });
    expect(refusal(stale)).toBe('409 stale_version');
    await anOffice(app.em(), { id: 'MAG' });
    const { agent: stranger } = await aDeskBrowser(app, { office: 'MAG' });
    expect(refusal(await note(stranger, hand.caseId, 'RL-1'))).toBe('404 not_found');
    const { agent: pharmacist } = await aDeskBrowser(app, { role: 'PHARMACIST' });
    expect(refusal(await note(pharmacist, hand.caseId, 'RL-1'))).toBe('403 not_allowed');
    expect((await note(app.agent(), hand.caseId, 'RL-1')).status).toBe(401);
    expect((await caseRow(app, hand.caseId)).externalReference ?? null).toBeNull();
  });

  it('is what the registry behind the port gives at the commit, and undone with it', async () => {
    const hand = await aCase(app, 'APPROVED');
    const asked: string[] = [];
    const regional = (fails: boolean): Registry => ({
      async write(sql, changes, moment) {
        await BUILT_IN_REGISTRY.write(sql, changes, moment);
        asked.push(moment.caseId);
        if (fails) {
          throw new Error('the regional system is away');
        }
        return 'RL-2026/77';
      },
    });
    const away = commitCase({ ...app.deps, registry: regional(true) }, hand.caseId);
    await expect(away).rejects.toThrow('the regional system is away');
    expect(await caseRow(app, hand.caseId)).toMatchObject({ state: 'APPROVED' });
    const deps = { ...app.deps, registry: regional(false) };
    expect(await commitCase(deps, hand.caseId)).toBe('COMPLETED');
    expect(await caseRow(app, hand.caseId)).toMatchObject({ externalReference: 'RL-2026/77' });
    expect(asked).toEqual([hand.caseId, hand.caseId]);
    const other = await aCase(app, 'APPROVED');
    expect(await ACTS.commit(app, other)).toBe('COMPLETED');
    expect((await caseRow(app, other.caseId)).externalReference ?? null).toBeNull();
  });
});
