import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from './support/browser.ts';
import { deskSuite } from './support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();

test('a supervisor gives a case to another office, and has to say why', async () => {
  const page = await suite.open('supervisor');
  const asked: unknown[] = [];
  await page.route('**/api/desk/cases/*/transfer', async (route) => {
    asked.push(route.request().postDataJSON());
    const id = route.request().url().split('/').at(-2) ?? '';
    await route.fulfill({ json: suite.desk.cases.seenBy('supervisor', id) });
  });
  await page
    .getByRole('button', { name: /^Riassegna/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const office = dialog.getByRole('combobox', { name: 'Ufficio' });
  const own = await office.textContent();
  const other = own === 'Ufficio di Magenta' ? 'Ufficio di Legnano' : 'Ufficio di Magenta';
  await office.click();
  await page.getByRole('option', { name: other }).click();
  await dialog.getByText('La pratica passa alla coda di un altro ufficio.').waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Riassegna' }).click();
  await dialog.getByText('Scrivi il motivo, almeno 5 caratteri.').waitFor();
  expect(asked).toEqual([]);
  await dialog.getByLabel(/^Motivo/).fill('Il cittadino risiede altrove');
  await dialog.getByRole('button', { name: 'Riassegna' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(asked).toMatchObject([
    {
      office: other.endsWith('Magenta') ? 'magenta' : 'legnano',
      reason: 'Il cittadino risiede altrove',
    },
  ]);
});
