import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '#test/support/browser.ts';
import { builtPortal } from './support/built-portal.ts';
import { type CannedServer, startCannedServer } from './support/canned-server.ts';
import { DESKTOP, PHONE, type PortalTab, openTab } from './support/portal-page.ts';
import { VIEWS, type View } from './support/views.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** Pages that are laid out otherwise on a wide screen. */
const WIDE = new Set(['home', 'doctors', 'flow-documents', 'case-integration-requested']);

let browser: Browser;
let server: CannedServer;
let phone: PortalTab;
let desktop: PortalTab;

beforeAll(async () => {
  const [folder, opened] = await Promise.all([builtPortal(), openBrowser()]);
  browser = opened;
  server = await startCannedServer(folder);
  phone = await openTab(browser, server, PHONE);
  desktop = await openTab(browser, server, DESKTOP);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Looks at a page in a state; gives what axe, the security policy or the layout objects to. */
async function objections(tab: PortalTab, view: View): Promise<string[]> {
  await tab.open(view);
  const { page } = tab;
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ...tab.complaints(),
    ...(overflow > 0 ? [`is ${overflow}px wider than the screen`] : []),
    ...((await page.title()).endsWith(' - Sportello virtuale') ? [] : ['has no title of its own']),
  ];
}

describe('on a phone', () => {
  test.each(VIEWS)(
    '$name stands without a fault',
    async (view) => {
      await expect(objections(phone, view)).resolves.toEqual([]);
    },
    30_000,
  );
});

describe('on a wide screen', () => {
  test.each(VIEWS.filter(({ name }) => WIDE.has(name)))(
    '$name stands without a fault',
    async (view) => {
      await expect(objections(desktop, view)).resolves.toEqual([]);
    },
    30_000,
  );
});
