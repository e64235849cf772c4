import { describe, expect, test, vi } from 'vitest';
import { accessibilityFaults } from './support/browser.ts';
import { PASSWORD } from './support/desk-stand-in.ts';
import { deskSuite } from './support/desk-suite.ts';
import { anId } from './support/an-id.ts';
import { STAFF } from './support/sample-cases.ts';

vi.setConfig({ testTimeout: 120_000 });

const HELD = { assigneeId: STAFF.operator.id, assigneeName: STAFF.operator.name };
/** A case in the operator's hands on which every rule is met. */
const MINE = anId(2, 3);

const suite = deskSuite();
const { open, openCase } = suite;

describe('sign-in', () => {
  test('a wrong code is said in place, a pasted one with a space is taken', async () => {
    const page = await open(null);
    await page.getByLabel('Email').fill('operator@asst.example');
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('[name=totp]').fill('000 000');
    await page.keyboard.press('Enter');
    await page.getByText('Dati di accesso non validi').waitFor();
    expect(await page.locator('[name=email]').inputValue()).toBe('operator@asst.example');
    expect(
      await page.locator('[name=totp]').evaluate((field) => field === document.activeElement),
    ).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator('[name=totp]').fill('123 456');
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
  });

  test('a session that ends loses nothing that was being written', async () => {
    const page = await openCase(MINE);
    await page.keyboard.press('n');
    await page.getByLabel('Testo').fill('Il cittadino porta il permesso domani');
    suite.desk.signedIn = null;
    await page.keyboard.press('Control+Enter');
    await page.locator('[name=password]').waitFor();
    await page.getByLabel('Email').fill('operator@asst.example');
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('[name=totp]').fill('123456');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Pratica/ }).waitFor();
    await page.keyboard.press('n');
    expect(await page.getByLabel('Testo').inputValue()).toContain('porta il permesso domani');
  });
});

