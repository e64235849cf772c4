import type { Browser, Page } from 'playwright-core';
import type { Locale } from '#contract/localized.ts';
import { type CannedServer, aProblem } from './canned-server.ts';
import { SESSION } from './fixtures.ts';
import type { View } from './views.ts';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** A tab in which views are opened one after the other. */
export interface PortalTab {
  page: Page;
  locale: Locale;
  open: (view: View) => Promise<void>;
  /** Since the last `open`: what was asked of others, broken scripts, what the policy forbade. */
  complaints: () => readonly string[];
}

/** Opens a tab of a size on the canned server; one tab keeps the scripts it has read. */
export async function openTab(
  browser: Browser,
  server: CannedServer,
  size: { width: number; height: number },
  locale: Locale = 'it',
): Promise<PortalTab> {
  const context = await browser.newContext({ viewport: size, locale: 'it-IT' });
  const page = await context.newPage();
  // As whoever chose a language on this device before.
  await page.addInitScript((language) => {
    if (location.protocol !== 'about:') {
      localStorage.setItem('desk.language', language);
    }
  }, locale);
  let complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && /^https?:/.test(request.url())) {
      complaints.push(`asks ${request.url()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  return {
    page,
    locale,
    complaints: () => complaints,
    open: async (view) => {
      await page.goto('about:blank');
      complaints = [];
      server.answerWith((asked) =>
        asked.method === 'GET' && asked.path === '/api/session'
          ? view.signedIn === true
            ? { status: 200, body: { ...SESSION, locale } }
            : aProblem('not_signed_in')
          : view.answers?.(asked),
      );
      await page.goto(server.url + view.path, { waitUntil: 'domcontentloaded' });
      await page.waitForSelector('h1');
      await view.act?.(page);
      await page.waitForFunction(() => document.querySelector('.loading') === null);
    },
  };
}
