import { describe, expect, test, vi } from 'vitest';
import { AuditPage } from '#contract/audit-search.ts';
import { accessibilityFaults } from './support/browser.ts';
import { deskSuite } from './support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();
const { open } = suite;

const aFile = (text: string) => ({
  name: 'medici.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

describe('the administration', () => {
  test('is where an administrator arrives, and closed to others', async () => {
    const page = await open('admin');
    await page.getByRole('heading', { level: 1, name: 'Uffici' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const other = await open('operator', 'administration/offices');
    await other.getByRole('heading', { level: 1 }).waitFor();
    expect(await other.getByRole('link', { name: 'Amministrazione' }).count()).toBe(0);
    expect(suite.desk.asked.filter((line) => line.includes('/api/admin/')).length).toBe(1);
  });

  test('a record is found and changed by keyboard; what is wrong is told at its field', async () => {
    const page = await open('admin', 'administration/offices');
    await page.getByRole('link', { name: 'Ufficio di Magenta' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('legn');
    await page.getByRole('link', { name: 'Ufficio di Magenta' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Ufficio di Legnano' }).focus();
    await page.keyboard.press('Enter');
    const name = page.getByLabel('Nome', { exact: false }).first();
    await name.waitFor();
    expect(await page.getByLabel('Codice').isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await name.fill('');
    await page.keyboard.press('Enter');
    await page.getByText('Questo campo è obbligatorio.').first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('name');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.type('Sportello di Legnano');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Sportello di Legnano' }).waitFor();
  });

  test('a record that somebody else changed is read anew', async () => {
    const page = await open('admin', 'administration/offices/LEG');
    const name = page.getByLabel('Nome', { exact: false }).first();
    await name.fill('Altro');
    suite.desk.failNext(/offices\/LEG$/, 'stale_version');
    await page.getByRole('button', { name: 'Salva' }).click();
    await page.getByText('Qualcun altro l’ha cambiata nel frattempo.', { exact: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ricarica' }).click();
    expect(suite.desk.asked.filter((line) => line === 'PUT /api/admin/offices/LEG')).toHaveLength(
      1,
    );
  });

  test('hours, a setting and an invitation are filled in without a fault of accessibility', async () => {
    for (const [path, button] of [
      ['surgeries', 'Aggiungi un orario'],
      ['policy-settings', null],
      ['staff', null],
      ['doctors', null],
    ] as const) {
      const page = await open('admin', `administration/${path}/new`);
      await page.getByRole('button', { name: 'Salva' }).waitFor();
      if (button !== null) {
        await page.getByRole('button', { name: button }).click();
        await page.getByLabel('Dalle').waitFor();
      }
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      await page.close();
    }
    const page = await open('admin', 'administration/policy-settings');
    await page.getByText('Giorni tra due cambi online').waitFor();
    await page.getByText('Storia delle modifiche').click();
    await page.getByRole('cell', { name: 'Valore: 30 → 45' }).waitFor();
    await page.getByRole('cell', { name: /^Giorni senza modifiche/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Cambia: Giorni tra due cambi online' }).click();
    await page.getByText('Oggi: 31.', { exact: false }).waitFor();
  });

  test('a setting is filled in as its parameter asks, and says what it is today', async () => {
    const page = await open('admin', 'administration/policy-settings/new');
    const choose = async (parameter: string) => {
      await page.getByRole('combobox', { name: 'Parametro' }).click();
      await page.getByRole('option', { name: parameter }).click();
    };
    await choose('Giorni tra due cambi online');
    await page.getByText('Da 0 a 730.').waitFor();
    await page.getByText('Oggi: 31. Secondo il profilo: 31.').waitFor();
    await choose('Familiari ammessi oltre il massimale');
    await page.getByLabel('Fratello o sorella').check();
    await page.getByLabel('Coniuge').check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose('Scadenza annuale delle esenzioni per reddito');
    await page.getByLabel('Mese').fill('3');
    await page.getByText('Oggi: 31/03.', { exact: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('messages', () => {
  test('are previewed and changed; an unknown placeholder is told where it stands', async () => {
    const page = await open('admin', 'administration/templates');
    await page.getByRole('link', { name: /Richiesta/ }).click();
    const words = page.getByLabel('Testo: un paragrafo per riga').first();
    await words.fill('Ciao {fiscalCode}.');
    await page.getByRole('button', { name: 'Salva' }).click();
    await page
      .getByText(/Segnaposto non previsto: \{fiscalCode\}/)
      .first()
      .waitFor();
    expect(await words.getAttribute('aria-invalid')).toBe('true');
    expect(await accessibilityFaults(page)).toEqual([]);
    await words.fill('Ciao a tutti.\n\nSiamo qui.');
    await page.getByRole('button', { name: 'Anteprima' }).click();
    const preview = page.getByRole('region', { name: 'Anteprima' });
    await preview.getByText('Richiesta 2026-DV-000123').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Salva' }).click();
    await page.getByText('Versioni precedenti').click();
    await page.getByText(/Versione 1, .*Olga Grigi/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('a file', () => {
  test('is tried, its refused lines are read, and a good one is written', async () => {
    const page = await open('admin', 'administration/imports');
    const chosen = page.getByLabel('File CSV');
    await chosen.setInputFiles(aFile('codice_regionale;zona\nX;Y'));
    await page.getByRole('button', { name: 'Prova il file' }).click();
    await page.getByText('Righe rifiutate: 1 su 2.', { exact: false }).waitFor();
    await page.getByRole('cell', { name: 'zona' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await chosen.setInputFiles(aFile('codice_regionale;zona\nVF1;Y\nVF2;Y'));
    await page.getByRole('button', { name: 'Prova il file' }).click();
    await page.getByText('Nuove: 1. Cambiate: 1. Già così: 0.', { exact: false }).waitFor();
    await page.getByRole('row', { name: '3 Cognome Rossi Neri' }).waitFor();
    await page.getByRole('button', { name: 'Importa 2 righe' }).click();
    await page.getByText('Importazione completata: 2 righe scritte.', { exact: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('the access log', () => {
  test('is searched without a code in any address, and read on', async () => {
    const asked: unknown[] = [];
    await suite.context.route('**/api/admin/audit-searches', async (route) => {
      const body = route.request().postDataJSON();
      asked.push(body);
      const id = body.after === undefined ? 2 : 1;
      const at = `2026-11-2${id}T10:00:00.000Z`;
      await route.fulfill({
        json: AuditPage.parse({
          data: [
            {
              id,
              at,
              actorKind: 'STAFF',
              actorName: `Marta Galli ${id}`,
              action: 'case_read',
              caseId: null,
              protocolNumber: '2026/0000003',
              aboutPerson: true,
              ipAddress: '10.0.0.1',
              detail: null,
            },
          ],
          next: id === 2 ? { at, id } : null,
        }),
      });
    });
    const page = await open('admin', 'administration/audit');
    await page.getByRole('heading', { level: 1, name: 'Registro degli accessi' }).waitFor();
    await page.getByLabel('Codice fiscale dell’assistito').fill('FRRGLI86C54E514X');
    await page.getByLabel('Codice fiscale dell’assistito').press('Enter');
    await page.getByRole('cell', { name: 'Marta Galli 2' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mostra le voci precedenti' }).click();
    await page.getByRole('cell', { name: 'Marta Galli 1' }).waitFor();
    expect(page.url()).not.toContain('FRR');
    expect(asked).toMatchObject([{ fiscalCode: 'FRRGLI86C54E514X' }, { after: { id: 2 } }]);
  });
});
