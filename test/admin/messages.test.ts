import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import type { DeskMessageView } from '#contract/message.ts';
import { anId } from './support/an-id.ts';
import { accessibilityFaults } from './support/browser.ts';
import { deskSuite } from './support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const CASE = anId(2, 3);
const suite = deskSuite();

function fail(changes: Partial<DeskMessageView>): void {
  const message = suite.desk.cases.need(CASE).messages[0]!;
  Object.assign(message, { mayResend: true, sentAt: null, ...changes });
}

async function openMessages(): Promise<Page> {
  const page = await suite.openCase(CASE);
  await page.getByRole('tab', { name: /^Messaggi/ }).click();
  return page;
}

test('a message that failed is sent again where it stands', async () => {
  fail({ state: 'FAILED', attempts: 48, problem: 'SMTP 550' });
  const page = await openMessages();
  const pane = page.getByRole('tabpanel');
  await pane.getByText('Non inviato').waitFor();
  await pane.getByText('48 tentativi · motivo: SMTP 550').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await pane.getByRole('button', { name: 'Invia di nuovo' }).click();
  await pane.getByText('In partenza', { exact: true }).waitFor();
  await page.getByText('Il messaggio è di nuovo in partenza.').waitFor();
  expect(await pane.getByRole('button', { name: 'Invia di nuovo' }).count()).toBe(0);
});

test('one that a phone never got says so; somebody else was first, and the case is read anew', async () => {
  fail({ state: 'SENT', delivery: 'UNDELIVERED', channel: 'SMS' });
  const page = await openMessages();
  await page.getByText('Non consegnato').waitFor();
  fail({ state: 'QUEUED', delivery: null, mayResend: false });
  await page.getByRole('button', { name: 'Invia di nuovo' }).click();
  const refusal = page.getByRole('alertdialog');
  await refusal.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await refusal.getByRole('button').last().click();
  await refusal.waitFor({ state: 'detached' });
  await page.getByText('In partenza', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Invia di nuovo' }).count()).toBe(0);
});

test('what arrived is not sent again', async () => {
  fail({ state: 'SENT', delivery: 'DELIVERED', channel: 'SMS', mayResend: false });
  const page = await openMessages();
  await page.getByText('Consegnato', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Invia di nuovo' }).count()).toBe(0);
});

test('a supervisor sees on the board how many did not arrive, and goes to the case', async () => {
  fail({ state: 'FAILED' });
  const page = await suite.open('supervisor', 'board');
  const lost = page.getByRole('region', { name: '1 messaggio non arrivato' });
  await lost.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await lost.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: /^Pratica/ }).waitFor();
});
