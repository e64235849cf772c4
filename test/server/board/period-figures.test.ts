import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeriodFigures } from '#contract/board.ts';
import { foldDailyFigures } from '#server/board/fold-daily-figures.ts';
import { boardRoutes } from '#server/board/routes.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { requestIntegration } from '#server/cases/request-integration.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import {
  ACTS,
  aDocument,
  anOperator,
  aResident,
  aWholeDraft,
  byStaff,
  type CaseInHand,
  caseRow,
  versionOf,
} from '#test/factories/case.ts';
import { aMunicipality } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, refusal } from '../cases/browsers.ts';

const PERIOD = '?from=2026-11-01&to=2026-11-30';
type ActName = keyof typeof ACTS;

let app: TestApp;
let supervisor: Agent;

/** A life of a case: the acts, each at its moment. */
async function lives(
  hand: CaseInHand,
  steps: readonly (readonly [moment: string, act: ActName])[],
): Promise<CaseInHand> {
  for (const [moment, act] of steps) {
    app.clock.set(moment);
    await ACTS[act](app, hand);
  }
  return hand;
}

async function figures(query = PERIOD): Promise<PeriodFigures> {
  const answer = await supervisor.get(`/api/desk/board/period${query}`);
  expect([query, answer.status]).toEqual([query, 200]);
  return answer.body;
}

async function found(query: string): Promise<number> {
  const answer = await supervisor.get(`/api/desk/cases${query}`);
  expect([query, answer.status]).toEqual([query, 200]);
  expect(answer.body.data.length).toBe(answer.body.total);
  return answer.body.total;
}

/**
 * Completed at once; completed after an integration that asked for the card twice and a text;
 * rejected in MAG; withdrawn; completed just before midnight in Rome of the last day.
 */
beforeAll(async () => {
  app = await createTestApp({
    routes: [...deskCaseRoutes, ...boardRoutes],
    now: '2026-11-02T09:00:00Z',
  });
  await openPlaceDirectory();
  await aMunicipality(app.em(), { code: 'E801', name: 'Magenta', office: 'MAG' });
  await lives(await aWholeDraft(app), [
    ['2026-11-02T09:00:00Z', 'submit'],
    ['2026-11-02T10:00:00Z', 'take'],
    ['2026-11-05T09:00:00Z', 'approve'],
    ['2026-11-05T09:00:00Z', 'commit'],
  ]);
  const asked = await lives(await aWholeDraft(app, { type: 'DOCTOR_REVOKE' }), [
    ['2026-11-03T09:00:00Z', 'submit'],
    ['2026-11-06T09:00:00Z', 'take'],
  ]);
  await askForCard(asked, '2026-11-06T10:00:00Z');
  await lives(asked, [
    ['2026-11-07T09:00:00Z', 'answerIntegration'],
    ['2026-11-08T09:00:00Z', 'take'],
  ]);
  await askForCard(asked, '2026-11-08T10:00:00Z');
  await lives(asked, [
    ['2026-11-09T09:00:00Z', 'answerIntegration'],
    ['2026-11-10T09:00:00Z', 'take'],
    ['2026-11-13T09:00:00Z', 'approve'],
    ['2026-11-13T09:00:00Z', 'commit'],
  ]);
  const resident = await aResident(app, { person: { residenceMunicipality: 'E801' } });
  const operator = await anOperator(app, { office: 'MAG' });
  await lives(await aWholeDraft(app, { resident, operator }), [
    ['2026-11-13T09:00:00Z', 'submit'],
    ['2026-11-14T09:00:00Z', 'take'],
    ['2026-11-15T09:00:00Z', 'reject'],
  ]);
  await lives(await aWholeDraft(app), [
    ['2026-11-20T09:00:00Z', 'submit'],
    ['2026-11-21T09:00:00Z', 'withdraw'],
  ]);
  await lives(await aWholeDraft(app), [
    ['2026-11-29T22:30:00Z', 'submit'],
    ['2026-11-29T22:40:00Z', 'take'],
    ['2026-11-30T22:59:00Z', 'approve'],
    ['2026-11-30T22:59:00Z', 'commit'],
  ]);
  await foldDailyFigures(app.deps.sql);
  app.clock.set('2026-12-01T09:00:00Z');
  supervisor = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: null })).agent;
});
afterAll(() => app.close());

