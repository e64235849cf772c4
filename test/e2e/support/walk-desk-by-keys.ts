import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import type { RegistryDesk } from '#test/support/app.ts';
import { type DeskByKeys, deskByKeys } from './desk-by-keys.ts';
import type { Complaints, JourneyDesk } from './journey-desk.ts';
import { aResidentOfLegnano } from './journeys/people.ts';
import { sendRequest } from './ready-case.ts';

const COMMIT_MS = 60_000;
/** What the citizens of these cases are called, and nobody else. */
const NAME = 'Tastiera';
const CASES = 5;

/**
 * An operator's work on five cases without a mouse: found, opened, taken, read, asked for more,
 * rejected, approved, taken and approved together.
 * @returns what the pages complained of
 */
export async function walkDeskByKeys(desk: JourneyDesk): Promise<Complaints> {
  desk.complaints();
  const { operator, registry, stack } = desk;
  const ids = await sendCases(desk);
  const keys = deskByKeys(operator);
  await operator.goto(stack.deskUrl);
  await operator.getByRole('heading', { name: 'Coda delle pratiche' }).waitFor();
  await findAll(operator, keys);

  await keys.press('Enter');
  await askForOne(operator, keys);
  await expectStates(registry, ids, { INTEGRATION_REQUESTED: 1, SUBMITTED: 4 });

  await rejectOne(operator, keys);
  await expectStates(registry, ids, { INTEGRATION_REQUESTED: 1, REJECTED: 1, SUBMITTED: 3 });

  await approveOne(operator, keys);
  await expectStates(registry, ids, {
    COMPLETED: 1,
    INTEGRATION_REQUESTED: 1,
    REJECTED: 1,
    SUBMITTED: 2,
  });

  await keys.press('g', 'q', '1');
  await operator.getByRole('heading', { name: 'Coda delle pratiche' }).waitFor();
  await operator.getByText('2 pratiche', { exact: true }).waitFor();
  await takeTogether(operator, keys);
  await keys.press('2');
  await operator.getByText('2 pratiche', { exact: true }).waitFor();
  await approveTogether(operator, keys);
  await expectStates(registry, ids, { COMPLETED: 3, INTEGRATION_REQUESTED: 1, REJECTED: 1 });

  await keys.press('v');
  await operator.getByRole('group', { name: 'Azioni sulla pratica' }).waitFor();
  return desk.complaints();
}

async function sendCases({ handTo, registry, citizen, stack }: JourneyDesk): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < CASES; index += 1) {
    const { account } = await aResidentOfLegnano(registry, { name: NAME });
    await handTo(account);
    const { request } = citizen.context();
    const form = { acknowledged: true, note: 'Chiamatemi.', contactPhone: '' };
    ids.push(await sendRequest(request, stack.apiUrl, 'DOCTOR_REVOKE', form));
  }
  return ids;
}

/** Searches them; Enter leads from the search to the first that was found. */
async function findAll(operator: Page, keys: DeskByKeys): Promise<void> {
  await keys.press('/');
  await keys.type(NAME);
  await operator.getByText(`${CASES} pratiche`, { exact: true }).waitFor();
  await keys.press('Enter');
  expect(await keys.focused()).toMatch(/link "\d{4}\/\d{7}"/);
}

/** Once a case that nobody holds is on the screen: a decision leads to the next one by itself. */
async function untilFree(operator: Page): Promise<void> {
  const acts = operator.getByRole('group', { name: 'Azioni sulla pratica' });
  await acts.getByRole('button', { name: 'Prendi in carico' }).waitFor();
}

async function take(operator: Page, keys: DeskByKeys): Promise<void> {
  await untilFree(operator);
  await keys.press('p');
  await operator.getByText('Pratica presa in carico').waitFor();
}

async function askForOne(operator: Page, keys: DeskByKeys): Promise<void> {
  await take(operator, keys);
  await operator.getByRole('region', { name: 'Documenti' }).waitFor();
  await keys.press('d', 'ArrowLeft', '+', '-', 'm');
  expect(await keys.focused()).toContain('button "Illeggibile"');
  await keys.press('Space', 's');
  expect(await keys.focused()).toContain('button "Segna un problema: ');
  await keys.press('Enter');
  await operator.getByRole('menuitem', { name: 'Manca' }).waitFor();
  await keys.press('ArrowDown', 'Enter', 'i');
  const asking = operator.getByRole('dialog', { name: 'Richiedi integrazione' });
  await asking.getByText('Le richieste sotto vengono dai problemi').waitFor();
  await asking.getByText('Il cittadino deve rispondere entro').waitFor();
  await keys.press('Control+Enter');
  await asking.waitFor({ state: 'detached' });
}

async function rejectOne(operator: Page, keys: DeskByKeys): Promise<void> {
  await take(operator, keys);
  await keys.press('x');
  const rejection = operator.getByRole('dialog', { name: 'Respingi la pratica' });
  await rejection.waitFor();
  await keys.tabTo(/checkbox "I documenti non provano l’identità/);
  await keys.press('Space');
  await keys.tabTo(/textbox "Testo per il cittadino/);
  await keys.press('Control+End');
  await keys.type(' il documento è di un altro.');
  await keys.press('Control+Enter');
  await rejection.waitFor({ state: 'detached' });
}

async function approveOne(operator: Page, keys: DeskByKeys): Promise<void> {
  await take(operator, keys);
  await keys.press('a');
  const approval = operator.getByRole('dialog', { name: 'Approva la pratica' });
  await approval.waitFor();
  await keys.press('Control+Enter');
  await approval.waitFor({ state: 'detached' });
}

async function takeTogether(operator: Page, keys: DeskByKeys): Promise<void> {
  await keys.press('f', 's', 'j', 's', 'b');
  await keys.tabTo(/button "Assegna"/);
  await keys.press('Enter');
  await carryOut(operator, keys);
}

async function approveTogether(operator: Page, keys: DeskByKeys): Promise<void> {
  await keys.press('f', 's', 'j', 's', 'b');
  await keys.tabTo(/button "Approva /);
  await keys.press('Enter');
  await carryOut(operator, keys);
}

/** Confirms the act on the two that are selected, and waits until it was done to both. */
async function carryOut(operator: Page, keys: DeskByKeys): Promise<void> {
  await operator.getByRole('dialog', { name: /2 pratiche/ }).waitFor();
  await keys.press('Control+Enter');
  const progress = operator.getByRole('dialog', { name: 'Azione su più pratiche' });
  await progress.getByText(/Fatte: 2\. Non fatte: 0\./).waitFor({ timeout: COMMIT_MS });
  await keys.press('Escape');
  await progress.waitFor({ state: 'detached' });
}

async function expectStates(
  registry: RegistryDesk,
  ids: readonly string[],
  expected: Partial<Record<CaseState, number>>,
): Promise<void> {
  const counted = async (): Promise<Partial<Record<CaseState, number>>> => {
    const cases = await registry.em().find(CaseFile, { id: { $in: [...ids] } });
    const states = Map.groupBy(cases, ({ state }) => state);
    return Object.fromEntries([...states].map(([state, each]) => [state, each.length]));
  };
  await expect.poll(counted, { timeout: COMMIT_MS, interval: 50 }).toEqual(expected);
}
