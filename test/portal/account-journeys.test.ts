import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '#test/support/browser.ts';
import { builtPortal } from './support/built-portal.ts';
import type { Asked } from './support/canned-answers.ts';
import { type CannedServer, type Override, startCannedServer } from './support/canned-server.ts';
import { PHONE } from './support/portal-page.ts';

let browser: Browser;
let server: CannedServer;
let page: Page;

beforeAll(async () => {
  const [folder, opened] = await Promise.all([builtPortal(), openBrowser()]);
  browser = opened;
  server = await startCannedServer(folder);
}, 180_000);

beforeEach(async () => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'it-IT' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return () => context.close();
}, 30_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Keeps what is asked of the API, answered as `other` says or as canned. */
function watch(other: Override = () => undefined): Asked[] {
  const asked: Asked[] = [];
  server.answerWith((one) => {
    if (one.method !== 'GET') {
      asked.push(one);
    }
    return other(one);
  });
  return asked;
}

const paths = (asked: readonly Asked[]): string[] =>
  asked.map(({ method, path }) => `${method} ${path}`);

describe('another e-mail address', () => {
  test('is written to only after the code that came by SMS', async () => {
    const asked = watch();
    await page.goto(`${server.url}/area-personale/profilo`);
    await page.getByRole('button', { name: 'Modifica : Email' }).click();
    await page.fill('#new-email', 'giulia@example.org');
    await page.fill('#email-password', 'una password lunga');
    await page.getByRole('button', { name: 'Cambia email' }).click();
    await page.fill('#code', '123456');
    await expect(page.getByText('Apri l’email per confermare').count()).resolves.toBe(0);
    await page.getByRole('button', { name: 'Manda il link alla nuova email' }).click();
    await page.getByText('Ti abbiamo scritto a giulia@example.org.').waitFor();
    expect(paths(asked)).toEqual(['POST /api/profile/email', 'POST /api/profile/email/code']);
    expect(asked[1]?.body).toMatchObject({ code: '123456' });
  }, 30_000);
});
