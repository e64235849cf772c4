import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { BeneficiaryOption } from '#contract/representation.ts';
import { CASE_ID, aCase, aSummary } from './support/case-fixtures.ts';
import type { Answer, Asked } from './support/canned-answers.ts';
import { anEligibility, ONESELF } from './support/fixtures.ts';
import { portalInBrowser } from './support/portal-in-browser.ts';

const portal = portalInBrowser();

const SOFIA = '0198c1a0-0000-7000-8000-0000000000c1';
const CHILD = { ...ONESELF, personId: SOFIA, name: 'Sofia', surname: 'Colombo' };
const MINOR: BeneficiaryOption = {
  ...CHILD,
  birthDate: null,
  link: 'HOUSEHOLD_MINOR',
  mayAct: false,
  mayDeclare: true,
};
const GROWN: BeneficiaryOption = {
  ...CHILD,
  personId: '0198c1a0-0000-7000-8000-0000000000c2',
  name: 'Luca',
  link: 'PARENT',
  mayAct: false,
  results: [
    {
      ruleId: 'R-RP-1',
      passed: false,
      reason: { it: 'Tuo figlio ha compiuto 18 anni.', en: 'Your child has turned 18.' },
      source: 'Codice civile, artt. 2 e 316',
    },
  ],
};
const FOR_SOFIA = {
  id: SOFIA,
  name: 'Sofia Colombo',
  own: false,
  inherited: false,
  kind: 'PARENT' as const,
};

/** What axe objects to on a page as it stands. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.map(({ id }) => id);
}

const ok = (body: unknown): Answer => ({ status: 200, body });

/** A family in which Sofia is declared a child by the page; what it asked for is kept. */
function aFamily(asked: Asked[], declaredBefore = false) {
  let declared = declaredBefore;
  return (one: Asked): Answer | undefined => {
    asked.push(one);
    if (one.path === `/api/children/${SOFIA}/declaration`) {
      declared = one.method === 'POST';
      return { status: 204 };
    }
    if (one.path.endsWith('/beneficiaries')) {
      const sofia = declared ? { ...CHILD, link: 'PARENT' as const } : MINOR;
      return ok({ data: [ONESELF, sofia, GROWN] });
    }
    if (one.path.endsWith('/eligibility')) {
      return ok(anEligibility('DOCTOR_CHANGE'));
    }
    if (one.path === '/api/cases' && one.method === 'POST') {
      return { status: 201, body: aCase('DRAFT', { beneficiary: FOR_SOFIA }) };
    }
    return one.path === `/api/cases/${CASE_ID}` && one.method === 'GET'
      ? ok(aCase('DRAFT', { beneficiary: FOR_SOFIA }))
      : undefined;
  };
}

