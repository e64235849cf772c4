import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { type InvitedStaff, inviteStaff, renewInvitation } from '#server/identity/invite-staff.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { totpCode, totpStep } from '#server/identity/totp.ts';
import { GOOD_PASSWORD } from '#test/factories/registration.ts';
import { anOffice } from '#test/factories/registry.ts';
import { aSignedInStaffMember } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

const HOUR_MS = 3_600_000;
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: identityRoutes });
  await anOffice(app.em());
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2026-11-16T09:00:00Z'));

let made = 0;
const aWanted = (wanted: Partial<InvitedStaff> = {}): InvitedStaff => ({
  email: `Ada.${(made += 1)}@asst.example`,
  surname: 'Neri',
  name: 'Ada',
  role: 'OPERATOR',
  officeId: 'LEG',
  ...wanted,
});
const tokenOf = (link: string) => link.split('#')[1] ?? '';

async function anInvitation(wanted: Partial<InvitedStaff> = {}) {
  const invited = aWanted(wanted);
  const { link, staffId } = await inviteStaff(app.em(), app.deps, invited);
  return { ...invited, staffId, link, token: tokenOf(link) };
}
const open = (token: string) => app.agent().post('/api/desk/enrolment/opening').send({ token });
const enrol = (token: string, totp: string, password = GOOD_PASSWORD) =>
  app.agent().post('/api/desk/enrolment').send({ token, totp, password });
const signIn = (email: string, totp: string) =>
  app.agent().post('/api/desk/session').send({ email, totp, password: GOOD_PASSWORD });

async function codeOf(token: string, steps = 0): Promise<string> {
  const { body } = await open(token);
  return totpCode(body.totpSecret, totpStep(app.deps.clock.now()) + steps);
}

describe('an invitation', () => {
  it('leads to a password and an authenticator of one’s own, once', async () => {
    const { email, token, link, staffId } = await anInvitation();
    expect(link).toMatch(/^http:\/\/localhost:3000\/desk\/enrolment#[\w-]{43}$/);
    const { status, body } = await open(token);
    expect([status, body.email, body.name]).toEqual([200, email.toLowerCase(), 'Ada Neri']);
    expect(body.qr).toMatch(/^<svg /);
    const next = await codeOf(token, 1);
    expect((await enrol(token, await codeOf(token))).status).toBe(204);
    expect((await open(token)).body.code).toBe('link_invalid');
    expect((await enrol(token, next)).status).toBe(410);
    expect((await signIn(email, next)).status).toBe(200);
    const actions = await app.em().find(AuditEvent, { actorId: staffId, action: 'staff_enrolled' });
    expect(actions).toHaveLength(1);
  });

  it('takes the code it was proved with at no sign-in', async () => {
    const { email, token } = await anInvitation();
    const code = await codeOf(token);
    await enrol(token, code);
    expect((await signIn(email, code)).status).toBe(401);
  });

  it('is used by one of two at once', async () => {
    const { token } = await anInvitation();
    const code = await codeOf(token);
    const answers = await Promise.all([enrol(token, code), enrol(token, code)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204, 410]));
  });

  it('is of use for a day, and no more once its owner left', async () => {
    const { token, staffId } = await anInvitation();
    app.clock.advance(24 * HOUR_MS - 1);
    expect((await open(token)).status).toBe(200);
    await app.em().nativeUpdate(StaffMember, { id: staffId }, { active: false });
    expect((await open(token)).status).toBe(410);
    await app.em().nativeUpdate(StaffMember, { id: staffId }, { active: true });
    app.clock.advance(1);
    expect((await open(token)).status).toBe(410);
  });

  it('is left as it was by what is refused, and says of which field', async () => {
    const { token } = await anInvitation();
    const code = await codeOf(token);
    const wrong = code === '123456' ? '654321' : '123456';
    const { status, body } = await enrol(token, wrong, 'neri neri neri');
    expect([status, Object.keys(body.errors).toSorted()]).toEqual([422, ['password', 'totp']]);
    expect(Object.keys((await enrol(token, '12', 'short')).body.errors)).toEqual([
      'password',
      'totp',
    ]);
    expect((await enrol(token, code)).status).toBe(204);
  });

  it('that nobody made opens nothing', async () => {
    expect((await open('x'.repeat(43))).status).toBe(410);
    expect((await open('x')).status).toBe(422);
    expect((await enrol('x'.repeat(43), '123456')).status).toBe(410);
  });

  it('leaves nothing in the database that opens it', async () => {
    const { token, staffId } = await anInvitation();
    const row = await app.em().findOneOrFail(StaffMember, { id: staffId });
    const { body } = await open(token);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(JSON.stringify(row)).not.toContain(body.totpSecret);
    const audit = await app.em().findOneOrFail(AuditEvent, { action: 'staff_invited' });
    expect(audit.actorKind).toBe('SYSTEM');
  });
});

describe('who is not invited', () => {
  it('is somebody with an address that is taken, whatever its case', async () => {
    const { email } = await anInvitation();
    const again = inviteStaff(app.em(), app.deps, aWanted({ email: email.toUpperCase() }));
    await expect(again).rejects.toThrow('is of the staff already: with --renew');
  });

  it.for([
    [{ officeId: null }, 'name it with --office'],
    [{ officeId: 'XXX' }, 'There is no office XXX; there are: LEG'],
  ] as const)('has no office of theirs: %o', async ([wanted, why]) => {
    await expect(inviteStaff(app.em(), app.deps, aWanted(wanted))).rejects.toThrow(why);
  });

  it('is not a supervisor without an office, who sees all of them', async () => {
    expect((await anInvitation({ role: 'SUPERVISOR', officeId: null })).token).toHaveLength(43);
  });
});

describe('a new invitation', () => {
  it('ends the earlier one, the authenticator and the sessions', async () => {
    const { agent, staff } = await aSignedInStaffMember(app);
    const first = await renewInvitation(app.em(), app.deps, staff.email.toUpperCase());
    const { link } = await renewInvitation(app.em(), app.deps, staff.email);
    expect((await agent.get('/api/desk/session')).status).toBe(401);
    expect((await open(tokenOf(first.link))).status).toBe(410);
    expect((await enrol(tokenOf(link), await codeOf(tokenOf(link)))).status).toBe(204);
  });

  it('is refused for who is not there', async () => {
    const nobody = renewInvitation(app.em(), app.deps, 'nobody@asst.example');
    await expect(nobody).rejects.toThrow('not of the staff');
  });
});
