import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '#server/http/route.ts';
import { ROUTES } from '#server/routes.ts';
import { newId } from '#test/factories/registry.ts';
import { type Agent, aSignedInCitizen, aSignedInStaffMember } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

// What holds of every route alike; what is each one's own stands in the tests of its area.

const named = (routes: readonly Route[]) =>
  routes.map((route) => [`${route.spec.method} ${route.spec.path}`, route] as const);
const CLOSED = named(ROUTES.filter(({ access }) => access.audience !== 'public'));
const WITH_BODY = named(ROUTES.filter(({ spec }) => spec.body !== undefined));
const WITH_QUERY = named(ROUTES.filter(({ spec }) => spec.query !== undefined));

let app: TestApp;
let citizen: Agent;
let staff: Agent;
let administrator: Agent;
beforeAll(async () => {
  app = await createTestApp();
  citizen = (await aSignedInCitizen(app)).agent;
  staff = (await aSignedInStaffMember(app, { role: 'SUPERVISOR' })).agent;
  administrator = (await aSignedInStaffMember(app, { role: 'ADMIN' })).agent;
});
afterAll(() => app.close());

/** Parameters that are no id: something that each may be. */
const PARAMETERS: Readonly<Record<string, string>> = {
  template: 'case_received',
  channel: 'mail',
  type: 'DOCTOR_CHANGE',
  act: 'approve',
};
const NUMBERED = '/api/admin/closing-days/';

function call(agent: Agent, { spec }: Route, query = '') {
  const path = spec.path.replaceAll(
    /:(\w+)/g,
    (_whole, name: string) => PARAMETERS[name] ?? (spec.path.startsWith(NUMBERED) ? '1' : newId()),
  );
  return agent[spec.method](path + query);
}

function browserFor({ access }: Route): Agent {
  if (access.audience !== 'staff') {
    return citizen;
  }
  return access.roles.includes('SUPERVISOR') ? staff : administrator;
}

describe.each(CLOSED)('%s', (_name, route) => {
  it('is closed to who is not signed in, and to who signed in at the other door', async () => {
    for (const agent of [app.agent(), route.access.audience === 'staff' ? citizen : staff]) {
      const answer = await call(agent, route);
      expect([answer.status, answer.type, answer.body.code]).toEqual([
        401,
        'application/problem+json',
        'not_signed_in',
      ]);
    }
  });
});

describe.each(WITH_BODY)('%s', (_name, route) => {
  it('refuses a field that is not expected, a NUL, and what is no JSON', async () => {
    const unknown = await call(browserFor(route), route).send({ unknown: 1 });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'invalid']);
    expect(unknown.body.errors).toHaveProperty('unknown');
    for (const sent of ['{"unknown":"a\\u0000b"}', '{']) {
      const answer = await call(browserFor(route), route).type('json').send(sent);
      expect([answer.status, answer.body.code]).toEqual([400, 'malformed']);
    }
  });
});

describe.each(WITH_QUERY)('%s', (_name, route) => {
  it('refuses a filter that is not expected', async () => {
    const answer = await call(browserFor(route), route, '?unknown=1');
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
    expect(answer.body.errors).toHaveProperty('unknown');
  });
});
