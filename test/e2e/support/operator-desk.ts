import type { Page } from 'playwright-core';
import { demoSignIn } from '#server/db/seed/demo-sign-ins.ts';
import { totpCode, totpStep } from '#server/identity/totp.ts';
import type { DeskStack } from '#test/support/stack.ts';

/** Signs a demo operator in with password and authenticator code; ends on the queue. */
export async function signInOperator(stack: DeskStack, page: Page, user: string): Promise<void> {
  const { password, totpSecret = '' } = demoSignIn(user);
  await page.goto(stack.deskUrl);
  await page.getByLabel('Email').fill(user);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByLabel('Codice dell’app').fill(totpCode(totpSecret, totpStep(Date.now())));
  await page.getByRole('button', { name: 'Accedi' }).click();
  await page.getByRole('heading', { name: 'Coda delle pratiche' }).waitFor();
}

/** Finds a case of the queue by its protocol number and opens it. */
export async function openCase(
  stack: DeskStack,
  page: Page,
  protocolNumber: string,
): Promise<void> {
  await page.goto(stack.deskUrl);
  await page.getByRole('button', { name: /^Tutte/ }).click();
  await page.getByLabel('Cerca per nome, codice fiscale o protocollo').fill(protocolNumber);
  // Before the search is done the case may stand among others, and move as one goes to click it.
  await page.getByText('1 pratica', { exact: true }).waitFor();
  await page.getByRole('link', { name: protocolNumber }).click();
  await page.getByRole('heading', { name: new RegExp(protocolNumber) }).waitFor();
  await page.getByText('Carico il documento…').first().waitFor({ state: 'detached' });
}

/** One of the acts on the case that is open. */
export async function act(page: Page, name: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Azioni sulla pratica' })
    .getByRole('button', { name })
    .click();
}

/** Takes the open case in charge. */
export async function take(page: Page): Promise<void> {
  await act(page, 'Prendi in carico');
  await page.getByText('Pratica presa in carico').waitFor();
}
