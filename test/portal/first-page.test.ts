import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REQUESTS } from '#requests/index.ts';
import { openBrowser } from '#test/support/browser.ts';
import { home as english } from '../../portal/i18n/en/home.ts';
import { home as italian } from '../../portal/i18n/it/home.ts';
import { builtPortal } from './support/built-portal.ts';
import { type CannedServer, aProblem, startCannedServer } from './support/canned-server.ts';
import { PHONE } from './support/portal-page.ts';

/** Bytes of compressed script and style that the first page may take. */
const BUDGET = 250_000;

let folder: string;
let browser: Browser;
let server: CannedServer;

beforeAll(async () => {
  [folder, browser] = await Promise.all([builtPortal(), openBrowser()]);
  server = await startCannedServer(folder);
  server.answerWith(({ path }) =>
    path === '/api/session' ? aProblem('not_signed_in') : undefined,
  );
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Runs a look at a page in a window of its own. */
async function inWindow<T>(
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: PHONE, ...options });
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

describe('the first page as it was built', () => {
  test('can be read and followed before any script runs', async () => {
    await inWindow({ javaScriptEnabled: false }, async (page) => {
      await page.goto(server.url);
      expect(await page.locator('main h1').innerText()).toBe(italian.title);
      expect(await page.title()).toBe(`${italian.tab} - Sportello virtuale`);
      expect(await page.locator('[data-element=service-online-access]').count()).toBe(
        Object.values(REQUESTS).filter(({ anonymous }) => anonymous !== true).length,
      );
      expect(await page.locator('.skiplinks a').first().getAttribute('href')).toBe('#main');
      await page.getByRole('link', { name: italian.register }).click();
      expect(new URL(page.url()).pathname).toBe('/registrati');
    });
  }, 30_000);

  test('is taken over as it stands, without a fault', async () => {
    await inWindow({}, async (page) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      const { promise: drawnFirst, resolve: release } = Promise.withResolvers<undefined>();
      await page.route('**/assets/*.js', async (route) => {
        await drawnFirst;
        await route.continue();
      });
      await page.goto(server.url, { waitUntil: 'commit' });
      const drawn = await page.waitForSelector('main h1', { state: 'attached' });
      release(undefined);
      await page.waitForFunction(() =>
        document.querySelector('.brand-authority')?.textContent?.trim(),
      );
      expect(await drawn.evaluate((heading) => heading.isConnected)).toBe(true);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.waitForSelector('#site-nav.is-open');
      expect(faults).toEqual([]);
    });
  }, 30_000);

  test('is not shown in Italian to whoever chose English here', async () => {
    await inWindow({}, async (page) => {
      await page.addInitScript(() => {
        localStorage.setItem('desk.language', 'en');
        new PerformanceObserver(() => {
          const seen = document.querySelector('main h1')?.textContent ?? '';
          sessionStorage.setItem('seen-first', sessionStorage.getItem('seen-first') ?? seen);
        }).observe({ type: 'paint' });
      });
      // The text comes last: what was drawn is there long before it.
      await page.route('**/assets/en-*.js', async (route) => {
        await page.waitForTimeout(500);
        await route.continue();
      });
      await page.goto(server.url);
      await page.waitForFunction(() => sessionStorage.getItem('seen-first'));
      expect(await page.evaluate(() => sessionStorage.getItem('seen-first'))).toBe(english.title);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });
  }, 30_000);

  test('names the authority at once where it is known, in a page drawn anew', async () => {
    await inWindow({}, async (page) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      const named = '.brand-authority:not(:empty)';
      await page.goto(server.url);
      await page.waitForFunction(() => localStorage.getItem('desk.authority') !== null);
      await page.reload();
      await page.waitForSelector(named);
      expect(await page.locator('main h1').count()).toBe(1);
      expect(faults).toEqual([]);
    });
  }, 30_000);

  test('takes less script and style than it may', async () => {
    const html = await readFile(`${folder}/home.html`, 'utf8');
    const named = [...html.matchAll(/\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path);
    const sizes = await Promise.all(
      named.map(async (path) => gzipSync(await readFile(`${folder}/${path}`)).length),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET);
  });
});

test('a page that is gone to from the first one brings its own texts', async () => {
  await inWindow({}, async (page) => {
    await page.goto(server.url);
    await page.locator('main').getByRole('link', { name: italian.searchTitle }).click();
    await page.waitForURL('**/medici');
    await page.locator('main h1').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\b\w+\.\w+\.\w+/);
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  });
}, 30_000);

describe('the privacy notice', () => {
  test('says for how long a draft is kept, as the policy has it', async () => {
    await inWindow({}, async (page) => {
      await page.goto(`${server.url}/privacy`);
      const kept = page.getByText('si cancellano dopo 45 giorni senza modifiche');
      await kept.waitFor();
      expect(await kept.count()).toBe(1);
    });
  }, 30_000);
});
