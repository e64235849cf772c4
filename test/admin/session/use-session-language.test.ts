import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { buildDesk, type BuiltDesk } from '../support/built-desk.ts';
import { openDesk } from '../support/desk-page.ts';
import { DeskStandIn, PASSWORD, type Who } from '../support/desk-stand-in.ts';

vi.setConfig({ testTimeout: 60_000 });

let built: BuiltDesk;
let browser: Browser;
let desk: DeskStandIn;
let context: BrowserContext;

beforeAll(async () => {
  [built, browser] = await Promise.all([buildDesk(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await built.remove();
});
beforeEach(async () => {
  desk = await new DeskStandIn().start(built.folder);
  context = await browser.newContext({ locale: 'it-IT' });
  context.setDefaultTimeout(30_000);
});
afterEach(async () => {
  await context.close();
  await desk.stop();
});

async function open(who: Who | null): Promise<Page> {
  return (await openDesk(context, desk, who)).page;
}

describe('the language', () => {
  test('chosen at the desk is told to the account, and every question is asked in it', async () => {
    const page = await open('operator');
    await page.getByRole('table').waitFor();
    const asked = page.waitForRequest(
      (request) =>
        request.url().includes('/api/desk/cases') && request.headers()['accept-language'] === 'en',
    );
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await asked;
    await expect.poll(() => desk.locale, { timeout: 10_000 }).toBe('en');
    await page.reload();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(desk.asked.filter((one) => one.startsWith('PATCH'))).toHaveLength(1);
  });

  test('of the account holds where none was chosen', async () => {
    desk.locale = 'en';
    const page = await open('operator');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(desk.asked.filter((one) => one.startsWith('PATCH'))).toEqual([]);
  });

  test('chosen at the door goes with whoever signs in', async () => {
    const page = await open(null);
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByLabel('Email').fill('operator@asst.example');
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('[name=totp]').fill('123456');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await expect.poll(() => desk.locale, { timeout: 10_000 }).toBe('en');
  });
});
