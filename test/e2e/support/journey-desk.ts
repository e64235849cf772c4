import type { MikroORM } from '@mikro-orm/postgresql';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readConfig } from '#server/config.ts';
import { openDatabase } from '#server/db/orm.config.ts';
import { demoEmail } from '#server/db/seed/demo-sign-ins.ts';
import type { Account } from '#server/identity/account.entity.ts';
import { openSession } from '#test/factories/session.ts';
import type { RegistryDesk } from '#test/support/app.ts';
import { openBrowser } from '#test/support/browser.ts';
import { type DeskStack, startStack } from '#test/support/stack.ts';
import { signInOperator } from './operator-desk.ts';
import { watchPage } from './page-watch.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const PATIENCE_MS = 30_000;

/** What nobody sees while a page is used: see `watchPage`. */
export interface Complaints {
  readonly citizen: readonly string[];
  readonly operator: readonly string[];
}

/** A journey on which no page complained. */
export const NO_COMPLAINTS: Complaints = { citizen: [], operator: [] };

/**
 * The whole product with two browsers open all the time: a citizen's phone, which can be handed from
 * one person to the next, and an operator's desk.
 */
export interface JourneyDesk {
  readonly stack: DeskStack;
  /** The product's own database, to write people into and to read what became of them. */
  readonly registry: RegistryDesk;
  readonly citizen: Page;
  readonly operator: Page;
  /** What the two pages complained of since it was last asked; then it is forgotten. */
  complaints(): Complaints;
  /** From now on the phone is this citizen's, signed in; without one nobody is. */
  handTo(account?: Pick<Account, 'id'>): Promise<void>;
  close(): Promise<void>;
}

/** Starts it. Call it in `beforeAll`, and `close` in `afterAll`. */
export async function openJourneyDesk(): Promise<JourneyDesk> {
  const stack = await startStack({ env: { RATE_LIMIT_FACTOR: '1000', LOG_LEVEL: 'warn' } });
  let browser: Browser | undefined;
  let orm: MikroORM | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await orm?.close(true);
    await stack.stop();
  };
  try {
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: stack.databaseUrl,
      DATABASE_POOL: '4',
      LOG_LEVEL: 'silent',
    });
    const opened = await openDatabase(config);
    orm = opened;
    browser = await openBrowser();
    const phone = await openContext(browser, PHONE);
    const [citizen, operator] = await Promise.all([
      phone.newPage(),
      openContext(browser, DESKTOP).then((context) => context.newPage()),
    ]);
    await signInOperator(stack, operator, demoEmail('marta.rinaldi', true));
    const [ofCitizen, ofOperator] = [watchPage(citizen), watchPage(operator)];
    const registry: RegistryDesk = {
      em: () => opened.em.fork(),
      deps: { config, clock: { now: () => Date.now() } },
    };
    return {
      stack,
      registry,
      citizen,
      operator,
      complaints: () => ({ citizen: ofCitizen.take(), operator: ofOperator.take() }),
      handTo: (account) => handOver(phone, registry, stack, account),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openContext(
  browser: Browser,
  viewport: { width: number; height: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    reducedMotion: 'reduce',
    viewport,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

async function handOver(
  phone: BrowserContext,
  registry: RegistryDesk,
  { portalUrl }: DeskStack,
  account: Pick<Account, 'id'> | undefined,
): Promise<void> {
  await phone.clearCookies();
  if (account !== undefined) {
    const wanted = { account: account.id, means: 'ACCOUNT' } as const;
    const { name, token } = await openSession(registry, 'citizen', wanted);
    await phone.addCookies([{ name, value: token, url: portalUrl, httpOnly: true }]);
  }
}
