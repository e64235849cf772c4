import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { overrideAskRoutes } from '#server/override-asks/routes.ts';
import { ACTS, aResident, caseRow, versionOf } from '#test/factories/case.ts';
import { aMembership } from '#test/factories/doctor-relations.ts';
import { aDoctor, anOffice } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCaseOnDesk, aDeskBrowser, type CaseOnDesk, refusal } from '../cases/browsers.ts';

let app: TestApp;
let supervisor: Agent;
let ofMagenta: Agent;

beforeAll(async () => {
  app = await createTestApp({ routes: [...deskCaseRoutes, ...overrideAskRoutes] });
  await openPlaceDirectory();
  await anOffice(app.em(), { id: 'LEG' });
  await anOffice(app.em(), { id: 'MAG' });
  supervisor = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: null })).agent;
  ofMagenta = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: 'MAG' })).agent;
});
afterAll(() => app.close());

/** A case against which R-DS-2 stands: the two doctors have founded a practice together since. */
async function aCaseAgainstARule(): Promise<CaseOnDesk> {
  const doctor = await aDoctor(app.em());
  const resident = await aResident(app, { doctor });
  const hand = await aCaseOnDesk(app, 'IN_CHARGE', { resident });
  for (const id of [doctor.id, hand.wanted?.id ?? '']) {
    const practiceId = `P-${hand.caseId}`;
    await aMembership(app.em(), { doctor: id, practiceId, validFrom: '2026-01-01' });
  }
  return hand;
}

const RULES = [{ ruleId: 'R-DS-2' }];

async function act({ caseId }: CaseOnDesk, agent: Agent, name: string, body: object) {
  const version = await versionOf(app, caseId);
  return agent.post(`/api/desk/cases/${caseId}/${name}`).send({ version, ...body });
}
const ask = (hand: CaseOnDesk, agent = hand.desk, rules: object[] = RULES) =>
  act(hand, agent, 'override-asks', { rules, reason: 'Il medico accetta per iscritto' });
const answer = (hand: CaseOnDesk, agent: Agent, granted: boolean) =>
  act(hand, agent, 'override-answers', { granted, reason: 'Deciso con il direttore' });
const waiting = async (agent: Agent): Promise<string[]> =>
  (await agent.get('/api/desk/override-asks').expect(200)).body.data.map(
    (one: { caseId: string }) => one.caseId,
  );

describe('R-GEN-6: asking a supervisor to set a rule aside', () => {
  it('is granted while the operator keeps the case, whose approval holds it at the commit', async () => {
    const hand = await aCaseAgainstARule();
    const asked = await ask(hand);
    expect(asked.body).toMatchObject({
      state: 'IN_CHARGE',
      assigneeId: hand.operator.staffId,
      overrideAsk: { rules: [{ ruleId: 'R-DS-2', itemId: null }], answer: null, setAside: [] },
      timeline: [{ type: 'override_asked', actorKind: 'STAFF' }, {}, {}],
    });
    expect(await waiting(supervisor)).toContain(hand.caseId);
    expect(await waiting(ofMagenta)).toEqual([]);
    const granted = await answer(hand, supervisor, true);
    expect(granted.body).toMatchObject({
      assigneeId: hand.operator.staffId,
      overrideAsk: { answer: { granted: true }, current: true, setAside: [{ ruleId: 'R-DS-2' }] },
    });
    expect(await waiting(supervisor)).not.toContain(hand.caseId);
    const approved = await act(hand, hand.desk, 'approval', {});
    expect(approved.body).toMatchObject({
      state: 'APPROVED',
      timeline: [
        {
          type: 'approved',
          data: { overridden: [{ ruleId: 'R-DS-2', by: 'SUPERVISOR', itemId: null }] },
        },
        { type: 'override_granted', data: { rules: ['R-DS-2'] } },
        {},
        {},
        {},
      ],
    });
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect((await caseRow(app, hand.caseId)).outcome).toMatchObject({
      overridden: [{ ruleId: 'R-DS-2', reason: 'Deciso con il direttore' }],
    });
    // The citizen reads nothing of what the office asks itself.
    const seen = await app
      .em()
      .getConnection()
      .execute(
        `select type from case_event where case_id = ? and citizen_visible and type like 'override%'`,
        [hand.caseId],
      );
    expect(seen).toEqual([]);
  });

  it('is refused, and the rule stands; it can be asked again', async () => {
    const hand = await aCaseAgainstARule();
    await ask(hand);
    expect(refusal(await ask(hand))).toBe('409 already_done');
    expect((await answer(hand, supervisor, false)).body.overrideAsk.answer.granted).toBe(false);
    expect(refusal(await act(hand, hand.desk, 'approval', {}))).toBe('409 rules_failed');
    expect(refusal(await answer(hand, supervisor, true))).toBe('409 already_done');
    expect((await ask(hand)).status).toBe(200);
  });

  it('holds no more once an integration was asked', async () => {
    const hand = await aCaseAgainstARule();
    await ask(hand);
    await answer(hand, supervisor, true);
    await app.em().nativeUpdate(CaseFile, { id: hand.caseId }, { integrationRound: 1 });
    const view = await hand.desk.get(`/api/desk/cases/${hand.caseId}`);
    expect(view.body.overrideAsk).toMatchObject({ current: false, setAside: [] });
    expect(refusal(await act(hand, hand.desk, 'approval', {}))).toBe('409 rules_failed');
  });

  it('is by who holds the case, about rules that fail, and answered by a supervisor of it', async () => {
    const hand = await aCaseAgainstARule();
    const colleague = await aDeskBrowser(app);
    expect(refusal(await ask(hand, colleague.agent))).toBe('403 not_allowed');
    for (const ruleId of ['R-CM-1', 'R-XX-9']) {
      const refused = await ask(hand, hand.desk, [{ ruleId }]);
      expect([refusal(refused), Object.keys(refused.body.errors)]).toEqual([
        '422 invalid',
        ['rules'],
      ]);
    }
    expect(refusal(await answer(hand, supervisor, true))).toBe('409 already_done');
    await ask(hand);
    expect(refusal(await answer(hand, hand.desk, true))).toBe('403 not_allowed');
    const stale = { version: 1, granted: true, reason: 'Deciso' };
    const path = `/api/desk/cases/${hand.caseId}/override-answers`;
    expect(refusal(await supervisor.post(path).send(stale))).toBe('409 stale_version');
    const free = await aCaseOnDesk(app, 'SUBMITTED');
    expect(refusal(await ask(free))).toBe('409 wrong_state');
  });
});
