import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openBrowser } from './browser.ts';
import { buildDesk, type BuiltDesk } from './built-desk.ts';
import { type DeskPage, openDesk } from './desk-page.ts';
import { DeskStandIn, type Who } from './desk-stand-in.ts';

interface DeskSuite {
  /** The server's stand-in of the running test. */
  readonly desk: DeskStandIn;
  /** The browser of the running test, for answers given in its place. */
  readonly context: BrowserContext;
  /** Opens a tab on a path of the desk, signed in as somebody or as nobody. */
  open(who: Who | null, path?: string): Promise<Page>;
  /** Opens a case and waits until it is shown. */
  openCase(id: string, who?: Who): Promise<Page>;
}

/** Builds the desk once for a file, and gives each test a server and a browser of its own. */
export function deskSuite(): DeskSuite {
  let built: BuiltDesk;
  let browser: Browser;
  let desk: DeskStandIn;
  let context: BrowserContext;
  let opened: DeskPage[];

  beforeAll(async () => {
    [built, browser] = await Promise.all([buildDesk(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await built.remove();
  });
  beforeEach(async () => {
    desk = await new DeskStandIn().start(built.folder);
    opened = [];
    context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'it-IT',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(30_000);
  });
  afterEach(async () => {
    await context.close();
    await desk.stop();
    // Nothing is asked of any other origin, and the page breaks nowhere, whatever it was used for.
    const wrong = opened.flatMap(({ foreign, faults }) => [...foreign, ...faults]);
    if (wrong.length > 0) {
      throw new Error(wrong.join('; '));
    }
  });

  async function open(who: Who | null, path?: string): Promise<Page> {
    const desktop = await openDesk(context, desk, who, path);
    opened.push(desktop);
    return desktop.page;
  }

  return {
    get desk() {
      return desk;
    },
    get context() {
      return context;
    },
    open,
    async openCase(id, who = 'operator') {
      const page = await open(who, `cases/${id}/show`);
      await page.getByRole('heading', { level: 1, name: /^Pratica/ }).waitFor();
      return page;
    },
  };
}
