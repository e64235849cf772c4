import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../support/browser.ts';
import { deskSuite } from '../support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();

test('cases selected by keys are assigned together, each outcome is told, and it is undone', async () => {
  const page = await suite.open('operator');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.getByText('2 pratiche selezionate', { exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('b');
  const bar = page.getByRole('region', { name: 'Azioni sulle pratiche selezionate' });
  await bar.locator(':focus').waitFor();
  await bar.getByRole('button', { name: 'Assegna', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Assegna/ });
  await dialog.waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  const progress = page.getByRole('dialog', { name: 'Azione su più pratiche' });
  await progress.getByText('Finita: 2 di 2. Fatte: 1. Non fatte: 1.').waitFor();
  await progress.getByText('è cambiata nel frattempo').waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await progress.getByRole('button', { name: 'Annulla quello che è stato fatto' }).click();
  await progress.getByText(/^Annullata: 1 di 1/).waitFor();
  await progress.getByRole('button', { name: 'Chiudi' }).click();
  await progress.waitFor({ state: 'detached' });
  expect(await page.getByText('2 pratiche selezionate', { exact: true }).count()).toBe(0);
});

test('the same is asked of many, with what is missing said in place', async () => {
  const page = await suite.open('operator');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Chiedi la stessa integrazione' }).click();
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
    .toBe('true');
  await dialog.getByLabel('Messaggio per i cittadini').fill('Ci serve il numero civico.');
  await dialog.getByRole('textbox', { name: 'Che cosa chiedi' }).fill('Numero civico');
  await dialog.getByRole('button', { name: 'Chiedi un documento' }).click();
  const paper = dialog.getByRole('group', { name: /^Richiesta 2/ });
  await paper.getByRole('textbox', { name: 'Che cosa chiedi' }).fill('Contratto di casa');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Finita: 1 di 1. Fatte: 1. Non fatte: 0.').waitFor();
});

test('selected cases are exported in the background, and the file is found again later', async () => {
  const page = await suite.open('operator');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page
    .getByRole('region', { name: 'Azioni sulle pratiche selezionate' })
    .getByRole('button', { name: 'Esporta' })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Esporta/ });
  await dialog.getByRole('radio', { name: 'Excel' }).check();
  await dialog.getByRole('checkbox', { name: 'Termini sospesi' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Etichette' }).waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  const progress = page.getByRole('dialog', { name: 'Azione su più pratiche' });
  await progress.getByText(/^Il file è pronto/).waitFor();
  await progress.getByRole('button', { name: 'Chiudi' }).click();
  await page.getByRole('button', { name: 'Azioni recenti' }).click();
  const recent = page.getByRole('dialog', { name: 'Le tue ultime azioni su più pratiche' });
  await recent.getByRole('button', { name: /^Esporta · .*C’è un file da scaricare/ }).waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await recent.getByRole('button', { name: /^Esporta ·/ }).click();
  const file = page.waitForEvent('download');
  await progress.getByRole('button', { name: 'Scarica il file' }).click();
  expect((await file).url()).toMatch(/\/api\/desk\/bulk-acts\/[-0-9a-f]+\/file$/);
});

test('cases are handed over to colleagues', async () => {
  const page = await suite.open('operator');
  await page.getByRole('table').waitFor();
  await page.getByRole('button', { name: 'Passa le pratiche a colleghi' }).click();
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Scegli almeno un collega.').waitFor();
  await dialog.getByRole('checkbox', { name: 'Bruno Neri' }).click();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Finita: 1 di 1. Fatte: 1. Non fatte: 0.').waitFor();
});
