import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { ACTS, aResident, caseRow, versionOf } from '#test/factories/case.ts';
import { aMembership } from '#test/factories/doctor-relations.ts';
import { aChoice, aDoctor } from '#test/factories/registry.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { type Agent, signInStaff } from '#test/factories/session.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCaseOnDesk, aDeskBrowser, type CaseOnDesk, refusal } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: deskCaseRoutes });
  // As the server does at its start.
  await openPlaceDirectory();
});
afterAll(() => app.close());

const INTEGRATION = { message: 'Manca', items: [{ kind: 'TEXT', label: 'Recapito' }] };
const REASONS = { reasons: ['IDENTITY_NOT_PROVEN'], text: 'Il documento non è leggibile' };

async function act(hand: { caseId: string }, desk: Agent, name: string, body: object = {}) {
  const version = await versionOf(app, hand.caseId);
  return desk.post(`/api/desk/cases/${hand.caseId}/${name}`).send({ version, ...body });
}
const eventsOf = (caseId: string) =>
  app.em().find(AuditEvent, { caseId, action: 'case_act' }, { orderBy: { id: 'asc' } });
const messagesOf = async (caseId: string) =>
  (await app.outbox())
    .filter((message) => message.caseId === caseId)
    .map(({ template, channel }) => `${template} ${channel}`);

describe('asking for integrations', () => {
  it('at most three times', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    for (const round of [1, 2, 3]) {
      const asked = await act(hand, hand.desk, 'integration-requests', INTEGRATION);
      expect(asked.body).toMatchObject({
        state: 'INTEGRATION_REQUESTED',
        integrationRound: round,
        rounds: expect.arrayContaining([expect.objectContaining({ round, dueOn: '2026-12-16' })]),
      });
      await ACTS.answerIntegration(app, hand);
      await ACTS.take(app, hand);
    }
    const view = await hand.desk.get(`/api/desk/cases/${hand.caseId}`);
    expect(view.body.can.requestIntegration).toBe(false);
    expect(refusal(await act(hand, hand.desk, 'integration-requests', INTEGRATION))).toBe(
      '409 wrong_state',
    );
    expect((await messagesOf(hand.caseId)).filter((said) => said.includes('requested'))).toEqual(
      Array.from({ length: 3 }, () => [
        'integration_requested EMAIL',
        'integration_requested SMS',
      ]).flat(),
    );
  });

  it.each([
    [{ message: 'x', items: INTEGRATION.items }, 'message'],
    [{ message: 'Manca', items: [] }, 'items'],
    [{ message: 'Manca', items: [{ kind: 'PHOTO', label: 'Foto' }] }, 'items.0.kind'],
    [{ message: 'Manca', items: [{ kind: 'TEXT', label: 'Foto', id: '7' }] }, 'items.0.id'],
  ])('names what is wrong in it: %j', async (body, field) => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    const answer = await act(hand, hand.desk, 'integration-requests', body);
    expect(Object.keys(answer.body.errors)).toEqual([field]);
  });
});

async function anotherSession({ operator }: CaseOnDesk) {
  const member = await app.em().findOneOrFail(StaffMember, { id: operator.staffId });
  const staff = app.agent();
  await signInStaff(app, staff, member);
  return { staff };
}

