import { expect, test, vi } from 'vitest';
import { DeskPreregistration } from '#contract/preregistration.ts';
import { anId } from './support/an-id.ts';
import { accessibilityFaults } from './support/browser.ts';
import { deskSuite } from './support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();

test('a pre-registration is found by its code, or it is said that there is none', async () => {
  await suite.context.route('**/api/desk/preregistrations/search', (route) => {
    const { code } = route.request().postDataJSON() as { code: string };
    return code === 'AAAA-BBBB'
      ? route.fulfill({ json: FOUND })
      : route.fulfill({
          status: 404,
          contentType: 'application/problem+json',
          json: { status: 404, code: 'not_found', title: 'Non trovata' },
        });
  });
  const page = await suite.open('operator', 'preregistrations');
  const search = page.getByRole('button', { name: 'Cerca' });
  await search.click();
  await page.locator('[aria-invalid=true]').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByLabel('Codice').fill('XXXX-YYYY');
  await search.click();
  await page.getByRole('alert').waitFor();

  await page.getByLabel('Codice').fill('AAAA-BBBB');
  await search.click();
  await page.getByText('TSOLLN54E46F205J').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

const FOUND = DeskPreregistration.parse({
  caseId: anId(9, 1),
  version: 1,
  surname: 'Tosi',
  name: 'Liliana',
  fiscalCode: 'TSOLLN54E46F205J',
  birthDate: '1954-05-06',
  email: 'liliana@posta.example',
  mobile: null,
  form: { code: 'E12', incomeYear: '2025' },
  madeOn: '2026-11-20',
  confirmBy: '2026-12-20',
  open: true,
  inRegistry: true,
});
