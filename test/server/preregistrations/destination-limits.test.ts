import { afterAll, beforeAll, expect, it } from 'vitest';
import { preregistrationRoutes } from '#server/preregistrations/routes.ts';
import { aPerson } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const FORM = {
  exemption: 'E03',
  conditionDeclared: true,
  dependants: [],
  selfCertified: true,
  contactPhone: '',
  note: '',
};
const FIVE = [201, 201, 201, 201, 201];

let app: TestApp;
let callers = 0;
beforeAll(async () => {
  app = await createTestApp({
    routes: preregistrationRoutes,
    environment: { REGIONAL_POLICY: 'LIGURIA', RATE_LIMIT_FACTOR: '1', TRUSTED_PROXIES: '1' },
  });
});
afterAll(() => app.close());

/** Each of another person and from another address: what is left is the limit of the destination. */
async function sentTo(contact: { email?: string; mobile?: string }, times: number) {
  const statuses = [];
  for (let time = 0; time < times; time += 1) {
    const { surname, name, fiscalCode, birthDate } = await aPerson(app.em());
    const answer = await app
      .agent()
      .post('/api/preregistrations')
      .set('X-Forwarded-For', `203.0.113.${(callers += 1)}`)
      .send({ surname, name, fiscalCode, birthDate, email: '', form: FORM, ...contact });
    statuses.push(answer.status);
  }
  return statuses;
}

it('a number gets five codes an hour, whoever they are about', async () => {
  expect(await sentTo({ mobile: '333 1234567' }, 6)).toEqual([...FIVE, 429]);
  expect(await sentTo({ mobile: '333 7654321' }, 1)).toEqual([201]);
});

it('so does an address, however it is written', async () => {
  expect(await sentTo({ email: 'qualcuno@esempio.it' }, 5)).toEqual(FIVE);
  expect(await sentTo({ email: 'qualcuno@ESEMPIO.it' }, 1)).toEqual([429]);
});