describe('accessibility of every screen', () => {
  test('queue, help and empty queue', async () => {
    const page = await open('operator');
    await page.getByRole('table').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByLabel(/^Cerca per nome/).fill('nessuno');
    await page.getByText('Nessuna pratica con questi filtri').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(page.url()).not.toContain('nessuno');
  });

  test('case page, each of its tabs and each dialog', async () => {
    const page = await openCase(MINE);
    await page.locator('canvas').last().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      expect(await accessibilityFaults(page, '[role=tabpanel]:not([hidden])')).toEqual([]);
    }
    for (const key of ['i', 'a', 'x', 'n', 'l']) {
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  test('a role without a section is told so, and gets no empty page', async () => {
    const page = await open('cards');
    await page
      .getByRole('heading', { name: 'Per il tuo ruolo qui non ci sono ancora funzioni.' })
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test('the queue is filtered by term, and the board leads to what it counts', async () => {
  const page = await open('supervisor', 'board');
  const overdue = page.getByRole('link', { name: /In ritardo$/ });
  const count = Number.parseInt((await overdue.textContent()) ?? '', 10);
  await overdue.click();
  await page.getByText(`${count} pratiche`, { exact: true }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Termine' }).textContent()).toBe('In ritardo');
  await page.getByRole('combobox', { name: 'Termine' }).click();
  await page.getByRole('option', { name: 'Entro 5 giorni' }).click();
  await expect
    .poll(() => suite.desk.asked.some((line) => line.includes('due=soon')), { timeout: 10_000 })
    .toBe(true);
});

test('a concluded case is not called late in the queue', async () => {
  const page = await open('supervisor');
  await page.getByRole('table').waitFor();
  await page.getByRole('button', { name: /^Tutte/ }).click();
  const rows = page.getByRole('row').filter({ hasText: 'Conclusa' });
  await rows.first().waitFor();
  // The oldest come first: their last days are long past.
  expect((await rows.allTextContents()).filter((row) => row.includes('ritardo'))).toEqual([]);
});

describe('by keyboard alone', () => {
  test('a case is found, taken, looked through and approved in at most 25 key presses', async () => {
    const page = await open('operator');
    await page.getByRole('table').waitFor();
    let pressed = 0;
    const press = async (key: string): Promise<void> => {
      pressed += 1;
      await page.keyboard.press(key);
    };
    await press('j');
    await press('j');
    const protocol = await page.locator('a:focus').textContent();
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: `Pratica ${protocol}` }).waitFor();
    await press('p');
    await page.getByText('Pratica presa in carico').waitFor();
    await press('d');
    await page.getByText('Documento 2 di 3').waitFor();
    await page.getByText('dato il 04/09/2026 con la pratica 2026/000077').waitFor();
    await press('r');
    await press('+');
    await page.getByText('Ingrandimento 125%').waitFor();
    await press('a');
    await page.getByRole('dialog').waitFor();
    await press('Control+Enter');
    await page
      .getByText(`Pratica ${protocol}: approvata. Questa è la prossima della coda.`)
      .waitFor();
    expect(pressed).toBeLessThanOrEqual(25);
    expect(
      [...suite.desk.cases.all.values()].find((view) => view.protocolNumber === protocol)?.state,
    ).toBe('APPROVED');
    expect(suite.desk.asked.some((line) => /^PUT .*rotation$/.test(line))).toBe(true);
  });

  test('t takes from the queue, and the reader keeps their place', async () => {
    const page = await open('operator');
    await page.getByRole('table').waitFor();
    await page.keyboard.press('j');
    const first = await page.locator('a:focus').textContent();
    await page.keyboard.press('t');
    await page.getByText(`Hai preso in carico la pratica ${first}.`).waitFor();
    await page.getByRole('link', { name: first ?? '' }).waitFor({ state: 'detached' });
    expect(await page.locator('a:focus[data-case]').count()).toBe(1);
  });

  test('letters typed in a field do nothing else, and shortcuts can be turned off', async () => {
    const page = await open('operator');
    await page.getByRole('table').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('jt?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('switch', { name: 'Scorciatoie attive' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('two at the same case', () => {
  test('the second decision says what the first did and keeps what was typed', async () => {
    const page = await openCase(MINE);
    await page.keyboard.press('x');
    await page.getByRole('checkbox').first().click();
    await page.getByLabel('Testo per il cittadino').fill('Motivi scritti con cura');
    suite.desk.cases.move(MINE, 'colleague', 'requestIntegration', 'integration_requested');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(/Bruno Neri: Integrazione richiesta/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ricarica la pratica' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/questo atto non è più possibile/).waitFor();
    expect(await page.getByLabel('Testo per il cittadino').inputValue()).toBe(
      'Motivi scritti con cura',
    );
    expect(suite.desk.cases.need(MINE).state).toBe('INTEGRATION_REQUESTED');
  });

  test('one sees who else has it open', async () => {
    const { id, name } = STAFF.colleague;
    suite.desk.cases.change(MINE, { viewers: [{ id, name }] });
    const page = await openCase(MINE);
    const banner = page.getByText('Bruno Neri ha aperta questa pratica in questo momento');
    await banner.waitFor();
    expect(await banner.count()).toBe(1);
  });

  test('taking a case that a colleague took says so and changes nothing', async () => {
    const free = anId(2, 0);
    const page = await openCase(free);
    suite.desk.cases.move(free, 'colleague', 'take', 'taken_in_charge');
    await page.keyboard.press('p');
    await page
      .getByRole('alertdialog')
      .getByText(/Bruno Neri: Presa in carico/)
      .waitFor();
    await page.getByRole('button', { name: 'Ricarica la pratica' }).click();
    await page.getByText('È in carico a Bruno Neri.').waitFor({ state: 'detached' });
    expect(suite.desk.cases.need(free).assigneeId).toBe(STAFF.colleague.id);
  });
});

describe('acts', () => {
  test('marks on a document prefill the integration request', async () => {
    const page = await openCase(MINE);
    await page.getByRole('button', { name: 'Manca il retro' }).waitFor();
    await page.keyboard.press('m');
    expect(await page.locator('button:focus').textContent()).toBe('Illeggibile');
    await page.getByRole('button', { name: 'Manca il retro' }).press('Space');
    await page.getByRole('button', { name: 'Richiedi integrazione' }).click();
    const reason = await page.getByLabel('Perché (facoltativo)').inputValue();
    // The citizen of this case reads English.
    expect(reason).toContain('the back is missing');
    await page.getByText('Il cittadino deve rispondere entro venerdì 25 dicembre 2026.').waitFor();
    await page.getByText(/Quel giorno l’ufficio è chiuso/).waitFor();
    await page.getByRole('button', { name: 'Anteprima per il cittadino' }).click();
    await page.getByText('We ask you for').waitFor();
    await page.getByText('Answer by Friday, 25 December 2026.').waitFor();
    await page.getByRole('heading', { name: 'Email a giulia.ferrari@example.org' }).waitFor();
    await page.getByText('We need something from you.', { exact: true }).waitFor();
    expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
    await page.getByRole('button', { name: 'Invia la richiesta' }).click();
    await expect.poll(() => suite.desk.cases.need(MINE).state).toBe('INTEGRATION_REQUESTED');
  });

  test('a rule that failed is set aside only with a reason', async () => {
    const failing = anId(2, 31);
    suite.desk.cases.change(failing, { state: 'IN_CHARGE', officeId: 'legnano', ...HELD });
    const page = await openCase(failing);
    await page.keyboard.press('a');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Scrivi almeno 5 caratteri.').waitFor();
    // The keyboard stands where something is wrong.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
      .toBe('true');
    expect(suite.desk.cases.need(failing).state).toBe('IN_CHARGE');
    await page.getByLabel(/Motivo per cui la superi/).fill('Trasferimento documentato');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => suite.desk.cases.need(failing).state).toBe('APPROVED');
  });

  test('an act that is closed says why', async () => {
    const page = await openCase(anId(2, 0));
    await page.keyboard.press('a');
    await page.getByText('Prima prendila in carico.').first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('a problem stands in place with the code to quote', async () => {
    const page = await openCase(MINE);
    suite.desk.failNext(/rejection$/, 'unavailable');
    await page.keyboard.press('x');
    await page.getByRole('checkbox').first().click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Servizio momentaneamente fermo').waitFor();
    await page.getByText('req-0001').waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => suite.desk.cases.need(MINE).state).toBe('REJECTED');
  });

  test('a document of one’s own household says why it is closed, and is asked for once', async () => {
    const page = await open('operator');
    await page.getByRole('table').waitFor();
    suite.desk.failNext(/content$/, 'household_case');
    await page.goto(`${suite.desk.url}/desk/cases/${MINE}/show`);
    await page.getByText('Pratica di famiglia').waitFor();
    expect(await page.getByRole('button', { name: 'Riprova' }).count()).toBe(0);
  });

  test('a supervisor reassigns from the queue', async () => {
    const page = await open('supervisor');
    await page.getByRole('table').waitFor();
    const [row] = [...suite.desk.cases.all.values()].filter(
      ({ state, officeId }) => state === 'SUBMITTED' && officeId === 'legnano',
    );
    await page.getByRole('button', { name: `Riassegna: ${row?.protocolNumber}` }).click();
    await page.getByRole('combobox', { name: 'A chi' }).click();
    const kin = page.getByRole('option', { name: 'Dario Gialli · vive con il cittadino' });
    expect(await kin.getAttribute('aria-disabled')).toBe('true');
    expect(await accessibilityFaults(page, '[role=listbox]')).toEqual([]);
    await page.getByRole('option', { name: 'Bruno Neri' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Riassegna' }).click();
    await page.getByText('Pratica riassegnata').waitFor();
    expect(suite.desk.cases.need(row?.id ?? '').assigneeId).toBe(STAFF.colleague.id);
  });
});
