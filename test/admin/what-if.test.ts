import { expect, test, vi } from 'vitest';
import { NewWhatIf, type WhatIf, WhatIfFlipPage, WhatIfPage } from '#contract/what-if.ts';
import { scenarioOf } from '../../admin/what-if/scenario-fields.ts';
import { anId } from './support/an-id.ts';
import { accessibilityFaults } from './support/browser.ts';
import { deskSuite } from './support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const suite = deskSuite();
const CURRENT = {
  onlineChangeCooldownDays: 31,
  gpCap: 1500,
  paediatricianCap: 1000,
  overCapTolerancePct: 5,
  zoneBinding: true,
  revokeUnderSixOnline: false,
  takeChargeWorkingDays: 2,
  concludeDays: 30,
  maxRenewals: null,
  incomeExemptionExpiry: { month: 3, day: 31 },
};

test('a supervisor tries another cap and reads which cases would have gone otherwise', async () => {
  const page = await suite.open('supervisor', 'board');
  const runs: WhatIf[] = [];
  await page.route('**/api/desk/what-if', async (route) => {
    if (route.request().method() === 'POST') {
      const { scenario, from, to } = NewWhatIf.parse(route.request().postDataJSON());
      const run: WhatIf = {
        id: anId(7, 1),
        scenario,
        from,
        to,
        state: 'DONE',
        createdAt: '2026-11-25T10:00:00Z',
        endedAt: '2026-11-25T10:00:05Z',
        total: 1200,
        done: 1200,
        unreadable: 2,
        flips: 30,
        byVerdict: [{ before: 'PASSES', after: 'FAILS', cases: 30 }],
        byRule: [
          { ruleId: 'R-DS-1', cases: 28 },
          { ruleId: 'LC-4 CONCLUDE', cases: 2 },
        ],
      };
      runs.push(run);
      await route.fulfill({ status: 201, json: run });
    } else {
      await route.fulfill({
        json: WhatIfPage.parse({ data: runs, total: runs.length, current: CURRENT }),
      });
    }
  });
  await page.route('**/api/desk/what-if/*/cases?*', (route) =>
    route.fulfill({
      json: WhatIfFlipPage.parse({
        data: [
          {
            caseId: anId(2, 3),
            protocolNumber: '2026/0000003',
            type: 'DOCTOR_CHANGE',
            decidedAt: '2026-11-20T10:00:00Z',
            decision: 'APPROVED',
            before: 'PASSES',
            after: 'FAILS',
            rules: ['R-DS-1'],
          },
        ],
        total: 30,
      }),
    }),
  );
  await page.getByRole('link', { name: 'E se…' }).click();
  await page.getByRole('heading', { level: 1, name: /^E se le regole/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByText(/parametri di cui le decisioni passate non dicono niente/).click();
  await page.getByText(/Nessuna richiesta decisa allo sportello virtuale/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Avvia la simulazione' }).click();
  await page.getByText('Cambia almeno un parametro.').waitFor();
  await page.getByLabel('Massimale del medico di famiglia').fill('1400');
  await page.getByRole('button', { name: 'Avvia la simulazione' }).click();
  await page.getByText('30 pratiche sarebbero andate diversamente').waitFor();
  await page.getByRole('cell', { name: 'R-DS-1 · Il medico ha posti' }).waitFor();
  await page.getByRole('button', { name: 'Pratiche che sarebbero andate diversamente' }).click();
  await page.getByRole('link', { name: '2026/0000003' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(runs[0]?.scenario).toEqual({ gpCap: 1400 });
});

test.each([
  [{}, undefined],
  [{ gpCap: '1500' }, undefined],
  [{ gpCap: '1400', concludeDays: '' }, { gpCap: 1400 }],
  [{ gpCap: '0' }, undefined],
  [{ gpCap: '5001' }, undefined],
  [{ concludeDays: '2.5', gpCap: '1400' }, undefined],
  [{ zoneBinding: 'true' }, undefined],
  [{ zoneBinding: 'false' }, { zoneBinding: false }],
  [{ maxRenewals: 'nessuno' }, undefined],
  [{ maxRenewals: '3' }, { maxRenewals: 3 }],
  [{ gpCap: 'nessuno' }, undefined],
  [{ incomeExemptionExpiry: '31/03' }, undefined],
  [{ incomeExemptionExpiry: '30/6' }, { incomeExemptionExpiry: { month: 6, day: 30 } }],
  [{ incomeExemptionExpiry: '31/06' }, undefined],
])('%j is the scenario %j', (typed, scenario) => {
  expect(scenarioOf(typed, CURRENT)).toEqual(scenario);
});
