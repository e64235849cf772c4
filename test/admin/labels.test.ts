import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from './support/browser.ts';
import { deskSuite } from './support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();

test('a supervisor adds, renames, orders and retires labels', async () => {
  const page = await suite.open('supervisor', 'labels');
  await page.getByRole('heading', { level: 1, name: 'Etichette' }).waitFor();
  await page.getByRole('button', { name: 'Nuova etichetta' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nuova etichetta' });
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
    .toBe('true');
  await dialog.getByLabel('Nome in italiano').fill('Documento scaduto');
  await dialog.getByLabel('Nome in inglese').fill('Expired document');
  await dialog.getByRole('combobox', { name: 'Colore' }).click();
  await page.getByRole('option', { name: 'ambra' }).click();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  const row = page.getByRole('row', { name: /Documento scaduto/ });
  await row.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sposta Documento scaduto più in alto' }).click();
  const names = () =>
    page.getByRole('rowheader').evaluateAll((cells) => cells.map((cell) => cell.textContent));
  await expect.poll(names).toEqual(['! Urgente', 'Documento scaduto', 'Fuori zona']);
  await page.getByRole('button', { name: 'Modifica l’etichetta Documento scaduto' }).click();
  await page.getByLabel('Nome in italiano').fill('Documento da rifare');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Ritira l’etichetta Documento da rifare' }).click();
  await page
    .getByRole('button', { name: 'Rimetti in uso l’etichetta Documento da rifare' })
    .waitFor();
});

test('an operator has no list of labels to keep', async () => {
  const page = await suite.open('operator', 'labels');
  await page
    .getByText('Non puoi')
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: 'Nuova etichetta' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Etichette' }).count()).toBe(0);
});
