import { describe, expect, test, vi } from 'vitest';
import { anId } from '../support/an-id.ts';
import { accessibilityFaults } from '../support/browser.ts';
import { STAFF } from '../support/sample-cases.ts';
import { FAILED_RULE } from '../support/sample-rules.ts';
import { deskSuite } from '../support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();
const { open, openCase } = suite;
/** A case that the operator holds; its citizen reads English. */
const MINE = anId(2, 3);

describe('around a decision', () => {
  test('the same request made before is told on top, the history is read on demand', async () => {
    const page = await openCase(MINE);
    const notice = page.getByRole('note').filter({ hasText: 'altra pratica dello stesso tipo' });
    await notice.getByRole('link', { name: '2026-DV-000010' }).waitFor();
    expect(suite.desk.asked.filter((one) => one.includes('other-cases'))).toEqual([]);
    await page.getByRole('tab', { name: 'Altre pratiche (2)' }).click();
    const others = page.getByRole('tabpanel', { name: 'Altre pratiche' });
    await others.getByText('Pratica di un altro ufficio').waitFor();
    expect(await others.getByRole('link').count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('what is to be ascertained is asked for with its evidence', async () => {
    await suite.context.route(`**/api/desk/cases/${MINE}`, async (route) => {
      const answer = await route.fetch();
      const ascertainments = [{ kind: 'HOME_CANCELLATION', done: null, open: true }];
      await route.fulfill({ json: { ...(await answer.json()), ascertainments } });
    });
    const page = await openCase(MINE);
    const part = page.getByRole('region', { name: 'Accertamenti' });
    await part.getByRole('button', { name: 'Registra l’accertamento' }).click();
    await part.locator('[aria-invalid=true]').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('what a rejection sends is read before, and follows what is typed', async () => {
    const page = await openCase(MINE);
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Anteprima per il cittadino' }).click();
    const preview = page.getByRole('region', { name: 'Anteprima per il cittadino' });
    await preview.getByText('Your request was not accepted').waitFor();
    await preview.getByText('Request 2026-DV-000004: concluded').waitFor();
    await page.getByLabel('Testo per il cittadino').fill('Please ask your municipality.');
    await preview.getByText('Please ask your municipality.').waitFor();
    await page.getByRole('checkbox').first().check();
    expect(await preview.getByRole('listitem').count()).toBe(1);
    await page.getByRole('radio', { name: /Manda prima un preavviso/ }).check();
    await preview.getByText('Nessun SMS parte.').waitFor();
    await preview.getByText('You can answer by Friday, 25 December 2026.').waitFor();
    expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  });
});

test('LC-11: the number of the regional system is noted by the keys and stands on top', async () => {
  const page = await openCase(MINE);
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Numero nel sistema regionale' });
  const field = dialog.getByLabel('Numero della pratica nel sistema regionale');
  await field.fill('senza cifre');
  await page.keyboard.press('Control+Enter');
  await dialog.getByText(/con almeno una cifra/).waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await field.fill('rl-2026/71');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page
    .locator('dl')
    .filter({ hasText: 'Numero regionale' })
    .getByText('RL-2026/71')
    .waitFor();
});

describe('a note that names a colleague', () => {
  test('is written with the keyboard alone', async () => {
    const page = await openCase(MINE);
    await page.keyboard.press('n');
    const field = page.getByLabel('Testo');
    await field.pressSequentially('Chiedi a @');
    const list = page.getByRole('listbox', { name: 'Suggerimenti' });
    await list.getByRole('option', { name: /Carla Blu/ }).waitFor();
    expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).textContent()).toContain('Carla Blu');
    await field.pressSequentially('bru');
    await expect.poll(() => list.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Chiedi a @Bruno Neri ');
    // Escape closes what is offered, not the dialog.
    await field.pressSequentially('@');
    await page.keyboard.press('Escape');
    expect(await list.count()).toBe(0);
    const sent = page.waitForRequest(/notes$/);
    await page.keyboard.press('Control+Enter');
    expect((await sent).postDataJSON()).toMatchObject({ mentions: [STAFF.colleague.id] });
  });

  test('is counted in the queue’s bar, read in a list and marked', async () => {
    const page = await open('operator');
    await page.getByRole('link', { name: /Menzioni: 1 nota/ }).click();
    await page.getByRole('heading', { name: 'Note che ti nominano' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /Segna come letta la nota/ }).click();
    await page.getByRole('button', { name: /Segna come letta/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await page.getByRole('link', { name: 'Menzioni', exact: true }).waitFor();
  });
});

describe('ready phrases', () => {
  test('are put into a note with the keyboard, filled in from the case', async () => {
    const page = await openCase(MINE);
    await page.keyboard.press('n');
    const field = page.getByLabel('Testo');
    await field.pressSequentially('/sentito');
    await page.getByRole('option', { name: /Sentito al telefono/ }).waitFor();
    await page.keyboard.press('Enter');
    const { applicant, protocolNumber } = suite.desk.cases.need(MINE);
    const filled = `Sentito ${applicant.name} ${applicant.surname} per ${protocolNumber}. `;
    expect(await field.inputValue()).toBe(filled);
    expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  });

  test('are kept by a supervisor; an unknown placeholder is told where it stands', async () => {
    const page = await open('supervisor', 'phrases');
    await page.getByRole('button', { name: 'Nuova frase' }).click();
    await page.getByLabel('Codice').fill('da-richiamare');
    await page.getByRole('combobox', { name: 'Ufficio' }).click();
    await page.getByRole('option', { name: 'Ufficio di Legnano' }).click();
    await page.getByLabel('Titolo in italiano').fill('Da richiamare');
    await page.getByLabel('Titolo in inglese').fill('Call back');
    await page.getByLabel('Testo in italiano').fill('Richiamare {fiscalCode}');
    await page.getByLabel('Testo in inglese').fill('Call {applicant} back');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Segnaposto non previsto: \{fiscalCode\}/).waitFor();
    expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
    await page.getByLabel('Testo in italiano').fill('Richiamare {applicant}');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Modifica la frase Da richiamare' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('the document viewer', () => {
  test('is used with the keyboard alone, over several pages', async () => {
    const page = await openCase(MINE);
    const stage = page.getByRole('region', { name: /^Documento aperto/ });
    await stage.getByRole('img', { name: 'Pagina 1 di 2' }).waitFor();
    const panel = page.getByRole('region', { name: 'Documenti', exact: true });
    await page.keyboard.press('.');
    await panel.getByText('Pagina 2 di 2').waitFor();
    await page.keyboard.press(',');
    await panel.getByText('Pagina 1 di 2').waitFor();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await panel.getByText('Ingrandimento 156%').waitFor();
    // Larger than the area, the arrows move it; else they open the next document.
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => stage.evaluate((area) => area.scrollLeft)).toBeGreaterThan(0);
    await page.keyboard.press('0');
    await panel.getByText('Ingrandimento 100%').waitFor();
    await page.keyboard.press('w');
    await expect.poll(() => suite.desk.cases.need(MINE).documents[0]?.rotation).toBe(3);
    await page.keyboard.press('ArrowRight');
    await panel.getByText('Documento 2 di', { exact: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('a rule that a supervisor alone sets aside', () => {
  const SUPERVISORS = {
    ...FAILED_RULE,
    ruleId: 'R-OC-6',
    overridable: 'SUPERVISOR' as const,
  };

  test('is asked for from the case, granted there, and the operator approves', async () => {
    suite.desk.cases.change(MINE, { rules: [SUPERVISORS] });
    const operator = await openCase(MINE);
    await operator.getByRole('button', { name: 'Chiedi a un supervisore' }).click();
    await operator.keyboard.press('Control+Enter');
    await operator.getByText('Scrivi almeno 5 caratteri.').waitFor();
    await operator.getByLabel('Motivo').fill('Il familiare è già in carico');
    expect(await accessibilityFaults(operator, '[role=dialog]')).toEqual([]);
    await operator.keyboard.press('Control+Enter');
    await operator.getByText('In attesa di un supervisore', { exact: false }).waitFor();

    const supervisor = await open('supervisor', 'alerts');
    const asks = supervisor.getByRole('region', { name: 'Regole da superare' });
    await asks.getByText('Il familiare è già in carico').waitFor();
    expect(await accessibilityFaults(supervisor)).toEqual([]);
    await asks.getByRole('link').first().click();
    await supervisor.getByRole('button', { name: 'Rispondi', exact: true }).click();
    await supervisor.getByLabel('Motivo della risposta').fill('Va bene');
    await supervisor.keyboard.press('Control+Enter');
    await supervisor.getByText('Concesso.').waitFor();

    suite.desk.signedIn = 'operator';
    await operator.reload();
    await operator.getByText('Concesso.').waitFor();
    await operator.keyboard.press('a');
    await operator.keyboard.press('Control+Enter');
    await expect.poll(() => suite.desk.cases.need(MINE).state).toBe('APPROVED');
  });
});
