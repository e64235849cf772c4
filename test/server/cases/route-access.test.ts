import { REQUEST_TYPES } from '#contract/request-type.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '#contract/identity.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import type { Route } from '#server/http/route.ts';
import { aResident } from '#test/factories/case.ts';
import { anOffice, newId } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCaseOnDesk, aDeskBrowser, browserOf, type CaseOnDesk, refusal } from './browsers.ts';

/** A body that each route takes, so that only what the test is about can be wrong. */
const BODIES: Record<string, object> = {
  'post /api/cases': { type: 'DOCTOR_REVOKE' },
  'put /api/cases/:caseId/draft': { version: 1, step: 'doctor', form: {} },
  'post /api/cases/:caseId/submission': { version: 1, declaration: true },
  'post /api/cases/:caseId/withdrawal': { version: 1 },
  'post /api/cases/:caseId/integration': { version: 1, answers: {} },
  'post /api/cases/:caseId/objection': { version: 1, text: 'Non sono d’accordo' },
  'post /api/cases/:caseId/rating': { stars: 4 },
  'post /api/desk/cases/:caseId/charge': { version: 1 },
  'post /api/desk/cases/:caseId/release': { version: 1 },
  'post /api/desk/cases/:caseId/integration-requests': {
    version: 1,
    message: 'Manca',
    items: [{ kind: 'TEXT', label: 'Recapito' }],
  },
  'post /api/desk/cases/:caseId/ascertainment': {
    version: 1,
    kind: 'HOME_CANCELLATION',
    evidence: 'Attestazione della ASL',
  },
  'post /api/desk/cases/:caseId/approval': { version: 1 },
  'post /api/desk/cases/:caseId/rejection': {
    version: 1,
    reasons: ['NOT_COMPETENT'],
    text: 'Non è di nostra competenza',
  },
  'post /api/desk/cases/:caseId/rejection-notice': {
    version: 1,
    reasons: ['NOT_COMPETENT'],
    text: 'Non è di nostra competenza',
  },
  'post /api/desk/cases/:caseId/external-reference': { version: 1, reference: 'RL-1' },
  'post /api/desk/cases/:caseId/reassignment': { version: 1, assignee: null },
  'post /api/desk/cases/:caseId/notes': { text: 'Nota' },
  'post /api/desk/cases/:caseId/phone-contacts': {
    number: '+390331111111',
    direction: 'OUTGOING',
    result: 'ANSWERED',
  },
};

const nameOf = ({ spec }: Route) => `${spec.method} ${spec.path}`;
const named = (routes: readonly Route[]) => routes.map((route) => [nameOf(route), route] as const);
const CITIZEN = named(caseRoutes.filter(({ access }) => access.audience === 'citizen'));
const STAFF = named(deskCaseRoutes);
const ALL = [...CITIZEN, ...STAFF];
const OF_CASE = ALL.filter(([, { spec }]) => spec.path.includes(':caseId'));
const WITH_BODY = ALL.filter(([, { spec }]) => spec.body !== undefined);

let app: TestApp;
let own: CaseOnDesk;
let stranger: Agent;
let elsewhere: Agent;
beforeAll(async () => {
  app = await createTestApp({ routes: [...caseRoutes, ...deskCaseRoutes] });
  // As the server does at its start.
  await openPlaceDirectory();
  own = await aCaseOnDesk(app, 'IN_CHARGE', { staff: { role: 'SUPERVISOR' } });
  stranger = await browserOf(app, await aResident(app));
  await anOffice(app.em(), { id: 'MAG' });
  elsewhere = (await aDeskBrowser(app, { office: 'MAG' })).agent;
});
afterAll(() => app.close());

function call(agent: Agent, route: Route, body?: object | string, caseId = own.caseId) {
  const path = route.spec.path
    .replace(':caseId', caseId)
    .replace(':act', 'approve')
    .replace(':type', 'DOCTOR_CHANGE');
  const request = agent[route.spec.method](path).set('Idempotency-Key', newId());
  const sent = body ?? BODIES[nameOf(route)];
  return sent === undefined ? request : request.type('json').send(sent);
}

const browserFor = (route: Route) => (route.access.audience === 'citizen' ? own.citizen : own.desk);

it('has a body for every route that takes one', () => {
  expect(WITH_BODY.map(([name]) => name).filter((name) => !(name in BODIES))).toEqual([]);
});

describe('who is not signed in', () => {
  it.each(ALL)('gets nothing from %s', async (_name, route) => {
    expect(refusal(await call(app.agent(), route))).toBe('401 not_signed_in');
  });
});

