import { expect } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import { askedOf } from '#requests/asked.ts';
import { COMMON_REJECTIONS } from '#requests/common-rejections.ts';
import { DECLARED_FIELDS } from '#requests/income-preregistration/declared-fields.ts';
import { INCOME_PREREGISTRATION } from '#requests/income-preregistration/request.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { demoEmail } from '#server/db/seed/demo-sign-ins.ts';
import { Preregistration } from '#server/preregistrations/preregistration.entity.ts';
import { anEnrolment, aPerson, type PersonRow } from '#test/factories/registry.ts';
import type { Complaints, JourneyDesk } from './journey-desk.ts';
import { daysAgo, todayOf } from './journeys/people.ts';
import { unemployedExemption, unemployedForm } from './journeys/exemptions.ts';
import { approve, reject } from './operator-case.ts';
import { exemptionsOf } from './registry-rows.ts';
import { fillFields } from './request-form.ts';

const COMMIT_MS = 60_000;
const TYPE = INCOME_PREREGISTRATION;
/** Another address each time, so that each mail is of one of them. */
const MAILS = ['prima', 'seconda'].map((time) => demoEmail(`${time}.preregistrazione`));

/**
 * Somebody without an account self-certifies their income twice: shown at the desk, one is rejected,
 * the other confirmed and written. Nobody can be asked for more than they show there.
 * @returns what the pages complained of
 */
export async function walkPreregistration(desk: JourneyDesk): Promise<Complaints> {
  const { registry } = desk;
  desk.complaints();
  await desk.handTo();
  const [first = '', second = ''] = MAILS;
  const person = await aPerson(registry.em());
  await anEnrolment(registry.em(), { person: person.id });

  await confirm(desk, await preregister(desk, person, first));
  const asking = desk.operator.getByRole('button', { name: 'Richiedi integrazione' });
  expect(await asking.getAttribute('aria-disabled')).toBe('true');
  await reject(
    desk.operator,
    COMMON_REJECTIONS[3]?.label.it ?? '',
    'Il reddito supera il limite previsto.',
  );
  await expectConcluded(desk, person, first, 'REJECTED');
  expect(await exemptionsOf(registry, person.id)).toEqual([]);

  await confirm(desk, await preregister(desk, person, second));
  await approve(desk.operator, TYPE, { form: {} });
  await expectConcluded(desk, person, second, 'COMPLETED');
  const written = [unemployedExemption(todayOf(registry))];
  expect(await exemptionsOf(registry, person.id)).toEqual(written);
  return desk.complaints();
}

/** From the information page to the code on the screen, which is in the mail too. */
async function preregister(
  { citizen, registry, stack }: JourneyDesk,
  { surname, name, fiscalCode, birthDate }: PersonRow,
  email: string,
): Promise<string> {
  await citizen.goto(`${stack.portalUrl}servizi/${TYPE.slug}`);
  await citizen.getByRole('link', { name: /^Non hai credenziali/ }).click();
  const who = { surname, name, fiscalCode, birthDate, email };
  const form = unemployedForm(todayOf(registry), daysAgo(registry, 60));
  const fields = [...DECLARED_FIELDS, ...askedOf(TYPE, form).fields];
  await fillFields(citizen, fields, { ...who, ...form });
  await citizen.getByRole('button', { name: 'Pre-registra' }).click();
  const shown = await citizen.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).textContent();
  const code = shown ?? '';
  await stack.mailbox.awaitMail(email, ({ text }) => text.includes(code));
  return code;
}

/** The operator finds it by its code, has identified who shows it, and has it in charge. */
async function confirm({ operator, stack }: JourneyDesk, code: string): Promise<void> {
  await operator.goto(`${stack.deskUrl}preregistrations`);
  await operator.getByLabel('Codice', { exact: false }).fill(code);
  await operator.getByRole('button', { name: 'Cerca', exact: true }).click();
  await operator.getByRole('radio', { name: 'Allo sportello, con un documento' }).press('Space');
  await operator.getByRole('button', { name: 'Conferma e prendi in carico' }).click();
  await operator.getByRole('group', { name: 'Azioni sulla pratica' }).waitFor();
}

/** The case that came of it is over, and a mail says so, without saying how. */
async function expectConcluded(
  { registry, stack }: JourneyDesk,
  { fiscalCode }: PersonRow,
  email: string,
  state: CaseState,
): Promise<void> {
  const made = await registry.em().findOneOrFail(Preregistration, { fiscalCode, email });
  const now = () => registry.em().findOneOrFail(CaseFile, { id: made.case });
  await expect
    .poll(async () => (await now()).state, { timeout: COMMIT_MS, interval: 50 })
    .toBe(state);
  await stack.mailbox.awaitMail(email, ({ subject }) => subject.includes('conclusa'));
}
