import { expect, test, vi } from 'vitest';
import { anId } from '../../support/an-id.ts';
import { accessibilityFaults } from '../../support/browser.ts';
import { deskSuite } from '../../support/desk-suite.ts';
import { tellQueues } from '../../support/stand-in-queue.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();
const FIRST = anId(2, 0);

test('the queue follows what happens and who looks at what, by itself', async () => {
  const page = await suite.open('operator');
  await page.getByRole('table').waitFor();
  const row = page.getByRole('row').filter({ hasText: '2026-DV-000001' });
  await row.getByText('novità da leggere').waitFor({ state: 'attached' });
  tellQueues(suite.desk, 'viewers', { viewers: { [FIRST]: ['Bruno Neri'] } });
  await row.getByText('aperta da Bruno Neri').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  suite.desk.cases.move(FIRST, 'colleague', 'take', 'taken_in_charge');
  const { version, state, assigneeId } = suite.desk.cases.need(FIRST);
  tellQueues(suite.desk, 'cases', { cases: [{ id: FIRST, version, state, assigneeId }] });
  // The row leaves the view only when the reader asks for it.
  await page.getByText('La coda è cambiata').waitFor();
  await page.getByRole('button', { name: 'Mostra', exact: true }).click();
  await row.waitFor({ state: 'detached' });
});

test('columns are chosen and kept with the filters under a name', async () => {
  const page = await suite.open('operator');
  await page.getByRole('table').waitFor();
  await page.getByRole('columnheader', { name: 'Etichette' }).waitFor();
  await page.getByRole('button', { name: 'Colonne e viste' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Etichette' }).click();
  await dialog.getByLabel(/Salva anche i filtri/).fill('Da prendere in ufficio');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByRole('columnheader', { name: 'Etichette' }).count()).toBe(0);
  const saved = page.getByRole('button', { name: /^Da prendere in ufficio/ });
  await saved.waitFor();
  expect(await saved.getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('button', { name: /^Tutte/ }).click();
  await expect.poll(() => saved.getAttribute('aria-pressed'), { timeout: 20_000 }).toBe('false');
  await saved.click();
  await expect.poll(() => saved.getAttribute('aria-pressed'), { timeout: 20_000 }).toBe('true');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Elimina la vista Da prendere in ufficio' }).click();
  await saved.waitFor({ state: 'detached' });
});

test('one key opens the next case, another its labels', async () => {
  const page = await suite.open('operator');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('v');
  const title = page.getByRole('heading', { level: 1, name: /^Pratica/ });
  await title.waitFor();
  const first = await title.textContent();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Etichette della pratica' });
  await dialog.getByRole('checkbox', { name: 'Fuori zona' }).click();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Fuori zona').waitFor();
  await page.keyboard.press('v');
  await expect.poll(() => title.textContent(), { timeout: 20_000 }).not.toBe(first);
});

test('numbers change the view, Enter leads from the search to the first case found', async () => {
  const page = await suite.open('operator');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('5');
  await page.getByRole('button', { name: /^Tutte/, pressed: true }).waitFor();
  await page.getByRole('table').waitFor();
  const first = await page.locator('a[data-case]').first().textContent();
  await page.keyboard.press('/');
  await page.keyboard.type(first ?? '');
  await page.getByText('1 pratica', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  expect(await page.locator('a:focus').textContent()).toBe(first);
});
