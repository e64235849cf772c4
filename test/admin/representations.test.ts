import { expect, test, vi } from 'vitest';
import { DeskRepresentationPage, RepresentationEnd } from '#contract/representation-end.ts';
import { anId } from './support/an-id.ts';
import { accessibilityFaults } from './support/browser.ts';
import { deskSuite } from './support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();

test('declarations of parents are confirmed, or ended for a reason', async () => {
  let rows = [1, 2].map((number) => ({
    id: anId(7, number),
    version: number,
    kind: 'PARENT' as const,
    representative: { name: 'Giulia', surname: 'Ferrari' },
    represented: { name: `Sofia${number}`, surname: 'Colombo', birthDate: '2021-05-20' },
    sameHousehold: number === 1,
    declaredAt: '2026-11-20T09:00:00Z',
    validFrom: '2026-11-20',
    validTo: null,
    verified: false,
    officeName: 'Ufficio di Legnano',
  }));
  const ends: RepresentationEnd[] = [];
  await suite.context.route('**/api/desk/representations?**', (route) =>
    route.fulfill({ json: DeskRepresentationPage.parse({ data: rows, total: rows.length }) }),
  );
  await suite.context.route('**/api/desk/representations/*/check', (route) => {
    rows = rows.slice(1);
    return route.fulfill({ status: 204 });
  });
  await suite.context.route('**/api/desk/representations/*/end', (route) => {
    ends.push(RepresentationEnd.parse(route.request().postDataJSON()));
    rows = [];
    return route.fulfill({ status: 204 });
  });
  const page = await suite.open('operator', 'representations');
  await page.getByRole('heading', { level: 1, name: 'Rappresentanze' }).waitFor();
  await page.getByRole('button', { name: 'Segna come confermata: Colombo Sofia1' }).click();
  await page.getByText('Dichiarazione segnata come confermata.').waitFor();
  await page.getByText('nuclei diversi').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Termina la rappresentanza: Colombo Sofia2' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Termina' }).click();
  await dialog.getByText('Scegli il motivo.').waitFor();
  await dialog.getByLabel('Motivo').click();
  await page.getByRole('option', { name: 'La dichiarazione non è risultata vera' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Termina' }).click();
  await page.getByText('Nessuna dichiarazione da controllare.').waitFor();
  expect(ends).toEqual([{ version: 2, reason: 'NOT_TRUE', lastDay: null }]);
});
