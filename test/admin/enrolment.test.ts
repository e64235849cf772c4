import type { Page, Route } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { PROBLEM_TEXTS } from '#server/http/problem-texts.ts';
import { accessibilityFaults } from './support/browser.ts';
import { deskSuite } from './support/desk-suite.ts';

vi.setConfig({ testTimeout: 120_000 });

const TOKEN = 'x'.repeat(43);
const PASSWORD = 'quattro parole senza legame';
const QR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v1H0z"/></svg>';
const suite = deskSuite();

/** The answers of the server to an invitation, in the browser's place of it. */
async function openInvitation(answers: (route: Route) => Promise<void>): Promise<Page> {
  await suite.context.route('**/api/desk/enrolment/opening', async (route) => {
    expect(route.request().postDataJSON()).toEqual({ token: TOKEN });
    await route.fulfill({
      json: { email: 'ada@asst.example', name: 'Ada Neri', totpSecret: 'JBSWY3DPEHPK', qr: QR },
    });
  });
  await suite.context.route('**/api/desk/enrolment', answers);
  return suite.open(null, `enrolment#${TOKEN}`);
}

async function fill(page: Page, password: string, repeated: string, code: string): Promise<void> {
  await page.getByLabel('Nuova password').fill(password);
  await page.getByLabel('Ripeti la password').fill(repeated);
  await page.getByLabel('Codice dell’app').fill(code);
  await page.getByRole('button', { name: 'Conferma' }).click();
}

test('an invitation leads to a password and an authenticator, and to the sign-in', async () => {
  const sent: unknown[] = [];
  const page = await openInvitation(async (route) => {
    sent.push(route.request().postDataJSON());
    await route.fulfill({ status: 204 });
  });
  await page.getByText('JBSW Y3DP EHPK').waitFor();
  await page.getByRole('img', { name: /^Codice QR/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await fill(page, PASSWORD, 'un’altra cosa', '123 456');
  await page.getByText('Le due password non sono uguali.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(sent).toEqual([]);
  await fill(page, PASSWORD, PASSWORD, '123 456');
  await page.getByText('Fatto: adesso puoi accedere').waitFor();
  expect(sent).toEqual([{ token: TOKEN, password: PASSWORD, totp: '123456' }]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Vai all’accesso' }).click();
  await page.getByRole('heading', { name: 'Accesso operatori' }).waitFor();
});

test('what the server refuses is said at the field, and nothing typed is lost', async () => {
  const page = await openInvitation((route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: '/api/problems#invalid',
        title: PROBLEM_TEXTS.invalid.title.it,
        status: 422,
        code: 'invalid',
        detail: PROBLEM_TEXTS.invalid.detail.it,
        errors: { totp: 'Il codice non è giusto.' },
      }),
    }),
  );
  await fill(page, PASSWORD, PASSWORD, '123456');
  await page.getByRole('alert').waitFor();
  const code = page.getByLabel('Codice dell’app');
  expect(await code.getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Nuova password').inputValue()).toBe(PASSWORD);
  expect(await accessibilityFaults(page)).toEqual([]);
});
