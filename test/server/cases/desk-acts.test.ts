import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { ACTS, aResident, caseRow, REACHABLE_STATES, versionOf } from '#test/factories/case.ts';
import { aMembership } from '#test/factories/doctor-relations.ts';
import { aChoice, aDoctor, anOffice, aPerson, newId } from '#test/factories/registry.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { type Agent, signInStaff } from '#test/factories/session.ts';
import { aStaffMember } from '#test/factories/staff.ts';
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

describe('taking', () => {
  it('is once for all: the second is shown what the first did', async () => {
    const hand = await aCaseOnDesk(app, 'SUBMITTED');
    const version = await versionOf(app, hand.caseId);
    const other = await aDeskBrowser(app);
    const path = `/api/desk/cases/${hand.caseId}/charge`;
    const [first, second] = await Promise.all(
      [hand.desk, other.agent].map((agent) => agent.post(path).send({ version })),
    );
    const [won, lost] = first?.status === 200 ? [first, second] : [second, first];
    expect(won?.body).toMatchObject({ state: 'IN_CHARGE', assigneeName: 'Carlo Bianchi' });
    expect(lost && refusal(lost)).toBe('409 stale_version');
    expect(lost?.body.current).toMatchObject({
      state: 'IN_CHARGE',
      version: version + 1,
      event: { type: 'taken_in_charge', actorName: 'Carlo Bianchi', actorKind: 'STAFF' },
    });
    expect(await messagesOf(hand.caseId)).toEqual([
      'case_received EMAIL',
      'case_taken_in_charge EMAIL',
    ]);
  });

  it('again after a release tells the citizen nothing new, and counts the term anew', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    app.clock.set('2026-11-19T09:00:00Z');
    const fresh = await aDeskBrowser(app);
    const supervisor = await aDeskBrowser(app, { role: 'SUPERVISOR' });
    expect(refusal(await act(hand, fresh.agent, 'release'))).toBe('403 not_allowed');
    const released = await act(hand, supervisor.agent, 'release');
    expect(released.body).toMatchObject({
      state: 'SUBMITTED',
      assigneeId: null,
      takeChargeDueOn: '2026-11-23',
    });
    const taken = await act(hand, fresh.agent, 'charge');
    expect(taken.body).toMatchObject({ state: 'IN_CHARGE', assigneeId: fresh.actor.staffId });
    expect(await messagesOf(hand.caseId)).toEqual([
      'case_received EMAIL',
      'case_taken_in_charge EMAIL',
    ]);
    app.clock.set('2026-11-16T09:00:00Z');
  });

  it('of what was answered or failed is its operator’s', async () => {
    for (const state of ['INTEGRATION_RECEIVED', 'COMMIT_FAILED'] as const) {
      const hand = await aCaseOnDesk(app, state);
      const other = await aDeskBrowser(app);
      expect(refusal(await act(hand, other.agent, 'charge'))).toBe('403 not_allowed');
      expect((await act(hand, hand.desk, 'charge')).body.state).toBe('IN_CHARGE');
    }
  });
});

describe('LC-7: a case of one’s own household', () => {
  async function aHouseholdCase(state: CaseState = 'SUBMITTED') {
    const em = app.em();
    const householdId = newId();
    const relative = await aPerson(em, { householdId });
    const resident = await aResident(app, { person: { householdId } });
    const staff = await aStaffMember(em, { person: relative.id });
    const agent = app.agent();
    await signInStaff(app, agent, staff);
    const hand = await aCaseOnDesk(app, state, { resident });
    return { hand, agent, staff, resident };
  }

  it('may be read but not worked', async () => {
    const { hand, agent } = await aHouseholdCase();
    const view = await agent.get(`/api/desk/cases/${hand.caseId}`);
    expect(view.body.can).toMatchObject({ take: false, addNote: true });
    expect(view.body.refusals.take).toBe('household_case');
    expect(refusal(await act(hand, agent, 'charge'))).toBe('403 household_case');
  });

  it('is not handed to anybody of it, nor worked on one’s own', async () => {
    const { hand, staff } = await aHouseholdCase();
    const { agent } = await aDeskBrowser(app, { role: 'SUPERVISOR' });
    const answer = await act(hand, agent, 'reassignment', { assignee: staff.id });
    expect(refusal(answer)).toBe('403 household_case');
    const { hand: own, resident } = await aHouseholdCase();
    const self = await aDeskBrowser(app, { person: resident.person.id });
    expect(refusal(await act(own, self.agent, 'charge'))).toBe('403 household_case');
  });

  it('is nobody’s where no household is registered', async () => {
    const staff = await aStaffMember(app.em(), { person: (await aPerson(app.em())).id });
    const agent = app.agent();
    await signInStaff(app, agent, staff);
    const hand = await aCaseOnDesk(app, 'SUBMITTED');
    expect((await act(hand, agent, 'charge')).status).toBe(200);
  });
});

