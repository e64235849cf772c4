import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../support/browser.ts';
import { deskSuite } from '../support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();

test('the figures of a period as chart and as table, each leading to its cases', async () => {
  const page = await suite.open('supervisor', 'board?from=2026-11-01&to=2026-11-30');
  await page.getByRole('img', { name: /^Grafico: dal 01\/11\/2026 al 30\/11\/2026/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const byDay = page.getByRole('region', { name: 'Arrivi ed esiti giorno per giorno' });
  await byDay.getByRole('button', { name: 'Mostra come tabella' }).click();
  await page.getByRole('rowheader', { name: '30/11/2026' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page
    .getByRole('link', { name: /^12,4 giorni/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Togli il filtro: finite dal/ }).waitFor();
  const asked = suite.desk.asked.findLast((line) => line.includes('sort=concludedAt')) ?? '';
  const query = new URLSearchParams(asked.split('?')[1]);
  expect(Object.fromEntries(query)).toMatchObject({
    sort: 'concludedAt',
    order: 'DESC',
    concludedFrom: '2026-11-01',
    concludedTo: '2026-11-30',
    waitedDays: '12.4',
  });
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /prese in carico dopo almeno/ }).click();
  await expect.poll(() => page.url()).not.toContain('waitedDays');
});

test('the period and the office stand in the address', async () => {
  const page = await suite.open('supervisor', 'board');
  await page.getByRole('button', { name: 'Ultimi 7 giorni' }).click();
  await expect.poll(() => page.url()).toContain('from=');
  await page.getByRole('combobox', { name: 'Ufficio' }).click();
  await page.getByRole('option', { name: 'Ufficio di Magenta' }).click();
  await expect
    .poll(() => suite.desk.asked.filter((line) => line.includes('office=magenta')).length)
    .toBeGreaterThanOrEqual(2);
  await page.getByLabel('Dal', { exact: true }).fill('2020-01-01');
  await page.getByText('Scegli un periodo di al massimo 366 giorni').waitFor();
});
