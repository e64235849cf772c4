import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startOfDay } from '#rules/calendar.ts';
import { lapseMoment } from '#rules/case-deadlines.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { openCases } from '#server/board/open-cases.ts';
import { boardRoutes } from '#server/board/routes.ts';
import { approveCase } from '#server/cases/approve.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { commitCase } from '#server/cases/commit-case.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { rejectCase } from '#server/cases/reject.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { doWorkflowStep } from '#server/cases/workflow-steps.ts';
import { Exemption } from '#server/exemptions/exemption.entity.ts';
import { Message } from '#server/notifications/message.entity.ts';
import { erasePreregistrations } from '#server/preregistrations/erase-preregistrations.ts';
import { Preregistration } from '#server/preregistrations/preregistration.entity.ts';
import { preregistrationRoutes } from '#server/preregistrations/routes.ts';
import { byStaff, staffActor, versionOf } from '#test/factories/case.ts';
import { anEnrolment, aPerson, type PersonRow } from '#test/factories/registry.ts';
import { aSignedInCitizen, aSignedInStaffMember } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const SEARCH = '/api/desk/preregistrations/search';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({
    routes: [...preregistrationRoutes, ...deskCaseRoutes, ...caseRoutes, ...boardRoutes],
    environment: { REGIONAL_POLICY: 'LIGURIA' },
  });
});
afterAll(() => app.close());

const FORM = {
  exemption: 'E03',
  conditionDeclared: true,
  dependants: [],
  selfCertified: true,
  contactPhone: '',
  note: '',
};

function bodyFor(person: Pick<PersonRow, 'surname' | 'name' | 'fiscalCode' | 'birthDate'>) {
  const { surname, name, fiscalCode, birthDate } = person;
  return { surname, name, fiscalCode, birthDate, email: 'qualcuno@esempio.it', form: FORM };
}

async function somebodyEnrolled(): Promise<PersonRow> {
  const person = await aPerson(app.em());
  await anEnrolment(app.em(), { person: person.id });
  return person;
}

async function made(person: PersonRow) {
  const answer = await app.agent().post('/api/preregistrations').send(bodyFor(person));
  expect(answer.status).toBe(201);
  const [row] = await app.em().find(Preregistration, { fiscalCode: person.fiscalCode });
  return { code: String(answer.body.code), caseId: String(row?.case), body: answer.body };
}

/** Made, and confirmed by an operator who identified the person. */
async function confirmed() {
  const person = await somebodyEnrolled();
  const { code, caseId } = await made(person);
  const { staff, agent } = await aSignedInStaffMember(app);
  const found = await agent.post(SEARCH).send({ code: code.toLowerCase() });
  const path = `/api/desk/preregistrations/${caseId}/confirmation`;
  const done = await agent.post(path).send({ version: found.body.version, how: 'AT_THE_DESK' });
  return { person, caseId, agent, staff: staffActor(staff), found, done };
}

describe('a pre-registration', () => {
  it('R-AL-2: gives a code and no right: the registry stays as it was, the case waits', async () => {
    const person = await somebodyEnrolled();
    const { code, caseId, body } = await made(person);
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(body.confirmBy).toBe('2026-12-16');
    const row = await app.em().findOneOrFail(CaseFile, { id: caseId });
    expect(row).toMatchObject({ state: 'AWAITING_CONFIRMATION', protocolNumber: null });
    expect(await app.em().count(Exemption, { person: person.id })).toBe(0);
  });

  it('R-AL-5: answers alike whoever the code is of', async () => {
    const known = await somebodyEnrolled();
    const unknown = { ...known, fiscalCode: 'RSSMRA80A01H501U' };
    const [one, other] = [await made(known), await made(unknown)];
    expect(Object.keys(one.body)).toEqual(Object.keys(other.body));
    expect(one.body.confirmBy).toBe(other.body.confirmBy);
  });

  it('sends the code sealed, and keeps only its hash', async () => {
    const { code, caseId } = await made(await somebodyEnrolled());
    const [message] = await app.em().find(Message, { caseId });
    expect(message).toMatchObject({
      template: 'preregistration_received',
      channel: 'EMAIL',
      destination: 'qualcuno@esempio.it',
    });
    const row = await app.em().findOneOrFail(Preregistration, { case: caseId });
    for (const kept of [JSON.stringify(message), JSON.stringify(row)]) {
      expect(kept).not.toContain(code);
    }
  });

  it('with what is wrong says where, and above the limit by which rule', async () => {
    const person = await somebodyEnrolled();
    const agent = app.agent();
    const wrong = await agent
      .post('/api/preregistrations')
      .send({ ...bodyFor(person), fiscalCode: 'RSSMRA80A01H501X', email: '', mobile: '' });
    expect(wrong.status).toBe(422);
    expect(Object.keys(wrong.body.errors).toSorted()).toEqual(['email', 'fiscalCode']);
    const form = { ...FORM, selfCertified: false };
    const unsigned = await agent.post('/api/preregistrations').send({ ...bodyFor(person), form });
    expect(Object.keys(unsigned.body.errors)).toEqual(['selfCertified']);
    const rich = {
      ...FORM,
      exemption: 'E04',
      incomeYear: '2025',
      householdIncome: '8263.31',
    };
    const refused = await agent
      .post('/api/preregistrations')
      .send({ ...bodyFor({ ...person, birthDate: '1950-01-01' }), form: rich });
    expect([refused.status, refused.body.code]).toEqual([409, 'rules_failed']);
  });

  it('is not there where the region has no free access, nor as a draft of an account', async () => {
    const lombardy = await createTestApp({
      routes: preregistrationRoutes,
      environment: { RATE_LIMIT_FACTOR: '1' },
    });
    try {
      const body = bodyFor(await somebodyEnrolled());
      const statuses = [];
      // R-AL-5: five times a day about one code, and not once more.
      for (let time = 0; time < 6; time += 1) {
        const { status } = await lombardy.agent().post('/api/preregistrations').send(body);
        statuses.push(status);
      }
      expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
    } finally {
      await lombardy.close();
    }
    const { agent } = await aSignedInCitizen(app);
    const draft = await agent.post('/api/cases').send({ type: 'INCOME_PREREGISTRATION' });
    expect(draft.status).toBe(403);
  });
});