describe('who signed in at the other door', () => {
  it.each(ALL)('gets nothing from %s', async (_name, route) => {
    const other = route.access.audience === 'citizen' ? own.desk : own.citizen;
    expect(refusal(await call(other, route))).toBe('401 not_signed_in');
  });
});

describe('staff of another role', () => {
  const agents = new Map<string, Agent>();
  beforeAll(async () => {
    for (const role of STAFF_ROLES) {
      agents.set(role, (await aDeskBrowser(app, { role })).agent);
    }
  });
  it.each(STAFF)('gets nothing from %s', async (_name, route) => {
    const { access } = route;
    const kept = access.audience === 'staff' ? access.roles : [];
    for (const role of STAFF_ROLES.filter((other) => !kept.includes(other))) {
      const agent = agents.get(role) ?? app.agent();
      expect([role, refusal(await call(agent, route))]).toEqual([role, '403 not_allowed']);
    }
  });
});

describe('someone else’s case', () => {
  const ofCitizen = OF_CASE.filter(([, { access }]) => access.audience === 'citizen');
  it.each(ofCitizen)('is not there for another citizen: %s', async (_name, route) => {
    expect(refusal(await call(stranger, route))).toBe('404 not_found');
  });
  // Closing a page that was never open is nothing, whoever's case it is; and only a supervisor,
  // who sees every office, reassigns and is told to whom.
  const ofDesk = OF_CASE.filter(
    ([name, { access }]) =>
      access.audience === 'staff' && !/delete|reassignment|colleagues/.test(name),
  );
  it.each(ofDesk)('is not there for another office: %s', async (_name, route) => {
    expect(refusal(await call(elsewhere, route))).toBe('404 not_found');
  });
});

describe('a case that is not there', () => {
  const known = OF_CASE.filter(([name]) => !name.startsWith('delete /api/desk'));
  it.each(known)('answers 404: %s', async (_name, route) => {
    const agent = browserFor(route);
    expect(refusal(await call(agent, route, undefined, newId()))).toBe('404 not_found');
    expect(refusal(await call(agent, route, undefined, 'no-id'))).toBe('404 not_found');
  });
});

describe('a draft', () => {
  it('is not there for the office', async () => {
    const { caseId, desk } = await aCaseOnDesk(app, 'DRAFT', { staff: { role: 'SUPERVISOR' } });
    const drafts = STAFF.filter(
      ([name, { spec }]) => spec.path.includes(':caseId') && !name.startsWith('delete'),
    );
    for (const [name, route] of drafts) {
      expect([name, refusal(await call(desk, route, undefined, caseId))]).toEqual([
        name,
        '404 not_found',
      ]);
    }
  });
});

describe('a body that is not right', () => {
  it.each(WITH_BODY)('names each wrong field in both languages: %s', async (_name, route) => {
    const agent = browserFor(route);
    const answer = await call(agent, route, { unknown: 1, ...BODIES[nameOf(route)] });
    expect(refusal(answer)).toBe('422 invalid');
    expect(answer.body.errors).toEqual({ unknown: 'Questo campo non è previsto.' });
    const empty = await call(agent, route, {});
    expect(refusal(empty)).toBe('422 invalid');
    expect(Object.keys(empty.body.errors).length).toBeGreaterThan(0);
  });

  it.each(WITH_BODY)('with a NUL, or that is no JSON, is refused: %s', async (_name, route) => {
    const agent = browserFor(route);
    const nul = JSON.stringify({ ...BODIES[nameOf(route)], text: 'a\u0000b' });
    expect(refusal(await call(agent, route, nul))).toBe('400 malformed');
    expect(refusal(await call(agent, route, '{'))).toBe('400 malformed');
  });

  it('is told in English to whoever reads English', async () => {
    const citizen = await browserOf(app, await aResident(app, { locale: 'en' }));
    const answer = await citizen.post('/api/cases').send({ type: 'NO_SUCH_TYPE', extra: true });
    expect(refusal(answer)).toBe('422 invalid');
    expect(answer.body.errors.extra).toBe('This field is not expected.');
  });
});

describe('a page of another site', () => {
  it.each(ALL.filter(([, { spec }]) => spec.method !== 'get'))(
    'changes nothing through %s',
    async (_name, route) => {
      const answer = await call(browserFor(route), route).set('Sec-Fetch-Site', 'cross-site');
      expect(refusal(answer)).toBe('403 cross_site');
    },
  );
});

describe('GET /api/request-types', () => {
  it('is for everybody', async () => {
    const answer = await app.agent().get('/api/request-types');
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual(REQUEST_TYPES.map((type) => ({ type, medianDays: null })));
  });
});