async function askForCard(hand: CaseInHand, moment: string): Promise<void> {
  app.clock.set(moment);
  await requestIntegration(byStaff(app, hand.operator), hand.caseId, {
    version: await versionOf(app, hand.caseId),
    message: 'Manca il retro',
    items: [
      { kind: 'TEXT', documentKind: null, label: 'Recapito', reason: '' },
      { kind: 'DOCUMENT', documentKind: 'HEALTH_CARD', label: 'Il retro', reason: '' },
    ],
  });
  const { integrationRound } = await caseRow(app, hand.caseId);
  await aDocument(app, {
    case: hand.caseId,
    owner: hand.resident.account.id,
    kind: 'HEALTH_CARD',
    integrationRound,
    integrationItem: `${integrationRound}-2`,
  });
}

describe('the figures of a period', () => {
  it('count intake and outcome by the day in Rome', async () => {
    const { days } = await figures();
    expect(days).toHaveLength(30);
    const busy = days.filter((day) =>
      Object.values(day).some((n) => typeof n === 'number' && n > 0),
    );
    const none = { submitted: 0, completed: 0, rejected: 0, withdrawn: 0, expired: 0 };
    expect(busy).toEqual([
      { ...none, day: '2026-11-02', submitted: 1 },
      { ...none, day: '2026-11-03', submitted: 1 },
      { ...none, day: '2026-11-05', completed: 1 },
      { ...none, day: '2026-11-13', submitted: 1, completed: 1 },
      { ...none, day: '2026-11-15', rejected: 1 },
      { ...none, day: '2026-11-20', submitted: 1 },
      { ...none, day: '2026-11-21', withdrawn: 1 },
      { ...none, day: '2026-11-29', submitted: 1 },
      { ...none, day: '2026-11-30', completed: 1 },
    ]);
  });

  it('tell how long it took, all together and by type', async () => {
    const { times } = await figures();
    const of = (type: string | null, measure: string) =>
      times.find((each) => each.type === type && each.measure === measure);
    // One hour, three days, a day and ten minutes: the middle is within the first hours.
    expect(of(null, 'TAKE')).toMatchObject({ cases: 4 });
    expect(of('DOCTOR_REVOKE', 'TAKE')).toMatchObject({ cases: 1, medianDays: 3.5 });
    expect(of('DOCTOR_REVOKE', 'CONCLUDE')).toMatchObject({ cases: 1, medianDays: 10.5 });
    expect(of(null, 'CONCLUDE')?.p90Days).toBeGreaterThanOrEqual(10);
    expect(of('FIRST_CHOICE', 'TAKE')).toBeUndefined();
  });

  it('tell what was accepted without an integration, and what was asked for', async () => {
    const { accepted, missing } = await figures();
    expect(accepted).toEqual([
      { type: null, accepted: 3, withoutIntegration: 2 },
      { type: 'DOCTOR_CHANGE', accepted: 2, withoutIntegration: 2 },
      { type: 'DOCTOR_REVOKE', accepted: 1, withoutIntegration: 0 },
    ]);
    // Asked for twice, it is missing once.
    expect(missing).toEqual([
      { item: 'HEALTH_CARD', accepted: 1 },
      { item: 'TEXT', accepted: 1 },
    ]);
  });

  it('hold one office alone, where one is named', async () => {
    const { accepted, days, times } = await figures(`${PERIOD}&office=MAG`);
    expect(accepted).toEqual([{ type: null, accepted: 0, withoutIntegration: 0 }]);
    expect(days.filter(({ rejected }) => rejected > 0)).toHaveLength(1);
    expect(times).toContainEqual({
      type: 'DOCTOR_CHANGE',
      measure: 'CONCLUDE',
      cases: 1,
      medianDays: 2.5,
      p90Days: 2.9,
    });
  });

  it('of a time in which nothing happened are there, and unknown', async () => {
    const { days, times, accepted, missing } = await figures('?from=2026-01-01&to=2026-01-02');
    expect(days.map(({ submitted }) => submitted)).toEqual([0, 0]);
    expect(times).toEqual(
      ['TAKE', 'CONCLUDE'].map((measure) => ({
        type: null,
        measure,
        cases: 0,
        medianDays: null,
        p90Days: null,
      })),
    );
    expect([accepted, missing]).toEqual([[{ type: null, accepted: 0, withoutIntegration: 0 }], []]);
  });

  it.each([
    ['', 'from'],
    ['?from=2026-11-01', 'to'],
    ['?from=2026-11-31&to=2026-12-01', 'from'],
    ['?from=2026-11-02&to=2026-11-01', 'to'],
    ['?from=2026-01-01&to=2027-01-02', 'to'],
  ])('are refused for %s, naming %s', async (query, field) => {
    const answer = await supervisor.get(`/api/desk/board/period${query}`);
    expect(refusal(answer)).toBe('422 invalid');
    expect(answer.body.errors).toHaveProperty(field);
  });

  it('of the longest period are given', async () => {
    expect((await figures('?from=2026-01-01&to=2027-01-01')).days).toHaveLength(366);
  });

  it('are for supervisors alone', async () => {
    const path = `/api/desk/board/period${PERIOD}`;
    expect(refusal(await app.agent().get(path))).toBe('401 not_signed_in');
    const operator = await aDeskBrowser(app);
    expect(refusal(await operator.agent.get(path))).toBe('403 not_allowed');
  });
});

