import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DraftChange } from '#contract/case-file.ts';
import type { CaseForm } from '#contract/case-form.ts';
import { CASE_ID, aCase } from './support/case-fixtures.ts';
import type { Answer, Asked } from './support/canned-answers.ts';
import { ONESELF } from './support/fixtures.ts';
import { portalInBrowser } from './support/portal-in-browser.ts';

const portal = portalInBrowser();
const FLOW = `/richiesta/richiesta-famiglia/${CASE_ID}`;
const SOFIA = {
  ...ONESELF,
  personId: '0198c1a0-0000-7000-8000-0000000000c1',
  name: 'Sofia',
  surname: 'Colombo',
  link: 'PARENT' as const,
};
const ok = (body: unknown): Answer => ({ status: 200, body });

/** A draft that keeps what the page saves. */
function aDraft(saved: { form: CaseForm; version: number }) {
  const view = () => aCase('DRAFT', { type: 'FAMILY_REQUEST', step: 'family', ...saved });
  return (asked: Asked): Answer | undefined => {
    if (asked.path.endsWith('/beneficiaries')) {
      return ok({ data: [ONESELF, SOFIA] });
    }
    if (asked.path.endsWith('/draft/verdicts')) {
      const rows = Array.isArray(saved.form['items']) ? saved.form['items'] : [];
      return ok({
        request: [],
        items: rows.map(({ key }, index) => ({ key, passed: index === 0, results: [] })),
      });
    }
    if (asked.method === 'PUT' && asked.path.endsWith('/draft')) {
      saved.form = DraftChange.parse(asked.body).form;
      saved.version += 1;
      return ok(view());
    }
    if (asked.method === 'GET' && asked.path.endsWith('/documents')) {
      return ok({ data: [] });
    }
    return asked.method === 'GET' && asked.path === `/api/cases/${CASE_ID}`
      ? ok(view())
      : undefined;
  };
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

test('a basket is filled on a phone: oneself, a child, and an adult by fiscal code', async () => {
  const saved = { form: {} as CaseForm, version: 1 };
  portal.server.answerWith(aDraft(saved));
  const { page } = portal;
  await page.goto(`${portal.server.url}${FLOW}/family`);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByText('Servono da 2 a 12 persone.').first().waitFor();
  await page.getByRole('button', { name: 'Aggiungi Giulia Ferrari' }).click();
  await page.getByRole('button', { name: 'Aggiungi Sofia Colombo' }).click();
  await page.getByText('Un adulto che abita con te').click();
  await page.getByRole('button', { name: 'Aggiungi questo adulto' }).click();
  await page.getByText('Scrivi un codice fiscale valido.').first().waitFor();
  await page.locator('#adult-name').fill('Marco');
  await page.locator('#adult-surname').fill('Colombo');
  await page.locator('#adult-code').fill('clmmrc84l02f205h');
  await page.getByRole('button', { name: 'Aggiungi questo adulto' }).click();
  await page.getByText('3 persone nella richiesta').waitFor();
  await page.getByLabel('Che cosa chiede Giulia Ferrari?').selectOption('DOCTOR_CHANGE');
  await page.getByRole('button', { name: /^Cerca il medico.*Giulia Ferrari/ }).click();
  // Those that cannot be chosen stay in sight with their reasons.
  await page.getByText('Non ha più posti liberi.').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Scegli / })
    .first()
    .click();
  await page.getByLabel('Che cosa chiede Sofia Colombo?').selectOption('DOCTOR_REVOKE');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByText('Marco Colombo: completa la scheda.').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Che cosa chiede Marco Colombo?').selectOption('DOCTOR_REVOKE');
  await page.getByText(/dichiaro che siamo nello stesso stato di famiglia/).click();
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.waitForURL(`**${FLOW}/contact`);
  expect(saved.form['items']).toMatchObject([
    { personId: ONESELF.personId, operation: 'DOCTOR_CHANGE', doctorId: expect.any(String) },
    { personId: SOFIA.personId, operation: 'DOCTOR_REVOKE', doctorId: null },
    {
      personId: '',
      fiscalCode: 'CLMMRC84L02F205H',
      name: 'Marco',
      operation: 'DOCTOR_REVOKE',
      cohabitationDeclared: 'YES',
    },
  ]);
  await page.goto(`${portal.server.url}${FLOW}/documents`);
  await page.getByText('Consenso firmato di Marco Colombo').first().waitFor();
  expect(await page.getByText('Documento d’identità di Marco Colombo').count()).toBeGreaterThan(0);
  expect(await page.getByText('di Sofia Colombo').count()).toBe(0);
  await page.goto(`${portal.server.url}${FLOW}/summary`);
  await page.getByText('Per Giulia Ferrari si può fare.').waitFor();
  await page.getByText('Per Sofia Colombo oggi c’è un impedimento').waitFor();
  expect(await faultsOf(page)).toEqual([]);
}, 90_000);

