import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewWhatIf, WhatIf } from '#contract/what-if.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { DecisionFacts } from '#server/what-if/decision-facts.entity.ts';
import { whatIfRoutes } from '#server/what-if/routes.ts';
import { runWhatIfs } from '#server/what-if/run-what-ifs.ts';
import { ACTS, aCase, aResident, type CaseInHand } from '#test/factories/case.ts';
import { aFamilyDraft, aHousehold, aRow, decide } from '#test/factories/family.ts';
import { aChoice, aDoctor, type DoctorRow, newId } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, refusal } from '../cases/browsers.ts';

const PERIOD = { from: '2026-11-01', to: '2026-11-30' };
let app: TestApp;
let supervisor: Agent;
const cases: Record<string, CaseInHand> = {};

/**
 * Approved: an ordinary one, one with a doctor who has 1,450 patients, one of somebody who changed
 * forty days before. Rejected: one whose doctor was full by then, one after six days.
 */
beforeAll(async () => {
  app = await createTestApp({ routes: whatIfRoutes, now: '2026-11-10T09:00:00Z' });
  await openPlaceDirectory();
  const slow = await aCase(app, 'IN_CHARGE');
  app.clock.set('2026-11-16T09:00:00Z');
  await ACTS.reject(app, slow);
  cases['slow'] = slow;
  cases['ordinary'] = await aCase(app, 'COMPLETED');
  cases['crowded'] = await aCase(app, 'COMPLETED', {
    wanted: await aDoctor(app.em(), { patientCount: 1450 }),
  });
  const again = await aResident(app, { doctor: null });
  const em = app.em();
  const earlier = await aDoctor(em);
  await aChoice(em, {
    person: again.person.id,
    doctor: earlier.id,
    validFrom: '2026-10-07',
    channel: 'WEB',
  });
  cases['again'] = await aCase(app, 'COMPLETED', { resident: { ...again, doctor: earlier } });
  const full = await aCase(app, 'IN_CHARGE');
  await ACTS.fillDoctor(app, full);
  await ACTS.reject(app, full);
  cases['full'] = full;
  supervisor = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: null })).agent;
});
afterAll(() => app.close());

async function tried(scenario: NewWhatIf['scenario'], period = PERIOD): Promise<WhatIf> {
  const asked = await supervisor.post('/api/desk/what-if').send({ scenario, ...period });
  expect([asked.status, asked.body.state]).toEqual([201, 'QUEUED']);
  await runWhatIfs(app.deps);
  const answer = await supervisor.get(`/api/desk/what-if/${asked.body.id}`);
  expect(answer.body).toMatchObject({ state: 'DONE', scenario, unreadable: 0 });
  return answer.body;
}

/** A family's request in charge: the applicant's doctor, and the one of a child. */
async function aFamilyInCharge(own: DoctorRow, childs: DoctorRow): Promise<CaseInHand> {
  const household = await aHousehold(app);
  const hand = await aFamilyDraft(app, household, [
    aRow(household.applicant.person, 'DOCTOR_CHANGE', own),
    aRow(household.children[1], 'FIRST_CHOICE', childs),
  ]);
  await ACTS.submit(app, hand);
  await ACTS.take(app, hand);
  return hand;
}

async function flipped(whatIf: WhatIf): Promise<unknown[]> {
  const { body } = await supervisor.get(`/api/desk/what-if/${whatIf.id}/cases`);
  expect(body.total).toBe(whatIf.flips);
  return body.data.map(
    (flip: { caseId: string; before: string; after: string; rules: string[] }) => [
      Object.keys(cases).find((name) => cases[name]?.caseId === flip.caseId),
      `${flip.before} > ${flip.after}`,
      ...flip.rules,
    ],
  );
}

