import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openBrowser } from '#test/support/browser.ts';
import { builtPortal } from './built-portal.ts';
import { type CannedServer, startCannedServer } from './canned-server.ts';
import { PHONE } from './portal-page.ts';

/** What a test holds of the portal: read at each use, as each test has a page of its own. */
export interface PortalInBrowser {
  page: Page;
  server: CannedServer;
}

/** Opens the portal on a phone, anew for each test of the file. Call it at the top of the file. */
export function portalInBrowser(): PortalInBrowser {
  let browser: Browser;
  let context: BrowserContext;
  const held: Partial<PortalInBrowser> = {};
  beforeAll(async () => {
    const [folder, opened] = await Promise.all([builtPortal(), openBrowser()]);
    browser = opened;
    held.server = await startCannedServer(folder);
  }, 180_000);
  beforeEach(async () => {
    held.server?.answerWith(() => undefined);
    context = await browser.newContext({ viewport: PHONE, locale: 'it-IT' });
    held.page = await context.newPage();
    held.page.setDefaultTimeout(10_000);
    return () => context.close();
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await held.server?.close();
  });
  return {
    get page() {
      return heldYet(held.page);
    },
    get server() {
      return heldYet(held.server);
    },
  };
}

function heldYet<T>(part: T | undefined): T {
  if (part === undefined) {
    throw new Error('the portal is opened before the first test');
  }
  return part;
}