test('the people of a family that the office opens again are the basket, not columns', async () => {
  const row = {
    key: 'row-1',
    personId: ONESELF.personId,
    name: 'Giulia',
    surname: 'Ferrari',
    fiscalCode: '',
    operation: 'DOCTOR_REVOKE',
    doctorId: null,
    relativeFiscalCode: '',
    relation: '',
  };
  const child = { ...row, key: 'row-2', personId: SOFIA.personId, name: 'Sofia' };
  const item = {
    id: '1-1',
    kind: 'FIELD' as const,
    documentKind: null,
    field: 'items',
    label: 'Persone della famiglia',
    reason: 'Manca il padre.',
    answer: null,
  };
  const round = {
    round: 1,
    message: 'Ricontrolla le persone.',
    items: [item],
    requestedAt: '2026-11-20T09:00:00.000Z',
    dueOn: '2026-12-20',
    answeredAt: null,
    answerNote: null,
    changes: [],
  };
  const asked = aCase('INTEGRATION_REQUESTED', {
    type: 'FAMILY_REQUEST',
    form: { items: [row, child] },
    chosenDoctor: null,
    integration: round,
    rounds: [round],
  });
  let sent: unknown;
  portal.server.answerWith(({ method, path, body }) => {
    if (path.endsWith('/beneficiaries')) {
      return ok({ data: [ONESELF, SOFIA] });
    }
    if (method === 'POST' && path.endsWith('/integration')) {
      sent = body;
      return ok(aCase('INTEGRATION_RECEIVED', { type: 'FAMILY_REQUEST' }));
    }
    return method === 'GET' && path === `/api/cases/${CASE_ID}` ? ok(asked) : undefined;
  });
  const { page } = portal;
  await page.goto(`${portal.server.url}/area-personale/richieste/${CASE_ID}`);
  await page.getByText('2 persone nella richiesta').waitFor();
  expect(await page.getByLabel(/Riga della persona|^Persona$/).count()).toBe(0);
  await page.getByRole('button', { name: /Togli Sofia Ferrari/ }).click();
  await page.getByText('Un adulto che abita con te').click();
  await page.locator('#adult-name').fill('Marco');
  await page.locator('#adult-surname').fill('Colombo');
  await page.locator('#adult-code').fill('clmmrc84l02f205h');
  await page.getByRole('button', { name: 'Aggiungi questo adulto' }).click();
  await page.getByText('Consenso firmato di Marco Colombo').first().waitFor();
  await page.getByRole('button', { name: 'Invia le risposte' }).click();
  await page.getByText('Marco Colombo: completa la scheda.').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Che cosa chiede Marco Colombo?').selectOption('DOCTOR_REVOKE');
  await page.getByRole('button', { name: 'Invia le risposte' }).click();
  await expect
    .poll(() => sent, { timeout: 15_000 })
    .toMatchObject({
      fields: { items: [{ key: 'row-1' }, { name: 'Marco', operation: 'DOCTOR_REVOKE' }] },
    });
}, 90_000);

test('at the end each person reads their own outcome', async () => {
  const item = {
    id: '0198c1a0-0000-7000-8000-0000000000e1',
    position: 1,
    personName: 'Giulia Ferrari',
    operation: 'DOCTOR_CHANGE' as const,
    doctorName: 'Elena Donati',
    decision: 'APPROVED' as const,
    reasons: [],
    text: null,
  };
  const other = {
    ...item,
    id: '0198c1a0-0000-7000-8000-0000000000e2',
    position: 2,
    personName: 'Sofia Colombo',
    decision: 'REJECTED' as const,
    reasons: ['R-DS-1'],
    text: 'Il pediatra non ha posti liberi.',
  };
  const done = aCase('COMPLETED', {
    type: 'FAMILY_REQUEST',
    form: { items: [] },
    items: [item, other],
    outcome: { kind: 'APPROVED', effectiveOn: '2026-11-23', doctorId: null, overridden: [] },
  });
  portal.server.answerWith((asked) =>
    asked.method === 'GET' && asked.path === `/api/cases/${CASE_ID}` ? ok(done) : undefined,
  );
  const { page } = portal;
  await page.goto(`${portal.server.url}/area-personale/richieste/${CASE_ID}`);
  await page.getByText('Procedimento concluso').first().waitFor();
  await page.getByText('Il pediatra non ha posti liberi.').waitFor();
  expect(await page.getByText('– approvata').count()).toBe(1);
  expect(await page.getByText('– non approvata').count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
}, 60_000);
