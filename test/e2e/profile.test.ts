import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoEmail } from '#server/db/seed/demo-sign-ins.ts';
import { openBrowser } from '#test/support/browser.ts';
import { startStack } from '#test/support/stack.ts';
import type { DeskStack } from '#test/support/stack.ts';
import { answerCode, signIn } from './support/citizen-desk.ts';
import { demoAccount } from './support/demo-account.ts';

const GIULIA = 'FRRGLI86C54E514X';
const NEW = {
  email: demoEmail('giulia.nuova'),
  mobile: '+393331230009',
  password: 'una frase nuova e mia',
};

let stack: DeskStack;
let browser: Browser;
let database: Client;

beforeAll(async () => {
  stack = await startStack();
  database = new Client({ connectionString: stack.databaseUrl });
  await database.connect();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await database?.end();
  await stack?.stop();
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'it-IT', timezoneId: 'Europe/Rome' });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** Opens the form of a datum on the profile. */
async function change(page: Page, what: string): Promise<void> {
  await page.goto(`${stack.portalUrl}area-personale/profilo`);
  await page.getByRole('button', { name: `Modifica : ${what}` }).click();
}

async function idsOfMessagesTo(recipient: string): Promise<Set<string>> {
  return new Set((await stack.mailbox.messagesTo(recipient)).map(({ id }) => id));
}

it('carries a citizen to another email, mobile and password', { timeout: 180_000 }, async () => {
  const before = await demoAccount(database, GIULIA);
  const page = await newPage();
  await signIn(stack, page, before);

  await change(page, 'Email');
  await page.getByLabel('Nuova email').fill(NEW.email);
  await page.getByLabel('Password attuale', { exact: true }).fill(before.password);
  const read = await idsOfMessagesTo(before.mobile);
  await page.getByRole('button', { name: 'Cambia email' }).click();
  await answerCode(stack, page, before.mobile, 'Manda il link alla nuova email', read);
  await page.getByText(`Ti abbiamo scritto a ${NEW.email}.`).waitFor();
  expect((await demoAccount(database, GIULIA)).email).toBe(before.email);
  const { text } = await stack.mailbox.awaitMail(NEW.email);
  await page.goto(/\S+#token=\S+/.exec(text)?.[0] ?? '');
  await page.getByRole('button', { name: 'Conferma l’indirizzo' }).click();
  await page.getByText('Il nuovo indirizzo è confermato').waitFor();
  expect((await demoAccount(database, GIULIA)).email).toBe(NEW.email);
  await stack.mailbox.awaitMail(before.email, ({ subject }) =>
    subject.includes('Il tuo indirizzo email è cambiato'),
  );

  await change(page, 'Cellulare');
  await page.getByLabel('Nuovo cellulare').fill(NEW.mobile);
  await page.getByLabel('Password attuale', { exact: true }).fill(before.password);
  await page.getByRole('button', { name: 'Manda il codice al nuovo numero' }).click();
  await answerCode(stack, page, NEW.mobile, 'Cambia numero');
  await page.getByText('Il numero è cambiato.').waitFor();
  expect((await demoAccount(database, GIULIA)).mobile).toBe(NEW.mobile);
  await stack.mailbox.awaitSms(before.mobile, (sms) => sms.text.includes('a un altro numero'));

  await change(page, 'Password');
  await page.getByLabel('Password attuale', { exact: true }).fill(before.password);
  await page.getByLabel('Nuova password', { exact: true }).fill(NEW.password);
  await page.getByRole('button', { name: 'Cambia password' }).click();
  await page.getByText('La password è cambiata.').waitFor();
  await stack.mailbox.awaitMail(NEW.email, ({ subject }) =>
    subject.includes('La tua password è cambiata'),
  );

  // What counts from now on: another browser gets in with all that is new, and with nothing old.
  const elsewhere = await newPage();
  await elsewhere.goto(`${stack.portalUrl}accedi`);
  await elsewhere.getByLabel('Codice fiscale o email').fill(NEW.email);
  await elsewhere.getByLabel('Password', { exact: true }).fill(before.password);
  await elsewhere.getByRole('main').getByRole('button', { name: 'Accedi' }).click();
  await elsewhere.getByRole('alert').waitFor();
  await signIn(stack, elsewhere, { user: NEW.email, ...NEW });
  expect(new URL(elsewhere.url()).pathname).toBe('/area-personale');
});
