import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../support/browser.ts';
import { deskSuite } from '../support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const { open } = deskSuite();

test('the board, its table, reassignment, in English too, are accessible', async () => {
  const page = await open('supervisor', 'board');
  await page.getByText('Per stato').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Mostra come tabella' }).first().click();
  await page.getByRole('button', { name: /English/ }).click();
  await page.getByText('By office').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page
    .getByRole('link', { name: /^To be taken/ })
    .or(page.getByRole('link', { name: /^\d+ case/ }))
    .first()
    .click();
  // The board has tables too, and stands until the queue is there.
  await expect.poll(() => page.getByRole('table').count(), { timeout: 20_000 }).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Reassign/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});