describe('at the desk', () => {
  it('is found by its code alone, and the reading is audited', async () => {
    const { caseId, staff, found } = await confirmed();
    expect(found.body).toMatchObject({ caseId, open: true, inRegistry: true });
    const audit = await app.em().find(AuditEvent, { caseId, action: 'preregistration_read' });
    expect(audit.map(({ actorId }) => actorId)).toEqual([staff.staffId]);
    expect((await app.agent().post(SEARCH).send({ code: 'AAAA-AAAA' })).status).toBe(401);
    const { agent: pharmacist } = await aSignedInStaffMember(app, { role: 'PHARMACIST' });
    expect((await pharmacist.post(SEARCH).send({ code: 'AAAA-AAAA' })).status).toBe(403);
    const { agent } = await aSignedInStaffMember(app);
    expect((await agent.post(SEARCH).send({ code: 'AAAA-AAAA' })).status).toBe(404);
    expect((await agent.post(SEARCH).send({})).status).toBe(422);
  });

  it('confirmed and approved, holds from that day; the person is told without an account', async () => {
    const { person, caseId, staff, done, agent } = await confirmed();
    expect(done.body).toMatchObject({ id: caseId, state: 'IN_CHARGE' });
    // Many questions at once to a database that is just starting: it may ask to be tried again.
    const view = await vi.waitFor(
      async () => {
        const { status, body } = await agent.get(`/api/desk/cases/${caseId}`);
        expect(status).toBe(200);
        return body;
      },
      { timeout: 30_000, interval: 200 },
    );
    const { body: queue } = await agent.get('/api/desk/cases?assignee=me').expect(200);
    expect(queue).toMatchObject({
      total: 1,
      data: [{ id: caseId, type: 'INCOME_PREREGISTRATION' }],
    });
    expect(queue.data[0].beneficiaryName).toBe(`${person.surname} ${person.name}`);
    expect(view.applicant).toMatchObject({ id: null, fiscalCode: person.fiscalCode });
    expect(view.can).toMatchObject({ approve: true, reject: true, requestIntegration: false });
    expect(view.rules.filter((rule: { passed: boolean }) => !rule.passed)).toEqual([]);
    await approveCase(byStaff(app, staff), caseId, {
      version: await versionOf(app, caseId),
      overrides: [],
    });
    expect(await commitCase(app.deps, caseId)).toBe('COMPLETED');
    const [exemption] = await app.em().find(Exemption, { person: person.id });
    expect(exemption).toMatchObject({
      code: 'E03',
      validFrom: '2026-11-16',
      validTo: '2027-03-31',
      openedByCase: caseId,
    });
    const told = await app.em().find(Message, { caseId }, { orderBy: { template: 'desc' } });
    expect(told.map(({ template, destination }) => [template, destination])).toEqual([
      ['preregistration_received', 'qualcuno@esempio.it'],
      ['preregistration_concluded', 'qualcuno@esempio.it'],
    ]);
  });

  it('rejected, writes nothing', async () => {
    const { person, caseId, staff } = await confirmed();
    await rejectCase(byStaff(app, staff), caseId, {
      version: await versionOf(app, caseId),
      reasons: ['REQUIREMENTS_NOT_MET'],
      text: 'L’assegno sociale non risulta',
    });
    expect(await app.em().count(Exemption, { person: person.id })).toBe(0);
  });

  it('is confirmed once, on the version that was seen, and not of who is not in the registry', async () => {
    const { caseId, agent } = await confirmed();
    const path = `/api/desk/preregistrations/${caseId}/confirmation`;
    const stale = await agent.post(path).send({ version: 2, how: 'AT_THE_DESK' });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale_version']);
    const version = await versionOf(app, caseId);
    const again = await agent.post(path).send({ version, how: 'AT_THE_DESK' });
    expect([again.status, again.body.code]).toEqual([409, 'wrong_state']);
    expect((await agent.post(path).send({ version })).status).toBe(422);
    expect((await app.agent().post(path).send({ version, how: 'AT_THE_DESK' })).status).toBe(401);
    const nowhere = path.replace(caseId, randomUUID());
    const unknown = await agent.post(nowhere).send({ version: 2, how: 'AT_THE_DESK' });
    expect(unknown.status).toBe(404);

    const stranger = { ...(await somebodyEnrolled()), fiscalCode: 'BNCNDR90A15F205K' };
    const { caseId: other } = await made(stranger);
    const refused = await agent
      .post(path.replace(caseId, other))
      .send({ version: 2, how: 'DOCUMENT_COPY' });
    expect([refused.status, refused.body.code]).toEqual([403, 'not_allowed']);
  });

  it('is nobody’s to pass on and no figure of the board before it is confirmed', async () => {
    const { caseId } = await made(await somebodyEnrolled());
    const { agent } = await aSignedInStaffMember(app, { role: 'SUPERVISOR', office: null });
    const body = { version: await versionOf(app, caseId), office: 'LEG', reason: 'Altrove' };
    const answer = await agent.post(`/api/desk/cases/${caseId}/transfer`).send(body);
    expect([answer.status, answer.body.code]).toEqual([409, 'wrong_state']);
    const { byState, byOffice } = await openCases(app.deps.sql, app.clock.now());
    expect(byState.map(({ state }) => state)).not.toContain('AWAITING_CONFIRMATION');
    expect(byOffice.map(({ officeId }) => officeId)).not.toContain('');
  });

  it('LC-7: is not confirmed by who lives with the person', async () => {
    const householdId = randomUUID();
    const person = await aPerson(app.em(), { householdId });
    const relative = await aPerson(app.em(), { householdId });
    const { caseId } = await made(person);
    const { agent } = await aSignedInStaffMember(app, { person: relative.id });
    const path = `/api/desk/preregistrations/${caseId}/confirmation`;
    const answer = await agent.post(path).send({ version: 2, how: 'AT_THE_DESK' });
    expect([answer.status, answer.body.code]).toEqual([403, 'household_case']);
  });
});