describe('what would have gone otherwise', () => {
  it('with fewer patients a doctor: who went to a crowded one', async () => {
    const whatIf = await tried({ gpCap: 1400 });
    expect(whatIf).toMatchObject({
      total: 5,
      done: 5,
      flips: 1,
      byVerdict: [{ before: 'PASSES', after: 'FAILS', cases: 1 }],
      byRule: [{ ruleId: 'R-DS-1', cases: 1 }],
    });
    expect(await flipped(whatIf)).toEqual([['crowded', 'PASSES > FAILS', 'R-DS-1']]);
  });

  it('with more of them: who was turned away from a full one', async () => {
    expect(await flipped(await tried({ gpCap: 1600 }))).toEqual([
      ['full', 'FAILS > PASSES', 'R-DS-1'],
    ]);
  });

  it('with a longer pause after a change: who had changed not long before', async () => {
    expect(await flipped(await tried({ onlineChangeCooldownDays: 39 }))).toEqual([]);
    expect(await flipped(await tried({ onlineChangeCooldownDays: 40 }))).toEqual([
      ['again', 'PASSES > FAILS', 'R-CM-5'],
    ]);
  });

  it('of terms: no verdict changes, but what was in time is late', async () => {
    expect(await flipped(await tried({ concludeDays: 3 }))).toEqual([
      ['slow', 'PASSES > PASSES', 'LC-4 CONCLUDE'],
    ]);
    expect(await flipped(await tried({ concludeDays: 6 }))).toEqual([]);
  });

  it('of a family: whose member went to a crowded doctor, or was turned away from a full one', async () => {
    const before = supervisor;
    app.clock.set('2026-12-10T09:00:00Z');
    supervisor = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: null })).agent;
    const [plain, crowded, full] = [
      await aDoctor(app.em()),
      await aDoctor(app.em(), { patientCount: 1450 }),
      await aDoctor(app.em(), { patientCount: 1500 }),
    ];
    const december = { from: '2026-12-01', to: '2026-12-31' };
    cases['family'] = await aFamilyInCharge(plain, crowded);
    await decide(app, cases['family'].caseId, cases['family'].operator, [1, 2]);
    cases['turned away'] = await aFamilyInCharge(plain, full);
    await ACTS.reject(app, cases['turned away']);
    expect(await flipped(await tried({ gpCap: 1400 }, december))).toEqual([
      ['family', 'PASSES > FAILS', 'R-DS-1'],
    ]);
    expect(await flipped(await tried({ gpCap: 1600 }, december))).toEqual([
      ['turned away', 'FAILS > PASSES', 'R-DS-1'],
    ]);
    const ofDecember = [cases['family'].caseId, cases['turned away'].caseId];
    await app.em().nativeDelete(DecisionFacts, { case: { $in: ofDecember } });
    app.clock.set('2026-11-16T09:00:00Z');
    supervisor = before;
  });

  it('in a time without decisions: nothing', async () => {
    const whatIf = await tried({ gpCap: 1 }, { from: '2026-10-01', to: '2026-10-31' });
    expect([whatIf.total, whatIf.flips]).toEqual([0, 0]);
  });

  it('goes on where a worker broke off, and says what it could not read', async () => {
    await app
      .em()
      .nativeUpdate(DecisionFacts, { case: cases['ordinary']?.caseId ?? '' }, { facts: 'altered' });
    const asked = await supervisor
      .post('/api/desk/what-if')
      .send({ scenario: { gpCap: 1400 }, ...PERIOD });
    await runWhatIfs(app.deps);
    const { body } = await supervisor.get(`/api/desk/what-if/${asked.body.id}`);
    expect(body).toMatchObject({ state: 'DONE', unreadable: 1, flips: 1 });
  });
});

const keptFacts = () => app.em().count(DecisionFacts, {});
const runOn = (moment: string) =>
  runWhatIfs({ ...app.deps, clock: { now: () => Date.parse(moment) } });

describe('the facts of a decision', () => {
  it('are sealed, and hold nothing in clear', async () => {
    const kept = await app.em().findOneOrFail(DecisionFacts, { case: cases['crowded']?.caseId });
    expect(kept.decision).toBe('APPROVED');
    expect(kept.facts).not.toContain(cases['crowded']?.resident.person.id);
    expect(Buffer.from(kept.facts, 'base64url').toString('latin1')).not.toContain('birthDate');
  });

  it('are forgotten after four hundred days', async () => {
    const before = await keptFacts();
    await runOn('2027-12-21T22:00:00Z');
    expect(await keptFacts()).toBe(before);
    await runOn('2027-12-22T09:00:00Z');
    expect(await keptFacts()).toBe(0);
  });
});

describe('who may try', () => {
  it('is a supervisor, and sees their own alone', async () => {
    app.clock.advance(1000);
    const whatIf = await tried({ zoneBinding: false });
    const other = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: null })).agent;
    const operator = (await aDeskBrowser(app)).agent;
    for (const path of [`/api/desk/what-if/${whatIf.id}`, `/api/desk/what-if/${whatIf.id}/cases`]) {
      expect(refusal(await other.get(path))).toBe('404 not_found');
      expect(refusal(await operator.get(path))).toBe('403 not_allowed');
      expect(refusal(await app.agent().get(path))).toBe('401 not_signed_in');
    }
    expect(refusal(await supervisor.get(`/api/desk/what-if/${newId()}`))).toBe('404 not_found');
    expect((await other.get('/api/desk/what-if')).body).toMatchObject({
      data: [],
      total: 0,
      current: { onlineChangeCooldownDays: 31, gpCap: 1500, concludeDays: 30 },
    });
    const mine = (await supervisor.get('/api/desk/what-if?perPage=2')).body;
    expect(mine.data).toHaveLength(2);
    expect(mine.data[0].id).toBe(whatIf.id);
  });

  it('tries one at a time', async () => {
    const wanted = { scenario: { gpCap: 1400 }, ...PERIOD };
    await supervisor.post('/api/desk/what-if').send(wanted).expect(201);
    const second = await supervisor.post('/api/desk/what-if').send(wanted);
    expect(refusal(second)).toBe('409 duplicate_request');
    await runWhatIfs(app.deps);
  });

  it.each([
    [{ scenario: {}, ...PERIOD }],
    [{ scenario: { gpCap: 0 }, ...PERIOD }],
    [{ scenario: { unknown: 1 }, ...PERIOD }],
    [{ scenario: { gpCap: 1400 }, from: '2026-11-02', to: '2026-11-01' }],
    [{ scenario: { gpCap: 1400 }, from: '2025-01-01', to: '2026-11-01' }],
  ])('names something that can be tried: %j is refused', async (wanted) => {
    expect(refusal(await supervisor.post('/api/desk/what-if').send(wanted))).toBe('422 invalid');
  });

  it('is told why past decisions tell nothing of a parameter', async () => {
    const scenario = { preregDays: 60, gpCap: 1400 };
    const { status, body } = await supervisor
      .post('/api/desk/what-if')
      .send({ scenario, ...PERIOD });
    expect([status, Object.keys(body.errors)]).toEqual([422, ['scenario.preregDays']]);
    expect(body.errors['scenario.preregDays']).toContain('non ha lasciato una pratica decisa');
  });
});
