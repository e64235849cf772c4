import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import type { Colleague } from '#contract/desk-case.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { PhoneContact } from '#server/cases/phone-contact.entity.ts';
import { aResident, caseRow, REACHABLE_STATES, versionOf } from '#test/factories/case.ts';
import { anOffice, aPerson, newId } from '#test/factories/registry.ts';
import { type Agent, signInStaff } from '#test/factories/session.ts';
import { aStaffMember } from '#test/factories/staff.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCaseOnDesk, aDeskBrowser, refusal } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: deskCaseRoutes });
  // As the server does at its start.
  await openPlaceDirectory();
});
afterAll(() => app.close());

async function act(hand: { caseId: string }, desk: Agent, name: string, body: object = {}) {
  const version = await versionOf(app, hand.caseId);
  return desk.post(`/api/desk/cases/${hand.caseId}/${name}`).send({ version, ...body });
}
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

describe('LC-7: a case of one’s own household', () => {
  it('is closed: neither read nor worked nor written about', async () => {
    const { hand, agent } = await aHouseholdCase();
    const path = `/api/desk/cases/${hand.caseId}`;
    expect(refusal(await agent.get(path))).toBe('403 household_case');
    expect(refusal(await act(hand, agent, 'charge'))).toBe('403 household_case');
    const note = await agent.post(`${path}/notes`).send({ text: 'La conosco.' });
    expect(refusal(note)).toBe('403 household_case');
    const call = { number: '0331123456', direction: 'OUTGOING', result: 'ANSWERED', note: '' };
    const contact = await agent.post(`${path}/phone-contacts`).send(call);
    expect(refusal(contact)).toBe('403 household_case');
  });

  it('is not handed to anybody of it, nor worked on one’s own', async () => {
    const { hand, staff } = await aHouseholdCase();
    const { agent } = await aDeskBrowser(app, { role: 'SUPERVISOR' });
    const answer = await act(hand, agent, 'reassignment', { assignee: staff.id });
    expect(refusal(answer)).toBe('403 household_case');
    // The supervisor is told of whom, why and what to do: it is not their own household.
    expect(answer.body.detail).toBe(
      'Carlo Bianchi vive con il cittadino di questa pratica: non può lavorarla. Scegli un altro operatore dell’ufficio o rimettila in coda.',
    );
    const { hand: own, resident } = await aHouseholdCase();
    const self = await aDeskBrowser(app, { person: resident.person.id });
    expect(refusal(await act(own, self.agent, 'charge'))).toBe('403 household_case');
  });

  it('is shown beside the colleagues whom it is kept from, those of its office alone', async () => {
    const { hand, staff, resident } = await aHouseholdCase('IN_CHARGE');
    const em = app.em();
    const self = await aStaffMember(em, { person: resident.person.id });
    await anOffice(em, { id: 'MAG' });
    const others = [
      await aStaffMember(em, { office: 'MAG' }),
      await aStaffMember(em, { active: false }),
      await aStaffMember(em, { role: 'CONTACT_CENTRE' }),
    ];
    const { agent } = await aDeskBrowser(app, { role: 'SUPERVISOR' });
    const { body } = await agent.get(`/api/desk/cases/${hand.caseId}/colleagues`).expect(200);
    const kinship = new Map(body.data.map((row: Colleague) => [row.id, row.kinship]));
    expect(kinship.get(staff.id)).toBe('HOUSEHOLD');
    expect(kinship.get(self.id)).toBe('SELF');
    expect(kinship.get(hand.operator.staffId)).toBeNull();
    expect(others.filter(({ id }) => kinship.has(id))).toEqual([]);
    const refused = await act(hand, agent, 'reassignment', { assignee: self.id });
    expect(refused.body.detail).toContain('è il cittadino di questa pratica');
  });

  it('is nobody’s where no household is registered', async () => {
    const staff = await aStaffMember(app.em(), { person: (await aPerson(app.em())).id });
    const agent = app.agent();
    await signInStaff(app, agent, staff);
    const hand = await aCaseOnDesk(app, 'SUBMITTED');
    expect((await act(hand, agent, 'charge')).status).toBe(200);
  });
});

/** What is handed out from the queue is taken in charge by that. */
const AFTER_REASSIGNMENT: Partial<Record<CaseState, CaseState>> = { SUBMITTED: 'IN_CHARGE' };

describe('LC-10: the log of phone contacts', () => {
  const CALL = { number: '0331 123456', direction: 'INCOMING', result: 'CALL_BACK', note: 'Dopo' };

  it('grows alone: who, when, on which number, with what result; the case stays as it was', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    const path = `/api/desk/cases/${hand.caseId}`;
    const before = await caseRow(app, hand.caseId);
    const logged = await hand.desk.post(`${path}/phone-contacts`).send(CALL).expect(201);
    const { id } = logged.body;
    expect((await hand.desk.get(path)).body.phoneContacts).toEqual([
      { ...CALL, number: '+390331123456', id, at: logged.body.at, operator: logged.body.operator },
    ]);
    const after = await caseRow(app, hand.caseId);
    expect([after.state, after.version]).toEqual([before.state, before.version]);
    expect(
      await app.em().find(AuditEvent, { caseId: hand.caseId, action: 'phone_contact_logged' }),
    ).toMatchObject([{ actorId: hand.operator.staffId, detail: { contactId: id } }]);
    await expect(app.em().nativeUpdate(PhoneContact, { id }, { note: null })).rejects.toThrow(
      'append-only',
    );
    await expect(app.em().nativeDelete(PhoneContact, { id })).rejects.toThrow('append-only');
  });

  it.each([
    [{ number: 'domani' }, 'number'],
    [{ number: '+39 31' }, 'number'],
    [{ result: 'MAYBE' }, 'result'],
    [{ note: 'x'.repeat(1001) }, 'note'],
  ])('refuses %o', async (part, field) => {
    const hand = await aCaseOnDesk(app, 'SUBMITTED');
    const answer = await hand.desk
      .post(`/api/desk/cases/${hand.caseId}/phone-contacts`)
      .send({ ...CALL, ...part });
    expect([refusal(answer), Object.keys(answer.body.errors)]).toEqual(['422 invalid', [field]]);
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
      expect([state, open ? answer.body.state : refusal(answer)]).toEqual([
        state,
        open ? (AFTER_REASSIGNMENT[state] ?? state) : '409 wrong_state',
      ]);
      expect((await caseRow(app, hand.caseId)).assignee === colleague.actor.staffId).toBe(open);
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
