import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaff } from '#server/identity/create-staff.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { aCitizen } from '#test/factories/account.ts';
import { GOOD_PASSWORD, aRegistration } from '#test/factories/registration.ts';
import { aMunicipality } from '#test/factories/registry.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

const TRIES = 20;
const ROUNDS = 4;
const ALIKE = { shapes: 1, sameTime: true };
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({
    routes: identityRoutes,
    environment: { RATE_LIMIT_FACTOR: '100000' },
  });
  await aMunicipality(app.em());
});
afterAll(() => app.close());

interface Measured {
  status: number;
  fields: string[];
  headers: string[];
  ms: number;
}

async function ask(path: string, body: object): Promise<Measured> {
  const start = performance.now();
  const answer = await app.agent().post(path).send(body);
  return {
    status: answer.status,
    fields: Object.keys(answer.body),
    headers: Object.keys(answer.headers),
    ms: performance.now() - start,
  };
}

/**
 * Asks about the known and the unknown by turns, so that load on the machine weighs on both, and
 * goes on while it still hides whether the medians agree. What really differs never comes to agree.
 * @returns in how many shapes the answers came, and whether their times agree within a tenth
 */
async function compare(
  path: string,
  known: () => object,
  unknown: () => object,
): Promise<{ shapes: number; sameTime: boolean }> {
  await ask(path, known());
  await ask(path, unknown());
  const answers: { known: Measured[]; unknown: Measured[] } = { known: [], unknown: [] };
  let difference = 1;
  for (let round = 0; round < ROUNDS && difference >= 0.1; round += 1) {
    for (let times = 0; times < TRIES; times += 1) {
      answers.known.push(await ask(path, known()));
      answers.unknown.push(await ask(path, unknown()));
    }
    const [one, other] = [median(answers.known), median(answers.unknown)];
    difference = Math.abs(one - other) / Math.max(one, other);
  }
  const seen = [...answers.known, ...answers.unknown].map(({ status, fields, headers }) =>
    JSON.stringify({ status, fields, headers }),
  );
  return { shapes: new Set(seen).size, sameTime: difference < 0.1 };
}

function median(answers: Measured[]): number {
  return answers.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(answers.length / 2)]!;
}

describe('nothing tells whether somebody is known', { timeout: 60_000 }, () => {
  it('registration', async () => {
    const owner = await aCitizen(app.em());
    const { surname, name, sex, birthDate, birthPlaceCode, fiscalCode } = owner;
    const person = { surname, name, sex, birthDate, birthPlaceCode, fiscalCode };
    const found = await compare(
      '/api/registrations',
      () => aRegistration(person),
      () => aRegistration(),
    );
    expect(found).toEqual(ALIKE);
  });

  it('sign-in', async () => {
    const owner = await aCitizen(app.em(), { password: GOOD_PASSWORD });
    const found = await compare(
      '/api/sessions',
      () => ({ user: owner.fiscalCode, password: 'not this one at all' }),
      () => ({ user: 'RSSMRA80A01H501U', password: 'not this one at all' }),
    );
    expect(found).toEqual(ALIKE);
  });

  it('forgotten password', async () => {
    const owner = await aCitizen(app.em());
    const found = await compare(
      '/api/password/forgotten',
      () => ({ email: owner.email }),
      () => ({ email: 'nobody@example.org' }),
    );
    expect(found).toEqual(ALIKE);
  });

  it('activation link again', async () => {
    const waiting = await aCitizen(app.em(), { emailVerifiedAt: null });
    const found = await compare(
      '/api/activations/resend',
      () => ({ email: waiting.email }),
      () => ({ email: 'nobody@example.org' }),
    );
    expect(found).toEqual(ALIKE);
  });

  it('sign-in of the staff', async () => {
    const em = app.em();
    await createStaff(em, app.deps, {
      email: 'staff@asst.example',
      surname: 'Neri',
      name: 'Carla',
      role: 'OPERATOR',
      officeId: null,
      password: GOOD_PASSWORD,
    });
    await em.flush();
    const found = await compare(
      '/api/desk/session',
      () => ({ email: 'staff@asst.example', password: 'not this one', totp: '123456' }),
      () => ({ email: 'nobody@asst.example', password: 'not this one', totp: '123456' }),
    );
    expect(found).toEqual(ALIKE);
  });
});
