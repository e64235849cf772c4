import type { Page } from 'playwright-core';
import type { CaseState } from '#contract/case-state.ts';
import type { Answer, Asked } from './canned-answers.ts';
import { type Override, aProblem } from './canned-server.ts';
import { CASE_ID, aCase, aDocument } from './case-fixtures.ts';
import { BLOCKING, OPTIONS, anEligibility } from './fixtures.ts';

/** A page in one of its states: where it is, what the API answers there, what to do first. */
export interface View {
  name: string;
  path: string;
  signedIn?: boolean;
  answers?: Override;
  act?: (page: Page) => Promise<void>;
}

/** The doctors of a search, none of them of the citizen's zone. */
const OUT_OF_ZONE = OPTIONS.map((option) => ({
  ...option,
  selectable: false,
  failed: [
    {
      ruleId: 'R-DS-8',
      passed: false,
      reason: { it: 'È di un’altra zona.', en: 'They are of another zone.' },
      source: 'Accordo collettivo nazionale',
    },
  ],
}));

const TOKEN = 'A'.repeat(43);
const FLOW = `/richiesta/cambio-medico/${CASE_ID}`;
const CASE_PAGE = `/area-personale/richieste/${CASE_ID}`;

const get =
  (path: string | RegExp, answer: Answer): Override =>
  ({ method, path: asked }: Asked) =>
    method === 'GET' && (typeof path === 'string' ? asked === path : path.test(asked))
      ? answer
      : undefined;

const caseIn = (state: CaseState): Override =>
  get(`/api/cases/${CASE_ID}`, { status: 200, body: aCase(state) });

const submit = async (page: Page): Promise<void> => {
  await page.locator('main form button[type=submit]').last().click();
};

const STATES = [
  'SUBMITTED',
  'IN_CHARGE',
  'INTEGRATION_REQUESTED',
  'REJECTION_NOTICE',
  'COMMITTING',
  'COMPLETED',
  'REJECTED',
  'WITHDRAWN',
] as const satisfies readonly CaseState[];

