import type { Page } from 'playwright-core';
import { fieldsOf } from '#requests/asked.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import type { PersonRow } from '#test/factories/registry.ts';
import { submit, tick } from './citizen-desk.ts';
import type { Cast, Correction } from './journey.ts';
import { paper } from './paper.ts';
import { fillField, fillForm } from './request-form.ts';
import { startingWith } from './text-pattern.ts';

const CHECK_MS = 60_000;

/** Called where a page stands that has not been looked at yet. */
export type Look = (where: string) => Promise<void>;

/**
 * From the information page of a type to the protocol number: for whom, the form, the documents, the
 * summary.
 * @returns the id of the case
 */
export async function makeRequest(
  page: Page,
  portalUrl: string,
  request: RequestDefinition,
  cast: Cast,
  look: Look,
): Promise<string> {
  await page.goto(`${portalUrl}servizi/${request.slug}`);
  const own = page.getByRole('link', { name: 'Inizia la richiesta' });
  const forOthers = page.getByRole('link', { name: /^Fai la richiesta per una persona/ });
  await own.or(forOthers).first().waitFor();
  await look('information page');
  await own.or(forOthers).first().click();
  await sayForWhom(page, cast.beneficiary);
  await tick(page, 'checkbox', /^Ho letto e compreso/);
  await page.getByRole('button', { name: 'Inizia' }).click();
  await fillForm(page, request, cast, look);
  await sendPapers(page);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('heading', { name: 'Riepilogo' }).waitFor();
  await submit(page);
  const [, caseId = ''] = /\/([\da-f-]{36})\/receipt/.exec(page.url()) ?? [];
  return caseId;
}

/** Answers for whom it is, where that is asked; a parent declares to be one the first time. */
async function sayForWhom(page: Page, beneficiary: PersonRow | undefined): Promise<void> {
  const question = page.getByRole('group', { name: 'Per chi è la richiesta?' });
  const read = page.getByRole('checkbox', { name: /^Ho letto e compreso/ });
  await question.or(read).waitFor();
  if (await read.isVisible()) {
    return;
  }
  const who =
    beneficiary === undefined
      ? /^Per me/
      : startingWith(`${beneficiary.name} ${beneficiary.surname} (`);
  await tick(page, 'radio', who);
  const parent = page.getByRole('checkbox', { name: /^Dichiaro di essere il genitore/ });
  if (await parent.isVisible()) {
    await tick(page, 'checkbox', /^Dichiaro di essere il genitore/);
  }
  await page.getByRole('button', { name: 'Avanti' }).click();
}

/** Uploads every document that must be there, all at once, and waits until they are checked. */
async function sendPapers(page: Page): Promise<void> {
  const chooser = page.getByLabel(/^Scegli un file: /);
  await page.getByRole('heading', { name: 'Documenti', exact: true }).waitFor();
  await chooser.first().waitFor({ state: 'attached' });
  const asked = page
    .getByRole('main')
    .getByRole('region')
    .filter({ has: chooser, hasNotText: '(facoltativo)' });
  const boxes = await asked.all();
  for (const box of boxes) {
    await box.getByLabel(/^Scegli un file: /).setInputFiles(await paper());
  }
  await page
    .getByText('controllato, va bene')
    .nth(boxes.length - 1)
    .waitFor({ timeout: CHECK_MS });
}

/** Opens a case in the private area. */
export async function followCase(page: Page, portalUrl: string, caseId: string): Promise<void> {
  await page.goto(`${portalUrl}area-personale/richieste/${caseId}`);
  await page.getByRole('heading', { name: 'A che punto è' }).waitFor();
}

/** Puts right what was pinned, and nothing else: all the rest is in sight and closed. */
export async function answerIntegration(
  page: Page,
  request: RequestDefinition,
  correction: Correction,
): Promise<void> {
  const asked = page.getByRole('region', { name: 'Che cosa ci serve' });
  await asked.getByRole('heading', { name: 'Il resto della richiesta' }).waitFor();
  if ('document' in correction) {
    // The file that it takes the place of is beside it, and was checked long ago.
    const chooser = page.getByLabel(/^Scegli un file: /);
    const box = asked.getByRole('region').filter({ has: chooser });
    await box.getByLabel(/^Scegli un file: /).setInputFiles(await paper());
    await box.getByText('controllato, va bene').waitFor({ timeout: CHECK_MS });
  } else {
    const field = fieldsOf(request).find(({ name }) => name === correction.field);
    if (field === undefined) {
      throw new RangeError(`${request.type} has no field ${correction.field}`);
    }
    await asked.getByText(`Da correggere: ${field.label.it}`).waitFor();
    await fillField(asked, field, correction.to);
  }
  await asked.getByRole('button', { name: 'Invia le risposte' }).click();
  await page.getByText('Abbiamo ricevuto quello che ti avevamo chiesto.').waitFor();
}
