import { describe, expect, test } from 'vitest';
import type { Asked } from './support/canned-answers.ts';
import { type Override, aProblem } from './support/canned-server.ts';
import { SESSION } from './support/fixtures.ts';
import { portalInBrowser } from './support/portal-in-browser.ts';

const PATIENCE = { timeout: 10_000 };
const portal = portalInBrowser();

/** Keeps what is asked of the API, answered as `other` says or as canned. */
function watch(other: Override = () => undefined): Asked[] {
  const asked: Asked[] = [];
  portal.server.answerWith((one) => {
    if (one.method !== 'GET') {
      asked.push(one);
    }
    return other(one);
  });
  return asked;
}

const paths = (asked: readonly Asked[]): string[] =>
  asked.map(({ method, path }) => `${method} ${path}`);

describe('another e-mail address', () => {
  test('is written to only after the code that came by SMS', async () => {
    const asked = watch();
    await portal.page.goto(`${portal.server.url}/area-personale/profilo`);
    await portal.page.getByRole('button', { name: 'Modifica : Email' }).click();
    await portal.page.fill('#new-email', 'giulia@example.org');
    await portal.page.fill('#email-password', 'una password lunga');
    await portal.page.getByRole('button', { name: 'Cambia email' }).click();
    await portal.page.waitForSelector('#code');
    await portal.page.reload();
    await portal.page.fill('#code', '123456');
    await expect(portal.page.getByText('Apri l’email per confermare').count()).resolves.toBe(0);
    await portal.page.getByRole('button', { name: 'Manda il link alla nuova email' }).click();
    await portal.page.getByText('Ti abbiamo scritto a giulia@example.org.').waitFor();
    expect(paths(asked)).toEqual(['POST /api/profile/email', 'POST /api/profile/email/code']);
    expect(asked[1]?.body).toMatchObject({ code: '123456' });
  }, 30_000);
});

test('another mobile number still waits for its code after the phone reloaded the page', async () => {
  const asked = watch();
  await portal.page.goto(`${portal.server.url}/area-personale/profilo`);
  await portal.page.getByRole('button', { name: 'Modifica : Cellulare' }).click();
  await portal.page.fill('#new-mobile', '333 1234567');
  await portal.page.fill('#mobile-password', 'una password lunga');
  await onward();
  await portal.page.waitForSelector('#code');
  await portal.page.reload();
  await portal.page.fill('#code', '123456');
  await onward();
  await expect.poll(() => paths(asked), PATIENCE).toHaveLength(2);
  await expect(portal.page.evaluate(() => Object.keys(sessionStorage))).resolves.toEqual([]);
}, 30_000);

test('a new password still waits for its code after the phone reloaded the page', async () => {
  const asked = watch(anonymous);
  await portal.page.goto(`${portal.server.url}/reimposta-password#token=${'A'.repeat(43)}`);
  await portal.page.fill('#password', 'una password lunga');
  await onward();
  await portal.page.waitForSelector('#code');
  await portal.page.reload();
  const kept = await portal.page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  expect(kept).not.toContain('una password lunga');
  await portal.page.fill('#code', '123456');
  await onward();
  await expect.poll(() => paths(asked), PATIENCE).toHaveLength(2);
}, 30_000);

/** Nobody is signed in. */
const anonymous: Override = ({ method, path }) =>
  method === 'GET' && path === '/api/session' ? aProblem('not_signed_in') : undefined;

const onward = (): Promise<void> => portal.page.locator('main form button[type=submit]').click();

async function choosePlace(field: string): Promise<void> {
  await portal.page.fill(field, 'Legn');
  await portal.page.getByRole('option', { name: 'Legnano (MI)' }).click();
}

/** Fills in the registration up to the page that asks for the code. */
async function register(mobile: string): Promise<void> {
  await portal.page.goto(`${portal.server.url}/registrati`);
  await portal.page.fill('#fiscalCode', 'FRRGLI86C54E514X');
  await portal.page.fill('#surname', 'Ferrari');
  await portal.page.fill('#name', 'Giulia');
  await choosePlace('#birthPlace');
  await onward();
  await portal.page.fill('#street', 'Via Roma 12');
  await choosePlace('#place');
  await onward();
  await portal.page.fill('#email', 'giulia@example.org');
  await portal.page.fill('#mobile', mobile);
  await onward();
  await finish();
}

async function finish(): Promise<void> {
  await portal.page.fill('#password', 'una password lunga');
  if (!(await portal.page.locator('#privacy').isChecked())) {
    await portal.page.locator('#privacy').press('Space');
  }
  await onward();
  await portal.page.waitForSelector('#code');
}

/** Fills in the sign-in up to the page that asks for the code. */
async function beginSignIn(): Promise<void> {
  await portal.page.goto(`${portal.server.url}/accedi`);
  await portal.page.getByText('Usa un dispositivo tuo.').waitFor();
  await portal.page.fill('#user', 'FRRGLI86C54E514X');
  await portal.page.fill('#password', 'una password lunga');
  await portal.page.keyboard.press('Enter');
  await portal.page.waitForSelector('#code');
}