describe('the queue behind each figure', () => {
  it.each([
    ['?submittedFrom=2026-11-13&submittedTo=2026-11-13', 1],
    ['?submittedFrom=2026-11-03&submittedTo=2026-11-20', 3],
    ['?submittedTo=2026-11-20&olderThanDays=25', 2],
    ['?concludedFrom=2026-11-01&concludedTo=2026-11-30', 5],
    ['?concludedFrom=2026-11-30&concludedTo=2026-11-30&state=COMPLETED', 1],
    ['?concludedFrom=2026-12-01', 0],
    ['?state=COMPLETED&integrated=no', 2],
    ['?state=COMPLETED&integrated=yes', 1],
    ['?state=COMPLETED&missing=HEALTH_CARD', 1],
    ['?state=COMPLETED&missing=IDENTITY_DOCUMENT', 0],
    ['?state=COMPLETED,REJECTED&waitedDays=3', 1],
    ['?state=COMPLETED,REJECTED&waitedDays=3.01', 0],
    ['?state=COMPLETED,REJECTED&lastedDays=2', 3],
    ['?sort=concludedAt&order=DESC', 5],
    ['?sort=concludedAt&state=SUBMITTED', 0],
    ['?sort=concludedAt&concludedFrom=2026-11-15&type=DOCTOR_CHANGE', 3],
  ])('%s finds %i', async (query, many) => {
    expect(await found(query)).toBe(many);
  });

  it('refuses what is no day, no kind and no number', async () => {
    for (const query of ['?concludedFrom=ieri', '?missing=a%27', '?lastedDays=-1']) {
      expect(refusal(await supervisor.get(`/api/desk/cases${query}`))).toBe('422 invalid');
    }
  });
});

describe('what is kept by the day', () => {
  it('follows a change of what ended, whatever makes it', async () => {
    const em = app.em();
    const before = await figures();
    await em.execute(`update case_file set office_id = 'MAG' where state = 'WITHDRAWN'`);
    await foldDailyFigures(app.deps.sql);
    const magenta = await figures(`${PERIOD}&office=MAG`);
    expect(magenta.days.filter(({ withdrawn }) => withdrawn > 0)).toHaveLength(1);
    await em.execute(`update case_file set office_id = 'LEG' where state = 'WITHDRAWN'`);
    expect(await foldDailyFigures(app.deps.sql)).toBe(1);
    expect(await foldDailyFigures(app.deps.sql)).toBe(0);
    expect(await figures()).toEqual(before);
  });

  it('is counted once where two fold at the same time', async () => {
    await app.em().execute(`insert into touched_day (day)
      select day::date from generate_series('2026-10-01', '2026-11-30', interval '1 day') day`);
    const before = await figures();
    await Promise.all([foldDailyFigures(app.deps.sql), foldDailyFigures(app.deps.sql)]);
    expect(await figures()).toEqual(before);
  });
});
