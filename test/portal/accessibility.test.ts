import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '#test/support/browser.ts';
import { builtPortal } from './support/built-portal.ts';
import { type CannedServer, startCannedServer } from './support/canned-server.ts';
import { DESKTOP, PHONE, type PortalTab, openTab } from './support/portal-page.ts';
import { VIEWS, type View } from './support/views.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** The main states: looked at on a wide screen too, where they are laid out otherwise, and in English. */
const MAIN = new Set([
  'home',
  'service-blocked',
  'doctors',
  'doctor',
  'register-errors',
  'sign-in-code',
  'flow-doctor',
  'flow-documents',
  'flow-summary-whole',
  'flow-receipt-given',
  'area-desk',
  'area-profile-forms',
  'area-watches',
  'case-integration-requested',
  'case-rejection-notice',
  'case-completed',
]);
const MAIN_VIEWS = VIEWS.filter(({ name }) => MAIN.has(name));
/** How the title of every page ends. */
const SITE = { it: ' - Sportello virtuale', en: ' - Virtual desk' } as const;

let browser: Browser;
let server: CannedServer;
let phone: PortalTab;
let desktop: PortalTab;
let english: PortalTab;

beforeAll(async () => {
  const [folder, opened] = await Promise.all([builtPortal(), openBrowser()]);
  browser = opened;
  server = await startCannedServer(folder);
  phone = await openTab(browser, server, PHONE);
  desktop = await openTab(browser, server, DESKTOP);
  english = await openTab(browser, server, PHONE, 'en');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Looks at a page in a state; gives what axe, the security policy or the layout objects to. */
async function objections(tab: PortalTab, view: View): Promise<string[]> {
  await tab.open(view);
  const { page, locale } = tab;
  // The pages have no frames: without them no second page has to be opened for each look.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ...tab.complaints(),
    ...(overflow > 0 ? [`is ${overflow}px wider than the screen`] : []),
    ...((await page.title()).endsWith(SITE[locale]) ? [] : ['has no title of its own']),
    ...((await page.locator('html').getAttribute('lang')) === locale
      ? []
      : [`is not in ${locale}`]),
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
  test.each(MAIN_VIEWS)(
    '$name stands without a fault',
    async (view) => {
      await expect(objections(desktop, view)).resolves.toEqual([]);
    },
    30_000,
  );
});

describe('in English', () => {
  test.each(MAIN_VIEWS)(
    '$name stands without a fault',
    async (view) => {
      await expect(objections(english, view)).resolves.toEqual([]);
    },
    30_000,
  );
});

test('every main state is a view', () => {
  expect(MAIN_VIEWS.map(({ name }) => name).toSorted()).toEqual([...MAIN].toSorted());
});
