import type { Locator, Page } from 'playwright-core';
import type { CaseForm, FormValue } from '#contract/case-form.ts';
import { askedOf } from '#requests/asked.ts';
import type { FieldDefinition, RequestDefinition } from '#requests/define-request.ts';
import { CONTACT_STEP } from '#requests/doctor-field.ts';
import { sayField } from '#requests/say-field.ts';
import { findPlace } from '#server/offices/place-directory.ts';
import type { DoctorRow } from '#test/factories/registry.ts';
import { tick } from './citizen-desk.ts';
import { addMembers } from './family-members.ts';
import type { Cast } from './journey.ts';
import { exactly, startingWith } from './text-pattern.ts';

/** More options than these are a list to open. */
const MOST_RADIOS = 6;

/**
 * Fills every step of the form that a citizen is asked, up to the documents.
 * @param atOwnStep called where a step is filled in that other types have not
 */
export async function fillForm(
  page: Page,
  request: RequestDefinition,
  { form, doctor, members = [] }: Pick<Cast, 'form' | 'doctor' | 'members'>,
  atOwnStep: (title: string) => Promise<void>,
): Promise<void> {
  for (const { id, title, kind, fields } of askedOf(request, form).steps) {
    await page.getByRole('heading', { name: title.it }).waitFor();
    if (kind === 'MEMBERS') {
      await addMembers(page, members);
    }
    if (fields.some((field) => field.kind === 'doctor')) {
      await pickDoctor(page, doctor);
    }
    await fillFields(page, fields, form);
    if (kind === 'FIELDS' && id !== CONTACT_STEP.id) {
      await atOwnStep(title.it);
    }
    await page.getByRole('button', { name: 'Avanti' }).click();
  }
}

/** Fills what can be typed or chosen of some fields, in order. */
export async function fillFields(
  page: Page,
  fields: readonly FieldDefinition[],
  form: CaseForm,
): Promise<void> {
  for (const field of fields.filter(({ kind }) => kind !== 'doctor')) {
    await fillField(page, field, form[field.name] ?? null);
  }
}

/** Fills one field the way its kind is filled; leaves what has no value as it is. */
export async function fillField(
  page: Page | Locator,
  field: FieldDefinition,
  value: FormValue,
): Promise<void> {
  const label = startingWith(field.label.it);
  if (value === true) {
    await tick(page, 'checkbox', label);
  } else if (Array.isArray(value)) {
    await fillRows(page, field, value);
  } else if (typeof value !== 'string' || value === '') {
    return;
  } else if (field.kind === 'choice') {
    await chooseOption(page, field, value);
  } else if (field.kind === 'municipality') {
    await choosePlace(page, field, value);
  } else {
    const typed = field.kind === 'date' ? sayField(field, value, 'it') : value;
    await page.getByRole('textbox', { name: label }).fill(typed);
  }
}

async function choosePlace(
  page: Page | Locator,
  { label }: FieldDefinition,
  code: string,
): Promise<void> {
  const name = (await findPlace(code))?.name ?? '';
  const place = page.getByRole('combobox', { name: startingWith(label.it) });
  // What is known of the citizen stands there already.
  if ((await place.inputValue()) === name) {
    return;
  }
  await place.fill(name);
  await page.getByRole('option', { name: startingWith(name) }).click();
}

async function chooseOption(
  page: Page | Locator,
  { label, options = [] }: FieldDefinition,
  value: string,
): Promise<void> {
  const chosen = options.find((option) => option.value === value)?.label.it ?? '';
  if (options.length > MOST_RADIOS) {
    await page.getByRole('combobox', { name: startingWith(label.it) }).selectOption(chosen);
  } else {
    await tick(page.getByRole('group', { name: startingWith(label.it) }), 'radio', exactly(chosen));
  }
}

async function fillRows(
  page: Page | Locator,
  field: FieldDefinition,
  rows: readonly Readonly<Record<string, FormValue | undefined>>[],
): Promise<void> {
  const list = page.getByRole('group', { name: startingWith(field.label.it) });
  for (const [index, row] of rows.entries()) {
    await list.getByRole('button', { name: 'Aggiungi una riga' }).click();
    const place = list.getByRole('group', { name: `Riga ${index + 1}` });
    for (const column of field.columns ?? []) {
      await fillField(place, column, row[column.name] ?? null);
    }
  }
}

async function pickDoctor(page: Page, doctor: DoctorRow | undefined): Promise<void> {
  if (doctor === undefined) {
    throw new Error('the form asks for a doctor and the cast names none');
  }
  const name = `${doctor.surname} ${doctor.name}`;
  await page.getByLabel('Cognome o nome').fill(doctor.surname);
  await page.getByRole('button', { name: 'Cerca' }).click();
  await page.getByRole('button', { name: `Scegli ${name}` }).click();
  await page.getByText(`Hai scelto ${name}`).waitFor();
}