describe('a sign-in', () => {
  test('asks for the code on a page that begins at its heading', async () => {
    watch(anonymous);
    await beginSignIn();
    await expect
      .poll(() => portal.page.evaluate(() => document.activeElement?.textContent), PATIENCE)
      .toBe('Scrivi il codice che ti abbiamo mandato');
  }, 30_000);

  test('still waits for its code after the phone reloaded the page', async () => {
    let signedIn = false;
    const asked = watch((one) => {
      signedIn ||= one.path === '/api/sessions/code';
      return signedIn ? undefined : anonymous(one);
    });
    await beginSignIn();
    await portal.page.reload();
    await portal.page.getByText('al numero che finisce con 567').waitFor();
    const kept = await portal.page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
    expect(kept).not.toContain('una password lunga');
    await portal.page.fill('#code', '123456');
    await portal.page.getByRole('button', { name: 'Entra' }).click();
    await portal.page.waitForURL('**/area-personale');
    expect(paths(asked)).toEqual(['POST /api/sessions', 'POST /api/sessions/code']);
    await expect(portal.page.evaluate(() => Object.keys(sessionStorage))).resolves.toEqual([]);
  }, 30_000);

  test('begins anew for another account, and where its code can no more be had', async () => {
    watch(anonymous);
    await portal.page.clock.install();
    await beginSignIn();
    await portal.page.getByRole('button', { name: 'Usa un altro account' }).click();
    await portal.page.waitForSelector('#user');
    await portal.page.reload();
    await beginSignIn();
    await portal.page.clock.fastForward('30:01');
    await portal.page.reload();
    await portal.page.waitForSelector('#user');
    await expect(portal.page.locator('#code').count()).resolves.toBe(0);
  }, 30_000);
});

describe('a registration', () => {
  test('shows each step from its top, also to who came by a link', async () => {
    watch(anonymous);
    await portal.page.setViewportSize({ width: 360, height: 500 });
    await portal.page.goto(`${portal.server.url}/registrati`);
    await portal.page.fill('#fiscalCode', 'FRRGLI86C54E514X');
    await portal.page.fill('#surname', 'Ferrari');
    await portal.page.fill('#name', 'Giulia');
    await choosePlace('#birthPlace');
    await onward();
    await portal.page.waitForSelector('#street');
    await expect
      .poll(() => portal.page.evaluate(() => document.activeElement?.textContent), PATIENCE)
      .toBe('Dove abiti');
    await expect.poll(() => portal.page.evaluate(() => window.scrollY), PATIENCE).toBe(0);
  }, 30_000);

  test('still waits for its code after the phone reloaded the page', async () => {
    const asked = watch(anonymous);
    await register('333 1234567');
    await portal.page.reload();
    await portal.page.getByText('al numero che finisce con 567').waitFor();
    await portal.page.fill('#code', '123456');
    await portal.page.getByRole('button', { name: 'Conferma il numero' }).click();
    await portal.page.getByText('Ti abbiamo scritto a giulia@example.org.').waitFor();
    expect(paths(asked)).toEqual(['POST /api/registrations', 'POST /api/registrations/mobile']);
    await expect(portal.page.evaluate(() => Object.keys(sessionStorage))).resolves.toEqual([]);
  }, 30_000);

  test('is sent again with another number, the rest as it was typed', async () => {
    const asked = watch(anonymous);
    await register('333 7654321');
    await portal.page.getByRole('button', { name: 'Correggili' }).click();
    await expect(portal.page.inputValue('#mobile')).resolves.toBe('333 7654321');
    await portal.page.fill('#mobile', '333 1234567');
    await onward();
    await finish();
    expect(asked.map(({ body }) => body)).toMatchObject([
      { mobile: '333 7654321' },
      { mobile: '333 1234567', surname: 'Ferrari', residence: { street: 'Via Roma 12' } },
    ]);
  }, 40_000);
});

test('a link that was used leads to the sign-in too', async () => {
  watch((asked) =>
    asked.path === '/api/activations' ? aProblem('link_invalid') : anonymous(asked),
  );
  await portal.page.goto(`${portal.server.url}/attiva#token=${'A'.repeat(43)}`);
  await portal.page.getByRole('button', { name: 'Attiva l’account' }).click();
  await portal.page.getByText('Hai già premuto il pulsante?').waitFor();
  await portal.page.getByRole('main').getByRole('link', { name: 'Accedi' }).click();
  await expect.poll(() => new URL(portal.page.url()).pathname, PATIENCE).toBe('/accedi');
}, 30_000);

test('signing out leaves the language as it was', async () => {
  let signedIn = true;
  let { locale } = SESSION;
  watch((asked) => {
    signedIn &&= asked.method !== 'DELETE';
    if (!signedIn) {
      return anonymous(asked);
    }
    // The account keeps the language that it is told, or the page would turn back to the former.
    locale = asked.method === 'PATCH' ? 'en' : locale;
    const asksSession = asked.method === 'GET' && asked.path === '/api/session';
    return asksSession ? { status: 200, body: { ...SESSION, locale } } : undefined;
  });
  await portal.page.goto(`${portal.server.url}/area-personale/profilo`);
  await portal.page.getByRole('button', { name: 'English' }).click();
  await portal.page.getByRole('button', { name: 'Sign out' }).waitFor();
  // As the answer of the real server has the browser do (Clear-Site-Data).
  await portal.page.route('**/api/session', async (route) => {
    if (route.request().method() === 'DELETE') {
      await portal.page.evaluate(() => {
        localStorage.clear();
      });
    }
    await route.continue();
  });
  await portal.page.getByRole('button', { name: 'Sign out' }).click();
  await portal.page.waitForURL('**/?uscita=1');
  await expect.poll(() => portal.page.getByText('You have signed out').count(), PATIENCE).toBe(1);
}, 30_000);
