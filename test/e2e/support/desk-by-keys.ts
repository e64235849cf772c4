import type { Page } from 'playwright-core';

/** The desk as somebody uses it who has no mouse: keys, and what the eye then sees. */
export interface DeskByKeys {
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses Tab until what has the focus is of that role and name. @throws Error when it never is */
  tabTo(what: RegExp): Promise<void>;
  /** Role and name of what has the focus, as a screen reader is told: `- button "Approva"`. */
  focused(): Promise<string>;
}

const MOST_TABS = 60;

/** @param page where nothing else may be done with a mouse */
export function deskByKeys(page: Page): DeskByKeys {
  const focused = async (): Promise<string> => {
    const at = page.locator(':focus');
    return (await at.count()) === 0 ? '' : at.ariaSnapshot();
  };
  return {
    focused,
    async press(...keys) {
      for (const key of keys) {
        await page.keyboard.press(key);
      }
    },
    type: (text) => page.keyboard.type(text),
    async tabTo(what) {
      const passed: string[] = [];
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        const at = await focused();
        if (what.test(at)) {
          return;
        }
        passed.push(at);
        await page.keyboard.press('Tab');
      }
      throw new Error(`no Tab leads to ${what}: ${passed.join(', ')}`);
    },
  };
}
