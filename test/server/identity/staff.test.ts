import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { createStaff } from '#server/identity/create-staff.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { totpCode, totpStep } from '#server/identity/totp.ts';
import { GOOD_PASSWORD } from '#test/factories/registration.ts';
import { anOffice } from '#test/factories/registry.ts';
import { type Agent, aSignedInCitizen, aSignedInStaffMember } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

const STEP_MS = 30_000;
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: identityRoutes, environment: { RATE_LIMIT_FACTOR: '1' } });
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2026-11-16T09:00:00Z'));

let made = 0;
async function anOperator(wanted: { active?: boolean } = {}) {
  const em = app.em();
  const office = await anOffice(em);
  const { staff, totpSecret } = await createStaff(em, app.deps, {
    email: `Carla.${(made += 1)}@ASST.example`,
    surname: 'Neri',
    name: 'Carla',
    role: 'OPERATOR',
    officeId: office.id,
    password: GOOD_PASSWORD,
  });
  staff.active = wanted.active ?? true;
  await em.flush();
  const code = (steps = 0) => totpCode(totpSecret, totpStep(app.deps.clock.now()) + steps);
  const wrong = () => (code() === '123456' ? '654321' : '123456');
  return { staff, code, wrong, totpSecret };
}
const signIn = (email: string, totp: string, password = GOOD_PASSWORD, agent = app.agent()) =>
  agent.post('/api/desk/session').send({ email, password, totp });

describe('POST /api/desk/session', () => {
  it('takes e-mail, password and authenticator code, and gives a session of its own', async () => {
    const { staff, code, totpSecret } = await anOperator();
    const agent = app.agent();
    const answer = await signIn(staff.email.toUpperCase(), code(), GOOD_PASSWORD, agent);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      staffId: staff.id,
      name: 'Carla Neri',
      role: 'OPERATOR',
      officeId: 'LEG',
      officeName: 'Scelta e Revoca LEG',
      locale: 'it',
      expiresAt: '2026-11-16T09:30:00.000Z',
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/^staff=[\w-]{43}; /);
    expect((await agent.get('/api/desk/session')).body).toEqual(answer.body);
    expect(staff.totpSecret).not.toContain(totpSecret);
  });

  it('takes a code once, and none of an earlier step', async () => {
    const { staff, code } = await anOperator();
    const now = code();
    expect((await signIn(staff.email, now)).status).toBe(200);
    expect((await signIn(staff.email, now)).status).toBe(401);
    expect((await signIn(staff.email, code(-1))).status).toBe(401);
    expect((await signIn(staff.email, code(1))).status).toBe(200);
  });

  it('takes one of many posts of a code at once', async () => {
    const { staff, code } = await anOperator();
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(staff.email, code())));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('answers alike to a wrong password, code, address, and to who left', async () => {
    const { staff, code, wrong } = await anOperator();
    const gone = await anOperator({ active: false });
    const answers = [
      await signIn(staff.email, code(), 'not this one at all'),
      await signIn(staff.email, wrong()),
      await signIn('nobody@asst.example', code()),
      await signIn(gone.staff.email, gone.code()),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect({ ...body, instance: '' }).toEqual({ ...answers[0]!.body, instance: '' });
    }
  });

  it('pauses after five wrong codes in a quarter of an hour, even for the right one', async () => {
    const { staff, code, wrong } = await anOperator();
    for (let times = 0; times < 5; times += 1) {
      expect((await signIn(staff.email, wrong())).status).toBe(401);
    }
    app.clock.advance(STEP_MS);
    const paused = await signIn(staff.email, code());
    expect(paused.status).toBe(429);
    expect(paused.body.retryAfter).toBeGreaterThan(0);
    const reasons = (await app.em().findAll(AuditEvent, { where: { actorId: staff.id } })).map(
      ({ detail }) => detail?.['reason'],
    );
    expect(reasons).toEqual([...Array.from({ length: 5 }, () => 'TOTP'), 'PAUSED']);
  });

  it('refuses what is not an address or a code', async () => {
    const { status, body } = await signIn('carla', '12345');
    expect(status).toBe(422);
    expect(Object.keys(body.errors)).toEqual(['email', 'totp']);
  });
});

describe('the session of the staff', () => {
  it('is nobody else’s, and ends with sign-out or with the job', async () => {
    expect((await app.agent().get('/api/desk/session')).status).toBe(401);
    const { agent: citizen } = await aSignedInCitizen(app);
    expect((await citizen.get('/api/desk/session')).status).toBe(401);
    const { agent, staff } = await aSignedInStaffMember(app);
    expect((await agent.get('/api/session')).status).toBe(401);
    await app.em().nativeUpdate(StaffMember, { id: staff.id }, { active: false });
    expect((await agent.get('/api/desk/session')).status).toBe(401);
    const other = await aSignedInStaffMember(app, { office: null, role: 'SUPERVISOR' });
    const told = await other.agent.get('/api/desk/session');
    expect(told.body).toMatchObject({ officeId: null, officeName: null, role: 'SUPERVISOR' });
    const ended = await other.agent.delete('/api/desk/session');
    expect(ended.status).toBe(204);
    expect(ended.headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await other.agent.get('/api/desk/session')).status).toBe(401);
    expect((await other.agent.delete('/api/desk/session')).status).toBe(204);
  });
});

const change = (agent: Agent, body: object) => agent.patch('/api/desk/profile').send(body);

describe('PATCH /api/desk/profile', () => {
  it('stores the language, in which the desk then speaks where no other is asked', async () => {
    const { staff, agent } = await aSignedInStaffMember(app);
    expect((await change(agent, { locale: 'en' })).status).toBe(204);
    expect((await agent.get('/api/desk/session')).body.locale).toBe('en');
    expect((await change(agent, { locale: 'de' })).body.title).toBe('Check your data');
    const kept = await app.em().findOne(AuditEvent, { action: 'locale_changed' });
    expect(kept).toMatchObject({ actorKind: 'STAFF', actorId: staff.id });
  });

  it('refuses another language, another field and nothing at all', async () => {
    const { agent } = await aSignedInStaffMember(app);
    for (const body of [{ locale: 'de' }, { locale: 'it', role: 'SUPERVISOR' }, {}]) {
      expect((await change(agent, body)).status).toBe(422);
    }
  });

  it('is closed to whoever is not signed in, and to citizens', async () => {
    expect((await change(app.agent(), { locale: 'en' })).status).toBe(401);
    const { agent } = await aSignedInCitizen(app);
    expect((await change(agent, { locale: 'en' })).status).toBe(401);
  });
});
