import type { IncomingHttpHeaders } from 'node:http';
import { ProfileChange } from '#contract/account.ts';
import { DraftChange } from '#contract/case-file.ts';
import { REPRESENTED } from './represented-fixtures.ts';
import { WATCHES } from './watch-fixtures.ts';
import { CASE_ID, DOCUMENTS, GIVEN, aCase, aDocument, aSummary } from './case-fixtures.ts';
import {
  AUTHORITY,
  ONESELF,
  DOCTORS,
  OPTIONS,
  PLACES,
  PROFILE,
  SEARCH_START,
  SESSION,
  SESSIONS,
  ZONES,
  aChallenge,
  aDoctor,
  anEligibility,
} from './fixtures.ts';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: unknown;
}

export interface Answer {
  status: number;
  body?: unknown;
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const EMPTY: Answer = { status: 204 };

const CASES = [
  aCase('INTEGRATION_REQUESTED'),
  aCase('DRAFT', {
    id: '0198c1a0-0000-7000-8000-000000000002',
    type: 'DOCTOR_REVOKE',
    step: 'contact',
  }),
  aCase('COMPLETED', { id: '0198c1a0-0000-7000-8000-000000000003' }),
];

/** The answers by method and path; the first pattern that fits counts. */
const ANSWERS: readonly (readonly [string, RegExp, (asked: Asked) => Answer])[] = [
  ['GET', /^\/api\/authority$/, () => ok(AUTHORITY)],
  ['GET', /^\/api\/session$/, () => ok(SESSION)],
  ['POST', /^\/api\/session\/renewal$/, () => ok(SESSION)],
  ['DELETE', /^\/api\/session/, () => EMPTY],
  ['GET', /^\/api\/sessions$/, () => ok({ data: SESSIONS })],
  ['POST', /^\/api\/sessions\/code$/, () => ok(SESSION)],
  [
    'POST',
    /^\/api\/(sessions|registrations|codes\/resend|password\/reset|profile\/(mobile|email))$/,
    () => ok(aChallenge()),
  ],
  ['POST', /^\/api\/activations$/, () => ok({ activated: true, mobileVerified: true })],
  ['GET', /^\/api\/profile$/, () => ok(PROFILE)],
  ['PATCH', /^\/api\/profile$/, ({ body }) => ok({ ...PROFILE, ...ProfileChange.parse(body) })],
  ['GET', /^\/api\/places$/, () => ok({ data: PLACES })],
  ['GET', /^\/api\/places\//, () => ok(PLACES[0])],
  ['GET', /^\/api\/zones$/, () => ok({ data: ZONES })],
  ['GET', /^\/api\/doctors$/, () => ok({ data: DOCTORS, total: 34 })],
  ['GET', /^\/api\/doctors\//, () => ok(aDoctor())],
  ['GET', /^\/api\/cases\/[^/]+\/doctor-search$/, () => ok(SEARCH_START)],
  ['GET', /^\/api\/cases\/[^/]+\/doctors$/, () => ok({ data: OPTIONS, total: 34 })],
  [
    'GET',
    /^\/api\/request-types$/,
    () =>
      ok({
        data: [
          { type: 'DOCTOR_CHANGE', medianDays: 4 },
          { type: 'FIRST_CHOICE', medianDays: 6 },
          { type: 'DOCTOR_REVOKE', medianDays: null },
        ],
      }),
  ],
  ['GET', /\/beneficiaries$/, () => ok({ data: [ONESELF] })],
  [
    'GET',
    /^\/api\/expiries$/,
    () =>
      ok({
        data: [
          { kind: 'ENROLMENT', lastDay: '2026-12-20', person: null },
          {
            kind: 'PAEDIATRICIAN',
            lastDay: '2027-01-19',
            person: { name: 'Sofia', surname: 'Colombo' },
          },
        ],
      }),
  ],
  ['GET', /\/eligibility$/, () => ok(anEligibility('DOCTOR_CHANGE'))],
  ['POST', /^\/api\/cases$/, () => ({ status: 201, body: aCase('DRAFT') })],
  ['GET', /^\/api\/cases$/, ({ query }) => ok(listOf(query.get('group')))],
  ['GET', /^\/api\/representations$/, () => ok({ data: REPRESENTED, total: REPRESENTED.length })],
  ['GET', /^\/api\/place-watches$/, () => ok({ data: WATCHES, total: WATCHES.length })],
  ['GET', /\/given-documents$/, () => ok({ data: [GIVEN] })],
  ['GET', /\/documents$/, () => ok({ data: DOCUMENTS })],
  ['POST', /\/documents$/, () => ({ status: 201, body: aDocument({ status: 'RECEIVED' }) })],
  ['GET', new RegExp(`^/api/cases/${CASE_ID}$`), () => ok(aCase('DRAFT'))],
  [
    'GET',
    /^\/api\/cases\/[^/]+$/,
    ({ path }) => ok(CASES.find(({ id }) => path.endsWith(id)) ?? CASES[0]),
  ],
  [
    'PUT',
    /\/draft$/,
    ({ body }) => {
      const { version, ...change } = DraftChange.parse(body);
      return ok(aCase('DRAFT', { ...change, version: version + 1 }));
    },
  ],
  ['POST', /\/submission$/, () => ({ status: 201, body: aCase('SUBMITTED') })],
  [
    'GET',
    /^\/api\/verify\//,
    () => ok({ known: true, type: 'DOCTOR_CHANGE', issuedOn: '2026-11-20', certificate: null }),
  ],
];

/** What the canned server answers where a test asks for nothing else. */
export function cannedAnswer(asked: Asked): Answer {
  const found = ANSWERS.find(([method, path]) => method === asked.method && path.test(asked.path));
  return found ? found[2](asked) : EMPTY;
}

function listOf(group: string | null): { data: unknown[]; total: number } {
  const data = CASES.filter(({ turn }) => group !== 'waiting_for_you' || turn === 'CITIZEN');
  return { data: data.map(aSummary), total: data.length };
}