test('R-GEN-7: a request begins with its information and its forms to download', async () => {
  portal.server.answerWith(aFamily([]));
  const { page } = portal;
  await page.goto(`${portal.server.url}/richiesta/cambio-medico?per=me`);
  await page.getByRole('heading', { name: 'Tieni a portata di mano' }).waitFor();
  const forms = page.getByRole('region', { name: 'Moduli' }).getByRole('link');
  expect(
    await forms.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual([
    '/api/request-types/DOCTOR_CHANGE/form.pdf?lang=it',
    '/api/request-types/DOCTOR_CHANGE/form.pdf?lang=it&fillable=1',
  ]);
  expect(await faultsOf(page)).toEqual([]);
}, 30_000);

test('a parent declares a child and makes the request for her, whose name stays in sight', async () => {
  const asked: Asked[] = [];
  portal.server.answerWith(aFamily(asked));
  const { page } = portal;
  await page.goto(`${portal.server.url}/richiesta/cambio-medico`);
  await page.getByRole('heading', { name: 'Per chi è la richiesta?', level: 1 }).waitFor();
  expect(await page.getByText('Tuo figlio ha compiuto 18 anni.').count()).toBe(1);
  expect(await page.getByRole('radio', { name: /Luca/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByText('Scegli per chi è la richiesta.').first().waitFor();
  await page.getByText('Sofia Colombo (minorenne').click();
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByText('Per continuare metti la spunta alla dichiarazione.').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByText('Dichiaro di essere il genitore di Sofia Colombo').click();
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByText('Per Sofia Colombo (tuo figlio o tua figlia)').waitFor();
  await page.getByText('Ho letto e compreso').click();
  await page.getByRole('button', { name: 'Inizia' }).click();
  await page.waitForURL(`**/richiesta/cambio-medico/${CASE_ID}/doctor`);
  await page.getByText('Per Sofia Colombo (tuo figlio o tua figlia)').waitFor();
  const begun = asked.find(({ method, path }) => method === 'POST' && path === '/api/cases');
  expect(begun?.body).toEqual({ type: 'DOCTOR_CHANGE', beneficiaryId: SOFIA });
  const checked = asked.find(({ path }) => path.endsWith('/eligibility'));
  expect(checked?.query.get('beneficiary')).toBe(SOFIA);
}, 60_000);

test('documents say whose they are, and the list whom each request is for', async () => {
  portal.server.answerWith((one) =>
    one.path === '/api/cases' && one.method === 'GET'
      ? ok({ data: [aSummary(aCase('SUBMITTED', { beneficiary: FOR_SOFIA }))], total: 1 })
      : aFamily([])(one),
  );
  const { page } = portal;
  await page.goto(`${portal.server.url}/richiesta/cambio-medico/${CASE_ID}/documents`);
  await page.getByText('Documento d’identità di chi fa la richiesta').first().waitFor();
  expect(await page.getByText('Tessera sanitaria di Sofia Colombo').count()).toBeGreaterThan(0);
  await page.goto(`${portal.server.url}/area-personale/richieste`);
  await page.getByText('Per Sofia Colombo (tuo figlio o tua figlia)').waitFor();
  expect(await faultsOf(page)).toEqual([]);
}, 60_000);

test('who has nobody is asked nothing', async () => {
  await portal.page.goto(`${portal.server.url}/richiesta/cambio-medico`);
  await portal.page.getByRole('heading', { name: 'Informazioni', level: 1 }).waitFor();
  expect(await portal.page.getByText('Per chi è la richiesta?').count()).toBe(0);
}, 30_000);

test('whom one asked to represent is seen with where it stands and why it was refused', async () => {
  portal.server.answerWith(aFamily([]));
  const { page } = portal;
  await page.goto(`${portal.server.url}/richiesta/cambio-medico`);
  await page.getByText('Carla Villa (sei il tutore)').waitFor();
  await page.getByRole('link', { name: 'Vedi a che punto è' }).press('Enter');
  await page.getByRole('heading', { name: 'Persone che rappresenti', level: 1 }).waitFor();
  const cards = page.locator('main article');
  await expect.poll(() => cards.count(), { timeout: 10_000 }).toBe(3);
  const texts = await cards.allInnerTexts();
  expect(texts[0]).toContain('Da verificare');
  expect(texts[1]).toContain('Vale fino al 31 gennaio 2027.');
  expect(texts[2]).toContain('Motivo: Nel provvedimento allegato non c’è il tuo nome.');
  expect(await faultsOf(page)).toEqual([]);
}, 60_000);

test('a parent takes the declaration back, once asked what it means', async () => {
  const asked: Asked[] = [];
  portal.server.answerWith(aFamily(asked, true));
  const { page } = portal;
  await page.goto(`${portal.server.url}/richiesta/cambio-medico`);
  await page.getByText('Sofia Colombo (tuo figlio o tua figlia)').click();
  await page.getByRole('button', { name: 'Non agisco più per Sofia Colombo' }).click();
  await page.getByText('Da subito non puoi più fare richieste per Sofia Colombo').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ritira la dichiarazione' }).click();
  await page.getByText('Sofia Colombo (minorenne').waitFor();
  const taken = asked.find(({ method }) => method === 'DELETE');
  expect(taken?.path).toBe(`/api/children/${SOFIA}/declaration`);
}, 60_000);
