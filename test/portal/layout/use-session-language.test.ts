import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ProfileChange } from '#contract/account.ts';
import type { Locale } from '#contract/localized.ts';
import { openBrowser } from '#test/support/browser.ts';
import { builtPortal } from '../support/built-portal.ts';
import { type CannedServer, aProblem, startCannedServer } from '../support/canned-server.ts';
import { PROFILE, SESSION } from '../support/fixtures.ts';
import { DESKTOP } from '../support/portal-page.ts';

const PATIENCE = { timeout: 10_000 };

let browser: Browser;
let server: CannedServer;
let page: Page;

beforeAll(async () => {
  const [folder, opened] = await Promise.all([builtPortal(), openBrowser()]);
  browser = opened;
  server = await startCannedServer(folder);
}, 180_000);

beforeEach(async () => {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'it-IT' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return () => context.close();
}, 30_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A server whose account has a language; what it was told, and in what language it was asked. */
function anAccount(start: { locale: Locale; signedIn: boolean; deaf?: boolean }) {
  const account = { ...start, told: [] as Locale[], asked: new Set<string | undefined>() };
  server.answerWith(({ method, path, headers, body }) => {
    const { locale, signedIn, deaf } = account;
    switch (`${method} ${path}`) {
      case 'POST /api/sessions/code':
        account.signedIn = true;
        return { status: 200, body: { ...SESSION, locale } };
      case 'GET /api/session':
        return signedIn ? { status: 200, body: { ...SESSION, locale } } : aProblem('not_signed_in');
      case 'PATCH /api/profile':
        if (deaf === true) {
          return aProblem('unavailable');
        }
        account.locale = ProfileChange.parse(body).locale;
        account.told.push(account.locale);
        return { status: 200, body: { ...PROFILE, locale: account.locale } };
      case 'GET /api/cases':
        account.asked.add(headers['accept-language']);
        return undefined;
      default:
        return undefined;
    }
  });
  return account;
}

const language = () => page.locator('html').getAttribute('lang');
const choose = (name: string) => page.getByRole('button', { name }).click();

async function signIn(): Promise<void> {
  await page.fill('#user', 'FRRGLI86C54E514X');
  await page.fill('#password', 'una password lunga');
  await page.keyboard.press('Enter');
  await page.fill('#code', '123456');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/area-personale');
}

describe('the language switch', () => {
  test('wins over the account’s language, which then follows it', async () => {
    const account = anAccount({ locale: 'it', signedIn: true });
    await page.goto(`${server.url}/area-personale`);
    await choose('English');
    await expect.poll(language, PATIENCE).toBe('en');
    await expect.poll(() => account.told, PATIENCE).toEqual(['en']);
    await expect.poll(() => account.asked.has('en'), PATIENCE).toBe(true);
    await page.reload();
    await page.waitForSelector('h1');
    expect(await language()).toBe('en');
    expect(account.told).toEqual(['en']);
  }, 30_000);

  test('used before the sign-in holds after it, and the account is told', async () => {
    const account = anAccount({ locale: 'it', signedIn: false });
    await page.goto(`${server.url}/accedi`);
    // Left before the English texts have come.
    await page.route('**/en-*.js', (route) => setTimeout(() => void route.continue(), 3_000), {
      times: 1,
    });
    await choose('English');
    await page.reload();
    await signIn();
    await expect.poll(() => account.told, PATIENCE).toEqual(['en']);
    expect(await language()).toBe('en');
  }, 30_000);

  test('that the server did not hear of is told when the page is next opened', async () => {
    const account = anAccount({ locale: 'it', signedIn: true, deaf: true });
    await page.goto(`${server.url}/area-personale`);
    await choose('English');
    await expect.poll(language, PATIENCE).toBe('en');
    account.deaf = false;
    await page.reload();
    await expect.poll(() => account.told, PATIENCE).toEqual(['en']);
    expect(await language()).toBe('en');
  }, 30_000);
});

describe('a device on which no language was chosen', () => {
  test('speaks the account’s after the sign-in', async () => {
    const account = anAccount({ locale: 'en', signedIn: false });
    await page.goto(`${server.url}/accedi`);
    await signIn();
    await expect.poll(language, PATIENCE).toBe('en');
    expect(account.told).toEqual([]);
  }, 30_000);

  test('follows what was chosen on another one', async () => {
    const account = anAccount({ locale: 'it', signedIn: true });
    await page.goto(`${server.url}/area-personale`);
    await page.waitForSelector('h1');
    account.locale = 'en';
    await page.reload();
    await expect.poll(language, PATIENCE).toBe('en');
    expect(account.told).toEqual([]);
  }, 30_000);
});
