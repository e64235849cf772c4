import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { spend } from '#server/http/rate-limit.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { aCitizen } from '#test/factories/account.ts';
import { GOOD_PASSWORD, aRegistration } from '#test/factories/registration.ts';
import { aMunicipality } from '#test/factories/registry.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: identityRoutes, environment: { RATE_LIMIT_FACTOR: '1' } });
  await aMunicipality(app.em());
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.em().execute('delete from rate_limit', [], 'run');
});

const post = (path: string, body: object) => app.agent().post(path).send(body);
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status);

describe('limits', () => {
  it('five codes an hour to a number, known or not', async () => {
    const { mobile } = aRegistration();
    for (let times = 0; times < 5; times += 1) {
      expect((await post('/api/registrations', aRegistration({ mobile }))).status).toBe(202);
    }
    const owner = await aCitizen(app.em());
    const { surname, name, sex, birthDate, birthPlaceCode, fiscalCode } = owner;
    const known = { surname, name, sex, birthDate, birthPlaceCode, fiscalCode };
    for (const wanted of [aRegistration({ mobile }), aRegistration({ ...known, mobile })]) {
      const { status, body, headers } = await post('/api/registrations', wanted);
      expect(status).toBe(429);
      expect(body.code).toBe('too_many_requests');
      expect(Number(headers['retry-after'])).toBeGreaterThan(3500);
    }
  });

  it('ten passwords a quarter of an hour for a user, known or not', async () => {
    const owner = await aCitizen(app.em(), { password: GOOD_PASSWORD });
    for (const user of [owner.fiscalCode, 'RSSMRA80A01H501U']) {
      const body = { user, password: 'not this one at all' };
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => post('/api/sessions', body)),
      );
      expect(statuses(answers).filter((status) => status === 401)).toHaveLength(10);
      expect(statuses(answers).filter((status) => status === 429)).toHaveLength(2);
    }
  });

  it('five mails an hour to an address, known or not', async () => {
    const owner = await aCitizen(app.em());
    for (const email of [owner.email, 'nobody@example.org']) {
      for (const expected of [202, 202, 202, 202, 202, 429]) {
        expect((await post('/api/password/forgotten', { email })).status).toBe(expected);
      }
    }
    const resets = (await app.outbox()).filter(({ accountId }) => accountId === owner.id);
    expect(resets).toHaveLength(5);
  });

  it('hold over a restart, and keep no address or code in clear', async () => {
    const limit = { name: 'test', times: 2, seconds: 60 };
    await spend(app.deps, limit, 'somebody@example.org');
    const restarted = { ...app.deps };
    await spend(restarted, limit, 'somebody@example.org');
    await expect(spend({ ...app.deps }, limit, 'somebody@example.org')).rejects.toMatchObject({
      code: 'too_many_requests',
      facts: { retryAfter: expect.any(Number) },
    });
    await spend(app.deps, limit, 'somebody-else@example.org');
    const rows = await app.em().execute<{ key: string }[]>('select key from rate_limit');
    expect(JSON.stringify(rows)).not.toContain('example');
  });
});
