import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrationRoutes } from '#server/administration/routes.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { Message } from '#server/notifications/message.entity.ts';
import { aCase, versionOf } from '#test/factories/case.ts';
import { anOffice, newId } from '#test/factories/registry.ts';
import { type Agent, aSignedInStaffMember } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let admin: Agent;
let adminId: string;
beforeAll(async () => {
  app = await createTestApp({
    routes: [...administrationRoutes, ...identityRoutes, ...deskCaseRoutes],
  });
  const { agent, staff } = await aSignedInStaffMember(app, { role: 'ADMIN', office: null });
  [admin, adminId] = [agent, staff.id];
  await anOffice(app.em());
});
afterAll(() => app.close());

const staffPath = (...parts: string[]) => ['/api/admin/staff', ...parts].join('/');
let made = 0;
const anInvitation = (changes: object = {}) => ({
  email: `nuova.${(made += 1)}@asst.example`,
  surname: 'Nuova',
  name: 'Ada',
  role: 'OPERATOR',
  officeId: 'LEG',
  locale: 'it',
  ...changes,
});

/** What is sent to change a member as they were read. */
async function asRead(id: string, changes: object) {
  const { surname, name, role, officeId, locale, active, version } = (
    await admin.get(staffPath(id))
  ).body;
  return { surname, name, role, officeId, locale, active, version, ...changes };
}

