import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '#test/support/browser.ts';
import { builtPortal } from './support/built-portal.ts';
import type { Answer, Asked } from './support/canned-answers.ts';
import {
  type CannedServer,
  HANG_UP,
  aProblem,
  startCannedServer,
} from './support/canned-server.ts';
import { CASE_ID, aCase } from './support/case-fixtures.ts';
import { SESSION } from './support/fixtures.ts';
import { PHONE } from './support/portal-page.ts';

const FLOW = `/richiesta/cambio-medico/${CASE_ID}`;
const SCAN = { name: 'carta.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') };

function photo(name: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(name) };
}

let browser: Browser;
let server: CannedServer;
let page: Page;

beforeAll(async () => {
  const [folder, opened] = await Promise.all([builtPortal(), openBrowser()]);
  browser = opened;
  server = await startCannedServer(folder);
}, 180_000);

beforeEach(async () => {
  server.answerWith(() => undefined);
  const context = await browser.newContext({ viewport: PHONE, locale: 'it-IT' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return () => context.close();
}, 30_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

const is = (asked: Asked, method: string, path: string): boolean =>
  asked.method === method && asked.path === path;

/** A server with a session that can end and begin again. */
function withSession(other: (asked: Asked) => Answer | undefined): { end: () => void } {
  let signedIn = true;
  server.answerWith((asked) => {
    if (is(asked, 'POST', '/api/sessions/code')) {
      signedIn = true;
      return { status: 200, body: SESSION };
    }
    const open = asked.method === 'POST' && asked.path === '/api/sessions';
    return signedIn || open ? other(asked) : aProblem('not_signed_in');
  });
  return {
    end: () => {
      signedIn = false;
    },
  };
}

async function signIn(): Promise<void> {
  await page.fill('#user', 'FRRGLI86C54E514X');
  await page.fill('#password', 'una password lunga');
  await page.keyboard.press('Enter');
  await page.fill('#code', '123456');
  await page.keyboard.press('Enter');
}

describe('a citizen on the way', () => {
  test('is led from a service through the sign-in into that service', async () => {
    const session = withSession(() => undefined);
    session.end();
    await page.goto(server.url);
    await page.locator('[data-element=service-online-access]').first().click();
    await signIn();
    await page.waitForURL('**/richiesta/cambio-medico');
    await page.getByText('Ho letto e compreso').click();
    await page.getByRole('button', { name: 'Inizia' }).click();
    await page.waitForURL(`**${FLOW}/doctor`);
    await expect
      .poll(() => page.title(), { timeout: 10_000 })
      .toMatch(/^Passo 2 di 6: Scelta del medico/);
  }, 30_000);

  test('finds what was typed after a reload, without the password', async () => {
    withSession(() => undefined).end();
    await page.goto(`${server.url}/registrati`);
    await page.fill('#fiscalCode', 'FRRGLI86C54E514X');
    await page.fill('#surname', 'Ferrari');
    await page.reload();
    await expect(page.inputValue('#surname')).resolves.toBe('Ferrari');
    await expect(page.inputValue('#birthDate')).resolves.toBe('14/03/1986');
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
    );
    expect(kept).not.toContain('password');
  }, 30_000);

  test('loses nothing when the session ends while writing', async () => {
    const session = withSession(() => undefined);
    await page.goto(`${server.url}${FLOW}/contact`);
    await page.fill('#note', 'Chiamatemi il mattino');
    await page.waitForSelector('.save-state[data-state=saved]');
    session.end();
    await page.fill('#note', 'Chiamatemi la sera');
    await page.waitForURL('**/accedi?**scaduta=1');
    await page.getByText('La sessione è finita').waitFor();
    await signIn();
    await page.waitForURL(`**${FLOW}/contact`);
    await expect(page.inputValue('#note')).resolves.toBe('Chiamatemi la sera');
  }, 30_000);
});

describe('a citizen who leaves', () => {
  test('is told so on the first page, and nothing typed stays', async () => {
    const session = withSession((asked) => {
      if (is(asked, 'DELETE', '/api/session')) {
        session.end();
        return { status: 204 };
      }
      return undefined;
    });
    await page.goto(`${server.url}${FLOW}/contact`);
    await page.evaluate(() => {
      sessionStorage.setItem('desk.typed.x', 'y');
    });
    await page.getByRole('button', { name: 'Esci' }).click();
    await page.getByText('Sei uscito').waitFor();
    await page.getByRole('link', { name: 'Crea il tuo account' }).waitFor();
    await expect(page.evaluate(() => Object.keys(sessionStorage))).resolves.toEqual([]);
  }, 30_000);
});

describe('on a poor connection', () => {
  test('a file is sent again by itself, under the same key', async () => {
    const keys: string[] = [];
    let down = true;
    withSession((asked) => {
      if (asked.method !== 'POST' || !asked.path.endsWith('/documents')) {
        return asked.path.endsWith('/documents') ? { status: 200, body: { data: [] } } : undefined;
      }
      keys.push(/name="uploadKey"\r\n\r\n([^\r]+)/.exec(String(asked.body))?.[1] ?? '');
      return down ? HANG_UP : undefined;
    });
    await page.goto(`${server.url}${FLOW}/documents`);
    await page.setInputFiles('#upload-IDENTITY_DOCUMENT', SCAN);
    await page.getByText('La connessione è caduta').waitFor();
    down = false;
    await page.waitForSelector('.file-row.is-waiting', { state: 'detached' });
    expect(keys.length).toBeGreaterThan(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys).size).toBe(1);
  }, 30_000);

  test('two photos travel as one document of two sides', async () => {
    const bodies: string[] = [];
    withSession((asked) => {
      if (asked.method === 'POST' && asked.path.endsWith('/documents')) {
        bodies.push(String(asked.body));
      }
      return asked.method === 'GET' && asked.path.endsWith('/documents')
        ? { status: 200, body: { data: [] } }
        : undefined;
    });
    await page.goto(`${server.url}${FLOW}/documents`);
    await page.getByText('Due foto').first().click();
    await page.setInputFiles('#upload-IDENTITY_DOCUMENT', photo('fronte.jpg'));
    await page.getByText('Ora il retro').waitFor();
    await page.setInputFiles('#upload-IDENTITY_DOCUMENT', photo('retro.jpg'));
    await expect.poll(() => bodies.length, { timeout: 10_000 }).toBe(1);
    expect(bodies[0]).toMatch(/name="sides"\r\n\r\n2/);
    expect(bodies[0]).toContain('filename="fronte.jpg"');
    expect(bodies[0]).toContain('filename="retro.jpg"');
  }, 30_000);

  test('a submission that was cut off is tried again under the same key', async () => {
    const keys: unknown[] = [];
    let down = true;
    withSession((asked) => {
      if (asked.path.endsWith('/submission')) {
        keys.push(asked.headers['idempotency-key']);
        return down ? HANG_UP : undefined;
      }
      const whole = aCase('DRAFT', { form: aCase('SUBMITTED').form, step: 'summary' });
      return is(asked, 'GET', `/api/cases/${CASE_ID}`) ? { status: 200, body: whole } : undefined;
    });
    await page.goto(`${server.url}${FLOW}/summary`);
    await page.getByText('Dichiaro che i dati').click();
    await page.getByRole('button', { name: 'Conferma e invia' }).click();
    await page.getByText('Non riusciamo a raggiungere il servizio').waitFor();
    down = false;
    await page.getByRole('button', { name: 'Conferma e invia' }).click();
    await page.waitForURL(`**${FLOW}/receipt`);
    await page.getByText('2026-CM-00000012-4', { exact: true }).waitFor();
    await page.getByText('Richiesta inviata').first().waitFor();
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
  }, 30_000);
});

describe('the search of doctors in a request', () => {
  test('begins in one’s own zone, says why, and widens with one press', async () => {
    const asked: string[] = [];
    withSession(({ path, query }) => {
      if (path.endsWith('/doctors')) {
        asked.push(`${query.get('zone')} ${query.get('kind')} ${query.get('name')}`);
      }
      return undefined;
    });
    await page.goto(`${server.url}${FLOW}/doctor`);
    await page.getByText('Ti mostriamo i medici della zona Legnano').waitFor();
    await page.getByText('Hai 40 anni: ti segue un medico di famiglia.').waitFor();
    await page.fill('#doctor-name', 'donati');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Mostra tutti i medici' }).click();
    await page.getByRole('button', { name: 'Torna ai medici per te' }).click();
    await page.getByText('Ti mostriamo i medici della zona Legnano').waitFor();
    expect(asked.slice(0, 3)).toEqual(['legnano GP null', 'legnano GP donati', 'null null donati']);
  }, 30_000);

  test('begins with everybody where it cannot be told where to begin', async () => {
    withSession(({ path }) => (path.endsWith('/doctor-search') ? aProblem('internal') : undefined));
    await page.goto(`${server.url}${FLOW}/doctor`);
    await page.getByText('34 medici trovati').waitFor();
    expect(await page.locator('.search-start').count()).toBe(0);
  }, 30_000);
});

describe('what a page says', () => {
  test('of a number that nobody can be called on', async () => {
    withSession(() => undefined);
    await page.goto(`${server.url}${FLOW}/contact`);
    await page.fill('#contactPhone', '800 123456');
    await page.getByRole('button', { name: 'Avanti' }).click();
    const told = page.getByText('Scrivi un numero italiano, fisso o cellulare');
    await expect.poll(() => told.count(), { timeout: 10_000 }).toBeGreaterThan(0);
    await page.fill('#contactPhone', '+41 79 123 45 67');
    await page.getByRole('button', { name: 'Avanti' }).click();
    await page.waitForURL(`**${FLOW}/documents`);
  }, 30_000);

  test('of a notice of rejection: why, until when one may answer, and what was written', async () => {
    const body = aCase('REJECTION_NOTICE');
    withSession(({ path }) =>
      path === `/api/cases/${CASE_ID}` ? { status: 200, body } : undefined,
    );
    await page.goto(`${server.url}/area-personale/richieste/${CASE_ID}`);
    const notice = page.locator('.notice').filter({
      hasText: 'Perché l’ufficio pensa di non poter accogliere la richiesta',
    });
    await notice.getByText('La carta d’identità è scaduta a maggio.').waitFor();
    await notice.getByText('Documenti scaduti, illeggibili').waitFor();
    expect(await page.locator('.standing-facts').textContent()).toContain('2 dicembre 2026');
    await page.getByText('Nessuna risposta.').waitFor();
  }, 30_000);

  test('of a session about to end, by the server’s clock whatever the device’s', async () => {
    const now = new Date(Date.now() + 300 * 86_400_000);
    const expiresAt = new Date(now.getTime() + 60_000).toISOString();
    withSession((asked) =>
      is(asked, 'GET', '/api/session')
        ? { status: 200, body: { ...SESSION, now: now.toISOString(), expiresAt } }
        : undefined,
    );
    await page.goto(`${server.url}/area-personale`);
    const warning = page.getByRole('dialog', { name: 'Sei ancora qui?' });
    await expect.poll(() => warning.count(), { timeout: 10_000 }).toBe(1);
  }, 30_000);

  test('of the authority: as told last where the server cannot be reached', async () => {
    await page.goto(server.url);
    await page.getByText('ASST Valle Fittizia').first().waitFor();
    const brand = await page.locator('.brand-link').boundingBox();
    server.answerWith(() => HANG_UP);
    await page.reload();
    await page.getByText('ASST Valle Fittizia').first().waitFor();
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.reload();
    await page.getByText('Trovi il numero nelle email').waitFor({ timeout: 15_000 });
    const empty = await page.locator('.brand-link').boundingBox();
    expect(empty?.height).toBe(brand?.height);
  }, 40_000);
});
