import { expect, test, vi } from 'vitest';
import { CASE_STATE_TEXTS } from '#contract/case-state-texts.ts';
import { CASE_STATES } from '#contract/case-state.ts';
import { FIRST_FILTER } from '../../admin/cases/queue/queue-views.ts';
import { vocabularyEn } from '../../admin/i18n/en/vocabulary.ts';
import { vocabularyIt } from '../../admin/i18n/it/vocabulary.ts';
import { accessibilityFaults } from './support/browser.ts';
import { deskSuite } from './support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();

test('what the queue shows is exported, with the columns chosen, and its address says nothing', async () => {
  const page = await suite.open('supervisor');
  await page.getByRole('table').waitFor();
  const asked: unknown[] = [];
  await page.route('**/api/desk/exports', async (route) => {
    asked.push(route.request().postDataJSON());
    await route.fulfill({
      status: 201,
      json: { id: '01a1e39a-4261-777d-8c89-9543a9f65c21', expiresAt: '2026-11-25T10:00:00Z' },
    });
  });
  await page.getByLabel(/^Cerca per nome/).fill('ferrari');
  await expect.poll(() => suite.desk.asked.some((line) => line.includes('ferrari'))).toBe(true);
  await page.getByRole('button', { name: 'Esporta' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await page.getByRole('radio', { name: 'Excel' }).check();
  for (const column of ['Assistito', 'Termini sospesi']) {
    await page.getByRole('checkbox', { name: column }).uncheck();
  }
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Scarica', exact: true }).click();
  expect((await file).url()).toMatch(
    /\/api\/desk\/exports\/01a1e39a-4261-777d-8c89-9543a9f65c21\/content$/,
  );
  expect(asked).toMatchObject([
    { format: 'xlsx', filter: { ...FIRST_FILTER, text: 'ferrari', sort: 'submittedAt' } },
  ]);
  expect(asked).not.toMatchObject([{ columns: expect.arrayContaining(['beneficiaryName']) }]);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the board is downloaded for the period in its address', async () => {
  const page = await suite.open('supervisor', 'board?from=2026-11-01&to=2026-11-30');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Scarica il quadro come CSV' }).click();
  expect((await file).url()).toContain('?from=2026-11-01&to=2026-11-30&format=csv');
});

test('a state is called alike in the desk and in its files', () => {
  for (const state of CASE_STATES) {
    expect(CASE_STATE_TEXTS[state]).toEqual({
      it: vocabularyIt.state[state],
      en: vocabularyEn.state[state],
    });
  }
});