describe('LC-8: rejecting', () => {
  it('needs reasons that exist, coded ones and rules, and a text for the citizen', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    for (const name of ['rejection', 'rejection-notice']) {
      const answer = await act(hand, hand.desk, name, { ...REASONS, reasons: ['R-DS-1', 'BOH'] });
      expect(answer.body.errors).toEqual({ reasons: 'Scegli i motivi tra quelli previsti.' });
    }
    for (const [part, field] of [
      [{ reasons: [] }, 'reasons'],
      [{ text: 'Nove seg.' }, 'text'],
    ] as const) {
      const answer = await act(hand, hand.desk, 'rejection', { ...REASONS, ...part });
      expect(Object.keys(answer.body.errors)).toEqual([field]);
    }
    const done = await act(hand, hand.desk, 'rejection', {
      text: 'Dieci segn',
      reasons: ['R-DS-1', 'NOT_COMPETENT'],
    });
    expect(done.body).toMatchObject({
      state: 'REJECTED',
      outcome: { kind: 'REJECTED', reasons: ['R-DS-1', 'NOT_COMPETENT'], text: 'Dieci segn' },
    });
    const audited = (await eventsOf(hand.caseId)).at(-1);
    expect(audited).toMatchObject({
      actorId: hand.operator.staffId,
      requestId: expect.any(String),
    });
    expect(audited?.detail, 'LC-12: who, from where to where, and why').toEqual({
      event: 'rejected',
      from: 'IN_CHARGE',
      to: 'REJECTED',
      reasons: ['R-DS-1', 'NOT_COMPETENT'],
    });
    expect(await messagesOf(hand.caseId)).toEqual(
      expect.arrayContaining(['case_rejected EMAIL', 'case_rejected SMS']),
    );
  });

  it('after a notice waits for the objection term, to its last moment', async () => {
    const hand = await aCaseOnDesk(app, 'REJECTION_NOTICE');
    const reject = async (instant: string) => {
      app.clock.set(instant);
      const { staff } = await anotherSession(hand);
      return act(hand, staff, 'rejection', REASONS);
    };
    expect(refusal(await reject('2026-11-26T22:59:59Z'))).toBe('409 wrong_state');
    const done = await reject('2026-11-26T23:00:00Z');
    app.clock.set('2026-11-16T09:00:00Z');
    expect(done.body).toMatchObject({ state: 'REJECTED', suspended: false, objectionDueOn: null });
  });
});

async function aCaseAgainstAnOverridableRule() {
  const em = app.em();
  const doctor = await aDoctor(em);
  const resident = await aResident(app, { doctor });
  const hand = await aCaseOnDesk(app, 'IN_CHARGE', { resident });
  // After the submission the two doctors found a practice together (R-DS-2, by an operator).
  for (const id of [doctor.id, hand.wanted?.id ?? '']) {
    await aMembership(em, {
      doctor: id,
      practiceId: `P-${hand.caseId}`,
      validFrom: '2026-01-01',
    });
  }
  return hand;
}

describe('R-GEN-6: approving', () => {
  it('is refused with the rules that stand against it', async () => {
    const hand = await aCaseAgainstAnOverridableRule();
    const answer = await act(hand, hand.desk, 'approval');
    expect(refusal(answer)).toBe('409 rules_failed');
    expect(answer.body.rules).toMatchObject([{ ruleId: 'R-DS-2', overridable: 'OPERATOR' }]);
    expect((await caseRow(app, hand.caseId)).state).toBe('IN_CHARGE');
  });

  it('sets aside what may be, each with a reason, and holds it at the commit', async () => {
    const hand = await aCaseAgainstAnOverridableRule();
    const overrides = [
      { ruleId: 'R-DS-2', reason: 'Il medico ha accettato per iscritto' },
      { ruleId: 'R-CM-1', reason: 'Questa regola è rispettata' },
    ];
    const short = await act(hand, hand.desk, 'approval', {
      overrides: [{ ruleId: 'R-DS-2', reason: 'quat' }],
    });
    expect(Object.keys(short.body.errors)).toEqual(['overrides.0.reason']);
    const answer = await act(hand, hand.desk, 'approval', { overrides });
    expect(answer.body).toMatchObject({
      state: 'APPROVED',
      outcome: null,
      timeline: [{ type: 'approved', data: { overridden: [overrides[0]] } }, {}, {}],
    });
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect((await caseRow(app, hand.caseId)).outcome).toMatchObject({
      kind: 'APPROVED',
      doctorId: hand.wanted?.id,
      overridden: [overrides[0]],
    });
    const approval = (await eventsOf(hand.caseId)).find(
      ({ detail }) => detail?.['event'] === 'approved',
    );
    expect(approval?.detail).toMatchObject({ reasons: ['R-DS-2'] });
  });

  it('sets aside nothing that may not be, by a supervisor neither', async () => {
    const { agent, actor } = await aDeskBrowser(app, { role: 'SUPERVISOR' });
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    await ACTS.fillDoctor(app, hand);
    await act(hand, hand.desk, 'release');
    await act(hand, agent, 'charge');
    expect((await caseRow(app, hand.caseId)).assignee).toBe(actor.staffId);
    const answer = await act(hand, agent, 'approval', {
      overrides: [{ ruleId: 'R-DS-1', reason: 'Lo decido io' }],
    });
    expect(answer.body.rules).toMatchObject([{ ruleId: 'R-DS-1' }]);
  });

  it('R-CM-5: a change made elsewhere meanwhile may be set aside', async () => {
    const resident = await aResident(app, { doctor: null });
    const former = await aDoctor(app.em());
    await aChoice(app.em(), {
      person: resident.person.id,
      doctor: former.id,
      validFrom: '2026-10-01',
      channel: 'WEB',
    });
    const hand = await aCaseOnDesk(app, 'IN_CHARGE', { resident });
    const current = await aDoctor(app.em());
    await app
      .em()
      .getConnection()
      .execute(
        `update doctor_choice set valid_to = '2026-11-09', end_reason = 'CHANGE' where person_id = ?`,
        [resident.person.id],
      );
    await aChoice(app.em(), {
      person: resident.person.id,
      doctor: current.id,
      validFrom: '2026-11-10',
      channel: 'PHARMACY',
    });
    const refused = await act(hand, hand.desk, 'approval');
    expect(refused.body.rules).toMatchObject([{ ruleId: 'R-CM-5', clearsOn: '2026-12-12' }]);
    const done = await act(hand, hand.desk, 'approval', {
      overrides: [{ ruleId: 'R-CM-5', reason: 'Errore della farmacia' }],
    });
    expect(done.body.state).toBe('APPROVED');
  });
});

