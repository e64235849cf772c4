import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccessLink } from '#server/identity/access-link.entity.ts';
import { Account } from '#server/identity/account.entity.ts';
import { purgeExpired } from '#server/identity/purge-expired.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { Session } from '#server/identity/session.entity.ts';
import { aCitizen } from '#test/factories/account.ts';
import { aRegistration } from '#test/factories/registration.ts';
import { aMunicipality } from '#test/factories/registry.ts';
import { signInAs } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

const DAY = 86_400_000;
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: identityRoutes });
  await aMunicipality(app.em());
});
afterAll(() => app.close());

it('removes what no longer serves, and nothing else', async () => {
  const owner = await aCitizen(app.em());
  await signInAs(app, app.agent(), owner);
  await app.agent().post('/api/registrations').send(aRegistration());
  await app.agent().post('/api/password/forgotten').send({ email: owner.email });
  const now = app.deps.clock.now();
  const none = { codes: 0, links: 0, sessions: 0, accounts: 0 };
  expect(await purgeExpired(app.em(), now)).toEqual(none);
  expect(await purgeExpired(app.em(), now + 2 * DAY)).toEqual({ ...none, codes: 1 });
  expect(await purgeExpired(app.em(), now + 8 * DAY)).toEqual({ ...none, links: 2, accounts: 1 });
  expect(await purgeExpired(app.em(), now + 31 * DAY)).toEqual({ ...none, sessions: 1 });
  expect(await purgeExpired(app.em(), now + 31 * DAY)).toEqual(none);
  expect(await app.em().findAll(Account)).toMatchObject([{ id: owner.id }]);
  expect(await app.em().count(AccessLink)).toBe(0);
  expect(await app.em().count(Session)).toBe(0);
});
