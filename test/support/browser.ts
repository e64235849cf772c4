import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromium } from '../../scripts/tests/chromium.ts';

// Nothing but our own pages: no call home, no update, no first-run page.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens the machine's Chromium without a window. Close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium(),
    headless: true,
    args: FLAGS,
  });
}