describe('reassigning', () => {
  it('takes in charge for the operator, and the citizen reads that', async () => {
    const hand = await aCaseOnDesk(app, 'SUBMITTED');
    const { agent } = await aDeskBrowser(app, { role: 'SUPERVISOR' });
    const answer = await act(hand, agent, 'reassignment', {
      assignee: hand.operator.staffId,
      reason: 'Ferie',
    });
    expect(answer.body).toMatchObject({
      state: 'IN_CHARGE',
      assigneeId: hand.operator.staffId,
      timeline: [{ type: 'taken_in_charge', data: { to: 'Carlo Bianchi', reason: 'Ferie' } }, {}],
    });
    expect(await messagesOf(hand.caseId)).toContain('case_taken_in_charge EMAIL');
  });

  it('changes the holder alone in every other open state', async () => {
    const { agent } = await aDeskBrowser(app, { role: 'SUPERVISOR' });
    for (const state of REACHABLE_STATES.filter((each) => each !== 'DRAFT')) {
      const hand = await aCaseOnDesk(app, state);
      const colleague = await aDeskBrowser(app);
      const answer = await act(hand, agent, 'reassignment', {
        assignee: colleague.actor.staffId,
      });
      const open = [
        'SUBMITTED',
        'IN_CHARGE',
        'INTEGRATION_REQUESTED',
        'INTEGRATION_RECEIVED',
        'REJECTION_NOTICE',
        'COMMIT_FAILED',
      ].includes(state);
      const outcome = open ? '200' : '409 wrong_state';
      expect([state, open ? String(answer.status) : refusal(answer)]).toEqual([state, outcome]);
      if (open) {
        expect(answer.body.assigneeId).toBe(colleague.actor.staffId);
        expect(answer.body.state).toBe(state === 'SUBMITTED' ? 'IN_CHARGE' : state);
      }
    }
  });

  it('to nobody puts it back, but not under a rejection notice', async () => {
    const { agent } = await aDeskBrowser(app, { role: 'SUPERVISOR' });
    const held = await aCaseOnDesk(app, 'IN_CHARGE');
    expect((await act(held, agent, 'reassignment', { assignee: null })).body).toMatchObject({
      state: 'SUBMITTED',
      assigneeId: null,
    });
    const answered = await aCaseOnDesk(app, 'INTEGRATION_RECEIVED');
    expect((await act(answered, agent, 'reassignment', { assignee: null })).body).toMatchObject({
      state: 'INTEGRATION_RECEIVED',
      assigneeId: null,
    });
    const other = await aDeskBrowser(app);
    expect((await act(answered, other.agent, 'charge')).status).toBe(200);
    const notice = await aCaseOnDesk(app, 'REJECTION_NOTICE');
    const refused = await act(notice, agent, 'reassignment', { assignee: null });
    expect(Object.keys(refused.body.errors)).toEqual(['assignee']);
  });

  it('is within the office, to who works there', async () => {
    const em = app.em();
    const { agent } = await aDeskBrowser(app, { role: 'SUPERVISOR' });
    await anOffice(em, { id: 'MAG' });
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    const nobodies = [
      await aStaffMember(em, { office: 'MAG' }),
      await aStaffMember(em, { active: false }),
      await aStaffMember(em, { role: 'CONTACT_CENTRE' }),
      { id: newId() },
    ];
    for (const { id } of nobodies) {
      const answer = await act(hand, agent, 'reassignment', { assignee: id });
      expect(refusal(answer)).toBe('422 invalid');
      expect(answer.body.errors).toEqual({
        assignee: 'Scegli un operatore dell’ufficio della pratica.',
      });
    }
  });
});

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

describe('rejecting', () => {
  it('needs reasons that exist: coded ones and rules', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    for (const name of ['rejection', 'rejection-notice']) {
      const answer = await act(hand, hand.desk, name, { ...REASONS, reasons: ['R-DS-1', 'BOH'] });
      expect(answer.body.errors).toEqual({ reasons: 'Scegli i motivi tra quelli previsti.' });
    }
    const done = await act(hand, hand.desk, 'rejection', {
      ...REASONS,
      reasons: ['R-DS-1', 'NOT_COMPETENT'],
    });
    expect(done.body).toMatchObject({
      state: 'REJECTED',
      outcome: { kind: 'REJECTED', reasons: ['R-DS-1', 'NOT_COMPETENT'], text: REASONS.text },
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

  async function anotherSession({ operator }: CaseOnDesk) {
    const member = await app.em().findOneOrFail(StaffMember, { id: operator.staffId });
    const staff = app.agent();
    await signInStaff(app, staff, member);
    return { staff };
  }
});

describe('approving', () => {
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
      overrides: [{ ruleId: 'R-DS-2', reason: 'no' }],
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
      addNote: true,
      logPhoneContact: true,
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
