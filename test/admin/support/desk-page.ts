import type { BrowserContext, Page } from 'playwright-core';
import type { DeskStandIn, Who } from './desk-stand-in.ts';

/** A tab on the desk, and what its tests watch. */
export interface DeskPage {
  page: Page;
  /** Addresses asked of any origin but the desk's own. */
  foreign: string[];
  /** Faults that the page or its security policy reported. */
  faults: string[];
}

/** Opens a tab on a path of the desk, signed in as somebody or as nobody. */
export async function openDesk(
  context: BrowserContext,
  desk: DeskStandIn,
  who: Who | null,
  path = '',
): Promise<DeskPage> {
  desk.signedIn = who;
  const page = await context.newPage();
  const opened: DeskPage = { page, foreign: [], faults: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(desk.url) && !/^(data|blob):/.test(url)) {
      opened.foreign.push(url);
    }
  });
  page.on('pageerror', (error) => opened.faults.push(error.message));
  page.on('console', (message) => {
    const expected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) {
      opened.faults.push(message.text());
    }
  });
  await page.goto(`${desk.url}/desk/${path}`);
  return opened;
}