describe('staff', () => {
  it.for(['OPERATOR', 'SUPERVISOR', 'CONTACT_CENTRE'] as const)('is closed to %s', async (role) => {
    const { agent, staff } = await aSignedInStaffMember(app, { role });
    const answers = await Promise.all([
      agent.get(staffPath()),
      agent.get(staffPath(staff.id)),
      agent.post(staffPath()).send(anInvitation()),
      agent.put(staffPath(staff.id)).send(await asRead(staff.id, { role: 'ADMIN' })),
      agent.post(staffPath(staff.id, 'invitation')).send({ version: 1 }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  it('is invited by a mail that holds the link, which nobody else sees', async () => {
    const wanted = anInvitation();
    const { status, body } = await admin.post(staffPath()).send(wanted);
    expect([status, body.email, body.active]).toEqual([201, wanted.email, true]);
    expect(body.invitedUntil).toBe('2026-11-17T09:00:00.000Z');
    const mail = (await app.outbox()).findLast(({ template }) => template === 'staff_invitation');
    const token = mail?.params['link']?.split('#')[1] ?? '';
    expect(JSON.stringify(body)).not.toContain(token);
    const stored = await app.em().findOneOrFail(Message, { staffId: body.id });
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(stored.key).not.toContain(token.slice(-8));
    const opened = await app.agent().post('/api/desk/enrolment/opening').send({ token });
    expect(opened.body.email).toBe(wanted.email);
    const audit = await app
      .em()
      .findOneOrFail(AuditEvent, { action: 'staff_invited', actorId: adminId });
    expect(audit.detail).toEqual({ staffId: body.id, role: 'OPERATOR', renewed: false });
  });

  it('is not invited twice, nor into an office that there is not, nor without one', async () => {
    const wanted = anInvitation();
    await admin.post(staffPath()).send(wanted).expect(201);
    const refused = async (changes: object) =>
      Object.keys((await admin.post(staffPath()).send(anInvitation(changes))).body.errors);
    expect(await refused({ email: wanted.email.toUpperCase() })).toEqual(['email']);
    expect(await refused({ officeId: 'NONE' })).toEqual(['officeId']);
    expect(await refused({ officeId: null })).toEqual(['officeId']);
    expect(await refused({ role: 'KING' })).toEqual(['role']);
    const supervisor = anInvitation({ officeId: null, role: 'SUPERVISOR' });
    expect((await admin.post(staffPath()).send(supervisor)).status).toBe(201);
  });

  it('is tied to who they are in the registry: cases of their household are closed (LC-7)', async () => {
    const hand = await aCase(app, 'SUBMITTED');
    const { person } = hand.resident;
    const wanted = anInvitation({ fiscalCode: person.fiscalCode.toLowerCase() });
    const invited = (await admin.post(staffPath()).send(wanted).expect(201)).body;
    expect(invited).toMatchObject({ fiscalCode: person.fiscalCode, inRegistry: true });
    const { agent, staff } = await aSignedInStaffMember(app);
    const version = await versionOf(app, hand.caseId);
    const take = () => agent.post(`/api/desk/cases/${hand.caseId}/charge`).send({ version });
    const before = (await admin.get(staffPath(staff.id))).body;
    expect([before.inRegistry, before.fiscalCode]).toEqual([false, null]);
    const change = { fiscalCode: person.fiscalCode };
    const tied = await admin.put(staffPath(staff.id)).send(await asRead(staff.id, change));
    expect([tied.status, tied.body.inRegistry]).toEqual([200, true]);
    expect([(await take()).status, (await take()).body.code]).toEqual([403, 'household_case']);
    // What is not sent stays, and only that it changed is in the audit.
    const renamed = await admin
      .put(staffPath(staff.id))
      .send(await asRead(staff.id, { name: 'Ugo' }));
    expect(renamed.body.inRegistry).toBe(true);
    const traces = await app.em().find(AuditEvent, { action: 'administered', actorId: adminId });
    expect(JSON.stringify(traces)).toContain('fiscalCode');
    expect(JSON.stringify(traces)).not.toContain(person.fiscalCode);
    const list = await admin.get(`${staffPath()}?perPage=100`);
    expect(JSON.stringify(list.body)).not.toContain(person.fiscalCode);
    const untied = await admin
      .put(staffPath(staff.id))
      .send(await asRead(staff.id, { fiscalCode: null }));
    expect(untied.body.inRegistry).toBe(false);
  });

  it('is not tied to somebody whom the registry does not have', async () => {
    const fiscalCode = 'CNTDVD75C03E514F';
    const { staff } = await aSignedInStaffMember(app);
    const answers = [
      await admin.post(staffPath()).send(anInvitation({ fiscalCode })),
      await admin.put(staffPath(staff.id)).send(await asRead(staff.id, { fiscalCode })),
      await admin.post(staffPath()).send(anInvitation({ fiscalCode: 'ABC' })),
    ];
    expect(answers.map(({ status, body }) => [status, Object.keys(body.errors)])).toEqual(
      Array.from({ length: 3 }, () => [422, ['fiscalCode']]),
    );
  });

  it('put out of use is signed out at once, and its link opens nothing', async () => {
    const { agent, staff } = await aSignedInStaffMember(app);
    expect((await agent.get('/api/desk/session')).status).toBe(200);
    const off = await admin
      .put(staffPath(staff.id))
      .send(await asRead(staff.id, { active: false }));
    expect([off.status, off.body.active, off.body.invitedUntil]).toEqual([200, false, null]);
    expect((await agent.get('/api/desk/session')).status).toBe(401);
    const on = await admin.put(staffPath(staff.id)).send(await asRead(staff.id, { active: true }));
    expect(on.status).toBe(200);
    // Back in use they sign in anew: the old session stays ended.
    expect((await agent.get('/api/desk/session')).status).toBe(401);
    const renewal = await admin
      .put(staffPath(staff.id))
      .send(await asRead(staff.id, { active: false }));
    const renew = { version: renewal.body.version };
    const closed = await admin.post(staffPath(staff.id, 'invitation')).send(renew);
    expect([closed.status, closed.body.code]).toEqual([409, 'wrong_state']);
  });

  it('with another role signs in anew; of that the audit holds no name', async () => {
    const { agent, staff } = await aSignedInStaffMember(app);
    const change = await asRead(staff.id, { role: 'SUPERVISOR', officeId: null, surname: 'Rossi' });
    expect((await admin.put(staffPath(staff.id)).send(change)).status).toBe(200);
    expect((await agent.get('/api/desk/session')).status).toBe(401);
    const audit = await app.em().find(AuditEvent, { action: 'administered' });
    const detail = audit.find((each) => each.detail?.['record'] === staff.id)?.detail;
    expect(detail).toMatchObject({
      fields: ['surname', 'role', 'officeId'],
      before: { role: 'OPERATOR', officeId: 'LEG' },
      after: { role: 'SUPERVISOR', officeId: null },
    });
    expect(JSON.stringify(detail)).not.toContain('Rossi');
  });

  it('of administrators nobody puts themselves out or gives their role away', async () => {
    const off = await admin.put(staffPath(adminId)).send(await asRead(adminId, { active: false }));
    expect([off.status, Object.keys(off.body.errors)]).toEqual([422, ['active']]);
    const role = await admin
      .put(staffPath(adminId))
      .send(await asRead(adminId, { role: 'SUPERVISOR' }));
    expect(Object.keys(role.body.errors)).toEqual(['role']);
    const name = await admin.put(staffPath(adminId)).send(await asRead(adminId, { name: 'Otto' }));
    expect(name.status).toBe(200);
  });

  it('gets a new link, with which sessions and the earlier link end', async () => {
    const { agent, staff } = await aSignedInStaffMember(app);
    const { body } = await admin.get(staffPath(staff.id));
    const renew = (version: number) =>
      admin.post(staffPath(staff.id, 'invitation')).send({ version });
    expect((await renew(body.version + 1)).status).toBe(409);
    const done = await renew(body.version);
    expect([done.status, done.body.version]).toEqual([200, body.version + 1]);
    expect((await agent.get('/api/desk/session')).status).toBe(401);
    expect((await admin.post(staffPath(newId(), 'invitation')).send({ version: 1 })).status).toBe(
      404,
    );
  });
});
