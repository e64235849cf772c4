import { describe, expect, test, vi } from 'vitest';
import { anId } from '../support/an-id.ts';
import { accessibilityFaults } from '../support/browser.ts';
import { deskSuite } from '../support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();
const { openCase } = suite;
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