export const VIEWS: readonly View[] = [
  { name: 'home', path: '/' },
  { name: 'home-signed-in', path: '/', signedIn: true },
  { name: 'service', path: '/servizi/cambio-medico' },
  { name: 'service-eligible', path: '/servizi/cambio-medico', signedIn: true },
  {
    name: 'service-blocked',
    path: '/servizi/cambio-medico',
    signedIn: true,
    answers: get(/eligibility$/, {
      status: 200,
      body: anEligibility('DOCTOR_CHANGE', { eligible: false, results: BLOCKING }),
    }),
  },
  { name: 'not-found', path: '/nessuna-pagina' },
  { name: 'doctors', path: '/medici' },
  {
    name: 'doctors-none',
    path: '/medici?nome=zzz',
    answers: get('/api/doctors', { status: 200, body: { data: [], total: 0 } }),
  },
  { name: 'doctors-error', path: '/medici', answers: get('/api/doctors', aProblem('internal')) },
  { name: 'doctor', path: `/medici/0198c1a0-0000-7000-8000-0000000000d1` },
  { name: 'register', path: '/registrati' },
  { name: 'register-errors', path: '/registrati', act: submit },
  {
    name: 'register-place',
    path: '/registrati',
    act: async (page) => {
      await page.fill('#fiscalCode', 'FRRGLI86C54E514X');
      await page.fill('#birthPlace', 'Legna');
      await page.waitForSelector('[role=option]');
      await page.keyboard.press('ArrowDown');
    },
  },
  { name: 'activate', path: `/attiva#token=${TOKEN}` },
  {
    name: 'activate-done',
    path: `/attiva#token=${TOKEN}`,
    act: async (page) => {
      await page.locator('main button').first().click();
      await page.waitForSelector('.alert-success');
    },
  },
  { name: 'activate-broken', path: '/attiva' },
  { name: 'sign-in', path: '/accedi?da=%2Frichiesta%2Fcambio-medico' },
  { name: 'sign-in-expired', path: '/accedi?da=%2Farea-personale&scaduta=1' },
  {
    name: 'sign-in-wrong',
    path: '/accedi',
    answers: ({ method, path }) =>
      method === 'POST' && path === '/api/sessions' ? aProblem('wrong_credentials') : undefined,
    act: async (page) => {
      await page.fill('#user', 'FRRGLI86C54E514X');
      await page.fill('#password', 'non è questa');
      await submit(page);
      await page.waitForSelector('.alert-danger');
    },
  },
  {
    name: 'sign-in-code',
    path: '/accedi',
    act: async (page) => {
      await page.fill('#user', 'FRRGLI86C54E514X');
      await page.fill('#password', 'una password lunga');
      await submit(page);
      await page.waitForSelector('#code');
    },
  },
  { name: 'forgotten', path: '/password-dimenticata' },
  { name: 'reset', path: `/reimposta-password#token=${TOKEN}` },
  { name: 'confirm-email', path: `/conferma-email#token=${TOKEN}` },
  {
    name: 'preregistration',
    path: '/preregistrazione',
    answers: get(/^\/api\/preregistrations/, { status: 200, body: { available: true } }),
  },
  { name: 'verify', path: '/verifica/2026-CM-00000012-4?hash=ab' },
  {
    name: 'verify-unknown',
    path: '/verifica/2026-CM-00000099-1',
    answers: get(/^\/api\/verify/, {
      status: 200,
      body: { known: false, type: null, issuedOn: null, certificate: null },
    }),
  },
  { name: 'privacy', path: '/privacy' },
  { name: 'accessibility', path: '/accessibilita' },
  { name: 'legal-notes', path: '/note-legali' },
  { name: 'start', path: '/richiesta/cambio-medico', signedIn: true },
  {
    name: 'start-blocked',
    path: '/richiesta/cambio-medico',
    signedIn: true,
    answers: get(/eligibility$/, {
      status: 200,
      body: anEligibility('DOCTOR_CHANGE', { eligible: false, results: BLOCKING }),
    }),
  },
  { name: 'flow-doctor', path: `${FLOW}/doctor`, signedIn: true },
  {
    name: 'flow-doctor-chosen',
    path: `${FLOW}/doctor`,
    signedIn: true,
    act: async (page) => {
      await page.locator('.doctor-card button').first().click();
      await page.waitForSelector('.save-state[data-state=saved]');
    },
  },
  {
    name: 'flow-doctor-acceptance',
    path: `${FLOW}/doctor`,
    signedIn: true,
    answers: get(/\/doctors$/, { status: 200, body: { data: OUT_OF_ZONE, total: 34 } }),
    act: async (page) => {
      await page.locator('.acceptance-box summary').first().click();
    },
  },
  { name: 'flow-doctor-errors', path: `${FLOW}/doctor`, signedIn: true, act: submit },
  { name: 'flow-contact', path: `${FLOW}/contact`, signedIn: true },
  {
    name: 'flow-conflict',
    path: `${FLOW}/contact`,
    signedIn: true,
    answers: conflicting(),
    act: async (page) => {
      await page.fill('#note', 'Scritto qui');
      await page.waitForSelector('dialog[open]');
    },
  },
  { name: 'flow-documents', path: `${FLOW}/documents`, signedIn: true },
  {
    name: 'flow-documents-refused',
    path: `${FLOW}/documents`,
    signedIn: true,
    answers: get(/\/documents$/, {
      status: 200,
      body: { data: [aDocument({ status: 'REFUSED', refusal: 'encrypted_pdf' })] },
    }),
    act: submit,
  },
  { name: 'flow-summary', path: `${FLOW}/summary`, signedIn: true },
  {
    name: 'flow-summary-whole',
    path: `${FLOW}/summary`,
    signedIn: true,
    answers: get(`/api/cases/${CASE_ID}`, {
      status: 200,
      body: aCase('DRAFT', { form: aCase('SUBMITTED').form, step: 'summary' }),
    }),
  },
  { name: 'flow-receipt', path: `${FLOW}/receipt`, signedIn: true, answers: caseIn('SUBMITTED') },
  {
    name: 'flow-receipt-given',
    path: `${FLOW}/receipt`,
    signedIn: true,
    answers: get(`/api/cases/${CASE_ID}`, {
      status: 200,
      body: aCase('SUBMITTED', {
        rating: { stars: 2, answers: ['hard_quick'], comment: 'Troppi passi.' },
      }),
    }),
  },
  {
    name: 'flow-receipt-rated',
    path: `${FLOW}/receipt`,
    signedIn: true,
    answers: caseIn('SUBMITTED'),
    act: async (page) => {
      await page.locator('.star').nth(1).click();
      await page.waitForSelector('#rating-comment');
    },
  },
  {
    name: 'revoke-step',
    path: `/richiesta/revoca-medico/${CASE_ID}/acknowledgement`,
    signedIn: true,
    answers: get(`/api/cases/${CASE_ID}`, {
      status: 200,
      body: aCase('DRAFT', { type: 'DOCTOR_REVOKE', form: {}, step: 'acknowledgement' }),
    }),
  },
  { name: 'area-desk', path: '/area-personale', signedIn: true },
  {
    name: 'area-desk-empty',
    path: '/area-personale',
    signedIn: true,
    answers: get('/api/cases', { status: 200, body: { data: [], total: 0 } }),
  },
  { name: 'area-cases', path: '/area-personale/richieste', signedIn: true },
  { name: 'area-watches', path: '/area-personale/attese', signedIn: true },
  {
    name: 'area-watches-empty',
    path: '/area-personale/attese',
    signedIn: true,
    answers: get('/api/place-watches', { status: 200, body: { data: [], total: 0 } }),
  },
  { name: 'area-messages', path: '/area-personale/messaggi', signedIn: true },
  { name: 'area-profile', path: '/area-personale/profilo', signedIn: true },
  {
    name: 'area-profile-forms',
    path: '/area-personale/profilo',
    signedIn: true,
    act: async (page) => {
      await page.waitForSelector('main .btn-text');
      for (const button of await page.locator('main .btn-text').all()) {
        await button.click();
      }
    },
  },
  ...STATES.map((state) => ({
    name: `case-${state.toLowerCase().replaceAll('_', '-')}`,
    path: CASE_PAGE,
    signedIn: true,
    answers: caseIn(state),
  })),
  {
    name: 'case-withdraw',
    path: CASE_PAGE,
    signedIn: true,
    answers: caseIn('SUBMITTED'),
    act: async (page) => {
      await page.locator('.btn-outline-danger').click();
      await page.waitForSelector('dialog[open]');
    },
  },
];

/** Another device changed the note meanwhile. */
function conflicting(): Override {
  const theirs = aCase('DRAFT', { version: 9, form: { note: 'Scritto sull’altro dispositivo' } });
  let refused = false;
  return ({ method, path }) => {
    if (method === 'PUT') {
      refused = true;
      return aProblem('stale_version', { current: { version: 9 } });
    }
    return refused && method === 'GET' && path === `/api/cases/${CASE_ID}`
      ? { status: 200, body: theirs }
      : undefined;
  };
}
