import type { Locator, Page } from 'playwright-core';
import { Place } from '#contract/place.ts';
import { scanPdf } from '#server/db/seed/scan-pdf.ts';
import { scanPicture } from '#server/db/seed/scan-picture.ts';
import type { CaughtSms } from '#server/mailbox/caught-message.ts';
import type { DeskStack } from '#test/support/stack.ts';
import type { DemoCitizen } from './demo-citizen.ts';
import { picture } from './picture.ts';

export interface Credentials {
  readonly user: string;
  readonly password: string;
  readonly mobile: string;
}

/** Ticks a box or chooses a radio button with the keyboard, as one can who uses no mouse. */
export async function tick(
  page: Page | Locator,
  role: 'checkbox' | 'radio',
  name: RegExp,
): Promise<void> {
  const box = page.getByRole(role, { name });
  await box.press('Space');
  // A page that has just opened moves the focus to its heading: the key may have gone there.
  if (!(await box.isChecked())) {
    await box.press('Space');
  }
}

/** Answers the page that asks for the code which came to a mobile by SMS. */
export async function answerCode(
  stack: DeskStack,
  page: Page,
  mobile: string,
  action: string,
  since: ReadonlySet<string> = new Set(),
): Promise<void> {
  const isFresh = ({ id }: CaughtSms) => !since.has(id);
  const { text } = await stack.mailbox.awaitSms(mobile, isFresh);
  await page.getByLabel('Codice di 6 cifre').fill(/\b\d{6}\b/.exec(text)?.[0] ?? '');
  await page.getByRole('button', { name: action }).click();
}

/** Registers, from the first page to the account that is active. */
export async function register(
  stack: DeskStack,
  page: Page,
  citizen: DemoCitizen,
  account: { email: string; mobile: string; password: string },
): Promise<void> {
  await page.goto(stack.portalUrl);
  await picture(page, 'portal-home');
  await page.getByRole('main').getByRole('link', { name: 'Crea il tuo account' }).click();
  await page.getByLabel('Codice fiscale').fill(citizen.fiscalCode);
  await page.getByLabel('Cognome', { exact: true }).fill(citizen.surname);
  await page.getByLabel('Nome', { exact: true }).fill(citizen.name);
  await choosePlace(
    page,
    'Comune o Stato di nascita',
    await placeOf(stack, citizen.birthPlaceCode),
  );
  await picture(page, 'registration');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByLabel('Via e numero civico').fill(citizen.street);
  await choosePlace(page, 'Comune', {
    name: citizen.municipality,
    province: citizen.province,
  });
  await page.getByLabel('CAP').fill(citizen.postcode);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByLabel('Email', { exact: true }).fill(account.email);
  await page.getByLabel('Cellulare').fill(account.mobile);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByLabel('Nuova password', { exact: true }).fill(account.password);
  await tick(page, 'checkbox', /^Ho letto e compreso/);
  await page.getByRole('button', { name: 'Crea l’account' }).click();
  await answerCode(stack, page, account.mobile, 'Conferma il numero');
  await page.getByRole('heading', { name: 'Apri l’email per attivare l’account' }).waitFor();
  const mail = await stack.mailbox.awaitMail(account.email);
  await page.goto(/\S+#token=\S+/.exec(mail.text)?.[0] ?? '');
  await page.getByRole('button', { name: 'Attiva l’account' }).click();
  await page.getByText('Il tuo account è attivo').waitFor();
}

/** Signs in with password and SMS code; ends on the private area. */
export async function signIn(stack: DeskStack, page: Page, who: Credentials): Promise<void> {
  const before = new Set((await stack.mailbox.messagesTo(who.mobile)).map(({ id }) => id));
  await page.goto(`${stack.portalUrl}accedi?da=%2Farea-personale`);
  await page.getByLabel('Codice fiscale o email').fill(who.user);
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.getByRole('main').getByRole('button', { name: 'Accedi' }).click();
  await answerCode(stack, page, who.mobile, 'Entra', before);
  await page.waitForURL('**/area-personale');
}

/** Starts a change of one's own doctor, up to the search of doctors. */
export async function startDoctorChange(stack: DeskStack, page: Page): Promise<void> {
  await page.goto(`${stack.portalUrl}servizi/cambio-medico`);
  await page.getByRole('link', { name: 'Inizia la richiesta' }).click();
  const oneself = page.getByRole('radio', { name: /^Per me/ });
  const read = page.getByRole('checkbox', { name: /^Ho letto e compreso/ });
  await oneself.or(read).waitFor();
  // Asked of whoever has somebody to act for.
  if (await oneself.isVisible()) {
    await tick(page, 'radio', /^Per me/);
    await page.getByRole('button', { name: 'Avanti' }).click();
  }
  await tick(page, 'checkbox', /^Ho letto e compreso/);
  await page.getByRole('button', { name: 'Inizia' }).click();
  await page.getByRole('heading', { name: 'Scelta del medico' }).waitFor();
}

/** Chooses the first doctor of the search who can be chosen; gives the name as it is shown. */
export async function chooseFirstDoctor(page: Page): Promise<string> {
  const first = page.getByRole('button', { name: /^Scegli / }).first();
  const name = ((await first.textContent()) ?? '').replace(/^Scegli\s*/, '').trim();
  await first.click();
  await page.getByText(`Hai scelto ${name}`).waitFor();
  return name;
}

/** From the chosen doctor on: contacts, front and back as two photos, a PDF; up to the summary. */
export async function sendDocuments(page: Page, owner: string): Promise<void> {
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('heading', { name: 'Contatti e note' }).waitFor();
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('heading', { name: 'Documenti', exact: true }).waitFor();
  const identity = page.getByRole('region', { name: 'Documento d’identità' });
  await tick(identity, 'radio', /^Due foto/);
  for (const side of ['fronte', 'retro']) {
    await identity
      .getByLabel(`Scegli un file: Documento d’identità, ${side}`)
      .setInputFiles(await photo(owner, side));
  }
  await page.getByLabel('Scegli un file: Tessera sanitaria').setInputFiles({
    name: 'tessera.pdf',
    mimeType: 'application/pdf',
    buffer: await scanPdf('Tessera sanitaria', [owner], 1, new Date('2026-01-05')),
  });
  await page.getByText('controllato, va bene').nth(1).waitFor({ timeout: 60_000 });
  await picture(page, 'documents');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('heading', { name: 'Riepilogo' }).waitFor();
}

/** Declares and submits; gives the protocol number. */
export async function submit(page: Page): Promise<string> {
  await tick(page, 'checkbox', /^Dichiaro che i dati sono veri/);
  await page.getByRole('button', { name: 'Conferma e invia' }).click();
  await page.getByRole('heading', { name: 'Richiesta inviata' }).waitFor();
  const shown = await page.getByText(/^\d{4}\/\d{7}$/).textContent();
  return shown ?? '';
}

/** A photo of one side of an invented document, as the browser is given files. */
export async function photo(
  owner: string,
  side: string,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  return {
    name: `carta-${side}.png`,
    mimeType: 'image/png',
    buffer: await scanPicture(['Carta d’identità', owner, side], side === 'fronte' ? 2 : -1),
  };
}

async function choosePlace(
  page: Page,
  label: string,
  place: { name: string; province: string | null },
): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.fill(place.name);
  await page
    .getByRole('option', { name: `${place.name} (${place.province})`, exact: true })
    .click();
}

async function placeOf(
  stack: DeskStack,
  code: string,
): Promise<{ name: string; province: string | null }> {
  const answer = await fetch(`${stack.apiUrl}/places/${code}`);
  return Place.parse(await answer.json());
}