describe('a closed case', () => {
  const CLOSED = ['COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'] as const;
  it.each(CLOSED)('takes no decision any more (%s), but a note', async (state) => {
    const hand = await aCaseOnDesk(app, state);
    const decisions: [string, object][] = [
      ['charge', {}],
      ['release', {}],
      ['integration-requests', INTEGRATION],
      ['approval', {}],
      ['rejection', REASONS],
      ['rejection-notice', REASONS],
    ];
    for (const [name, body] of decisions) {
      expect([name, refusal(await act(hand, hand.desk, name, body))]).toEqual([
        name,
        '409 wrong_state',
      ]);
    }
    await hand.desk
      .post(`/api/desk/cases/${hand.caseId}/notes`)
      .send({ text: 'Ha telefonato per ringraziare' })
      .expect(201);
    const view = (await hand.desk.get(`/api/desk/cases/${hand.caseId}`)).body;
    expect(view).toMatchObject({ state, suspended: false, overdue: false });
    expect(view.can).toEqual({
      take: false,
      release: false,
      requestIntegration: false,
      approve: false,
      reject: false,
      sendRejectionNotice: false,
      reassign: false,
      askOverride: false,
      answerOverride: false,
      addNote: true,
      logPhoneContact: true,
      noteReference: true,
    });
  });
});

describe('two operators deciding at once', () => {
  it('leave one decision and one clear refusal, fifty times', async () => {
    const supervisor = await aDeskBrowser(app, { role: 'SUPERVISOR' });
    for (let round = 0; round < 50; round += 1) {
      const hand = await aCaseOnDesk(app, 'IN_CHARGE');
      const version = await versionOf(app, hand.caseId);
      const path = `/api/desk/cases/${hand.caseId}`;
      const answers = await Promise.all([
        hand.desk.post(`${path}/approval`).set('Prefer', 'return=minimal').send({ version }),
        round % 2 === 0
          ? hand.desk.post(`${path}/rejection`).send({ version, ...REASONS })
          : supervisor.agent.post(`${path}/release`).send({ version }),
      ]);
      const done = answers.filter(({ status }) => status === 200);
      const [refused] = answers.filter(({ status }) => status !== 200);
      expect(done).toHaveLength(1);
      expect(refused && refusal(refused)).toBe('409 stale_version');
      const { state } = await caseRow(app, hand.caseId);
      expect(refused?.body.current).toMatchObject({ state, version: version + 1 });
      expect(refused?.body.current.event).toMatchObject({
        toState: state,
        actorName: 'Carlo Bianchi',
      });
      expect(await eventsOf(hand.caseId)).toHaveLength(3);
    }
  });
});