describe('R-AL-4, its days', () => {
  it('over, it expires once, and the person is told', async () => {
    const { caseId } = await made(await somebodyEnrolled());
    const at = (now: number) => ({ ...app.deps, clock: { now: () => now } });
    const last = lapseMoment('2026-12-16');
    await doWorkflowStep(at(last - 1), caseId, { kind: 'expirePreregistration' });
    const state = async () => (await app.em().findOneOrFail(CaseFile, { id: caseId })).state;
    expect(await state()).toBe('AWAITING_CONFIRMATION');
    await doWorkflowStep(at(last), caseId, { kind: 'expirePreregistration' });
    await doWorkflowStep(at(last), caseId, { kind: 'expirePreregistration' });
    expect(await state()).toBe('EXPIRED');
    const told = await app.em().find(Message, { caseId, template: 'preregistration_expired' });
    expect(told.map(({ destination }) => destination)).toEqual(['qualcuno@esempio.it']);
  });
});

const eraseOn = (day: string) =>
  erasePreregistrations({ ...app.deps, clock: { now: () => startOfDay(day) } });

describe('a pre-registration that expired', () => {
  it('is erased once its days of keeping are over, with whom it was of', async () => {
    const { caseId, code } = await made(await somebodyEnrolled());
    const { caseId: confirmedOne } = await confirmed();
    const expired = { ...app.deps, clock: { now: () => lapseMoment('2026-12-16') } };
    await doWorkflowStep(expired, caseId, { kind: 'expirePreregistration' });
    const before = await eraseOn('2027-01-15');
    expect(before).toBe(0);
    expect(await eraseOn('2027-01-16')).toBeGreaterThanOrEqual(1);
    expect(await eraseOn('2027-01-16')).toBe(0);
    expect(await app.em().count(Preregistration, { case: caseId })).toBe(0);
    expect(await app.em().count(Preregistration, { case: confirmedOne })).toBe(1);
    const row = await app.em().findOneOrFail(CaseFile, { id: caseId });
    expect(row).toMatchObject({ state: 'EXPIRED', form: {} });
    for (const { destination, secret, state } of await app.em().find(Message, { caseId })) {
      expect([destination, secret, state]).toEqual([null, null, 'CANCELLED']);
    }
    const { agent } = await aSignedInStaffMember(app);
    expect((await agent.post(SEARCH).send({ code })).status).toBe(404);
    const told = await app.em().find(AuditEvent, { caseId, action: 'preregistration_erased' });
    expect(told).toHaveLength(1);
  });
});
