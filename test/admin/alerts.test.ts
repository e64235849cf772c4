import { expect, test, vi } from 'vitest';
import { DeadlineAlertPage } from '#contract/deadline-alert.ts';
import { anId } from './support/an-id.ts';
import { accessibilityFaults } from './support/browser.ts';
import { deskSuite } from './support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();

test('the bell tells of missed terms, the list is known once read, and one is seen to', async () => {
  let unseen = 1;
  let alerts = [
    {
      id: anId(6, 1),
      caseId: anId(2, 3),
      protocolNumber: '2026/0000003',
      type: 'DOCTOR_CHANGE' as const,
      state: 'SUBMITTED' as const,
      officeName: 'Ufficio di Legnano',
      assigneeName: null,
      term: 'TAKE_CHARGE' as const,
      raisedAt: '2026-11-20T23:00:00Z',
      isNew: true,
    },
  ];
  await suite.context.route('**/api/desk/alerts**', (route) =>
    route.fulfill({ json: DeadlineAlertPage.parse({ data: alerts, total: alerts.length }) }),
  );
  await suite.context.route('**/api/desk/alerts/count', (route) =>
    route.fulfill({ json: { unseen } }),
  );
  await suite.context.route('**/api/desk/alerts/seen', (route) => {
    unseen = 0;
    return route.fulfill({ status: 204 });
  });
  await suite.context.route('**/api/desk/alerts/*/handling', (route) => {
    alerts = [];
    return route.fulfill({ status: 204 });
  });
  const page = await suite.open('supervisor');
  await page.getByRole('link', { name: 'Termini superati: 1 nuovo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Avvisi' }).waitFor();
  await page.getByRole('link', { name: '2026/0000003' }).waitFor();
  await page.getByRole('link', { name: 'Termini superati', exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Segna come gestito: 2026/0000003' }).click();
  await page.getByText('Nessun termine superato da gestire.').waitFor();
});

test('an operator has no bell', async () => {
  const page = await suite.open('operator');
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('link', { name: /^Termini superati/ }).count()).toBe(0);
});
