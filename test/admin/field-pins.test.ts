import { expect, test, vi } from 'vitest';
import { anId } from './support/an-id.ts';
import { accessibilityFaults } from './support/browser.ts';
import { deskSuite } from './support/desk-suite.ts';
import { STAFF } from './support/sample-cases.ts';

vi.setConfig({ testTimeout: 120_000 });

const HELD = { assigneeId: STAFF.operator.id, assigneeName: STAFF.operator.name };

const suite = deskSuite();
const { openCase } = suite;

test('a field marked with the keyboard alone is what the request starts from', async () => {
  const pinned = anId(2, 3);
  suite.desk.cases.change(pinned, { state: 'IN_CHARGE', officeId: 'legnano', ...HELD });
  const page = await openCase(pinned);
  await page.keyboard.press('s');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Sembra sbagliato' }).waitFor();
  expect(await accessibilityFaults(page, '[role=menu]')).toEqual([]);
  await page.getByRole('menuitem', { name: 'Sembra sbagliato' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /segnato come «Sembra sbagliato»/ }).waitFor();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('un dato del modulo').waitFor();
  expect(await dialog.getByLabel('Che cosa chiedi').isDisabled()).toBe(true);
  expect(await dialog.getByLabel('Perché (facoltativo)').inputValue()).toContain('seems wrong');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
});
