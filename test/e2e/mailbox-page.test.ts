import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoSignIns } from '#server/db/seed/demo-sign-ins.ts';
import { matchTotp } from '#server/identity/totp.ts';
import { readMailboxSettings } from '#server/mailbox/settings.ts';
import { startMailbox } from '#server/mailbox/start-mailbox.ts';
import type { RunningMailbox } from '#server/mailbox/start-mailbox.ts';
import { openBrowser } from '#test/support/browser.ts';

const ACCOUNT = 'AC00000000000000000000000000000001';

let folder: string;
let mailbox: RunningMailbox;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-mailbox-'));
  mailbox = await startMailbox(
    readMailboxSettings({
      MAILBOX_PORT: '0',
      SMTP_PORT: '0',
      MAILBOX_FILE: join(folder, 'mailbox.jsonl'),
      TWILIO_ACCOUNT_SID: ACCOUNT,
    }),
  );
  browser = await openBrowser();
  const context = await browser.newContext({ locale: 'it-IT' });
  page = await context.newPage();
  await page.goto(mailbox.url);
});
afterAll(async () => {
  await browser?.close();
  await mailbox?.close();
  await rm(folder, { recursive: true, force: true });
});

async function sendSms(to: string, body: string): Promise<void> {
  await fetch(`${mailbox.url}/2010-04-01/Accounts/${ACCOUNT}/Messages.json`, {
    method: 'POST',
    body: new URLSearchParams({ To: to, From: '+390000000000', Body: body }),
    headers: { Authorization: `Basic ${Buffer.from(`${ACCOUNT}:local`).toString('base64')}` },
  });
}

async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return found.map(({ id, help }) => `${id}: ${help}`);
}

it('shows a text message as it comes, its code made big', async () => {
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Nessun messaggio.');
  await sendSms('+393331234567', 'Codice 482913 per entrare. Vale 5 minuti.');
  await page.getByRole('button', { name: '+393331234567' }).click();
  expect(await page.locator('.code').textContent()).toBe('482913');
  expect(await violations()).toEqual([]);
});

it('shows a mail as its page, whose links open and whose scripts do not run', async () => {
  await createTransport(mailbox.smtpUrl).sendMail({
    from: 'sportello@example.it',
    to: 'anna@example.it',
    subject: 'Attiva il tuo accesso',
    text: `Apri ${mailbox.url}/?attiva=1`,
    html: `<html lang="it"><head><title>Attiva</title></head><body><main><h1>Attiva il tuo accesso</h1>
      <p><a href="${mailbox.url}/?attiva=1">Attiva</a></p>
      <script>document.body.textContent = 'script ran'</script></main></body></html>`,
  });
  await page.getByRole('searchbox').fill('ANNA@');
  await page.getByRole('button', { name: 'anna@example.it' }).click();
  expect(await page.getByRole('status').textContent()).toBe('1 messaggio');
  const frame = page.frameLocator('iframe');
  const opened = page.context().waitForEvent('page');
  await frame.getByRole('link', { name: 'Attiva' }).click();
  expect((await opened).url()).toBe(`${mailbox.url}/?attiva=1`);
  await (await opened).close();
  expect(await frame.locator('body').innerText()).not.toContain('script ran');
  // axe cannot look into a frame where no script runs, its own included.
  await page.getByRole('button', { name: 'Solo testo' }).click();
  expect(await page.locator('#reader pre').textContent()).toContain('?attiva=1');
  expect(await violations()).toEqual([]);
});

it('shows the codes that the operators’ authenticators would show', async () => {
  await page.getByText('Codici dell’autenticatore').click();
  const { who, totpSecret = '' } = demoSignIns.find((each) => each.totpSecret !== undefined) ?? {};
  const row = page.getByRole('row', { name: who });
  const shown = (await row.locator('code').textContent()) ?? '';
  expect(matchTotp(totpSecret, shown, Date.now())).toBeDefined();
  expect(await violations()).toEqual([]);
});

it('works with the keyboard alone', async () => {
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Svuota' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator('[aria-current=true]').count()).toBe(1);
  expect(await page.locator('#reader h2').textContent()).toBe('Attiva il tuo accesso');
});

it('asks nothing of any other address', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.reload();
  await expect.poll(() => page.locator('#messages button').count()).toBe(2);
  expect(new Set(asked)).toEqual(new Set([mailbox.url]));
});
