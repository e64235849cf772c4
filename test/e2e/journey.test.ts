import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import { demoEmail } from '#server/db/seed/demo-sign-ins.ts';
import { openBrowser } from '#test/support/browser.ts';
import { startStack } from '#test/support/stack.ts';
import type { DeskStack } from '#test/support/stack.ts';
import {
  chooseFirstDoctor,
  photo,
  register,
  sendDocuments,
  signIn,
  startDoctorChange,
  submit,
} from './support/citizen-desk.ts';
import { demoAccount } from './support/demo-account.ts';
import { citizenWithoutAccount } from './support/demo-citizen.ts';
import { act, openCase, signInOperator, take } from './support/operator-desk.ts';
import { picture } from './support/picture.ts';

const OPERATOR = demoEmail('marta.rinaldi', true);

let stack: DeskStack;
let browser: Browser;
let database: Client;
let operator: Page;

beforeAll(async () => {
  stack = await startStack();
  database = new Client({ connectionString: stack.databaseUrl });
  await database.connect();
  browser = await openBrowser();
  operator = await newPage();
  await signInOperator(stack, operator, OPERATOR);
});
afterAll(async () => {
  await browser?.close();
  await database?.end();
  await stack?.stop();
});

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

async function newPage(viewport = DESKTOP): Promise<Page> {
  const context = await browser.newContext({
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport,
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

interface ChoiceRow {
  doctor: string;
  doctorId: string;
  from: CivilDate;
  to: CivilDate | null;
  endReason: string | null;
}

/** The last two choices of a person, the older first. */
async function lastChoices(personId: string): Promise<ChoiceRow[]> {
  const { rows } = await database.query<ChoiceRow>(
    `select d.surname || ' ' || d.name as doctor, d.id as "doctorId", c.valid_from::text as "from",
            c.valid_to::text as "to", c.end_reason as "endReason"
       from doctor_choice c join doctor d on d.id = c.doctor_id
      where c.person_id = $1 order by c.valid_from desc limit 2`,
    [personId],
  );
  return rows.toReversed();
}

async function patientsOf(doctorId: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    'select patient_count as count from doctor where id = $1',
    [doctorId],
  );
  return rows[0]?.count ?? 0;
}

async function doctorNamed(shown: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    "select id from doctor where surname || ' ' || name = $1",
    [shown],
  );
  return rows[0]?.id ?? '';
}

async function lastStateOf(protocolNumber: string): Promise<string | undefined> {
  const { rows } = await database.query<{ state: string }>(
    'select state from case_file where protocol_number = $1',
    [protocolNumber],
  );
  return rows[0]?.state;
}

it(
  'carries a request from registration to the changed registry',
  { timeout: 300_000 },
  async () => {
    const citizen = await citizenWithoutAccount(database, 'LEG');
    const account = {
      email: demoEmail('prova.completa'),
      mobile: '+393331230001',
      password: 'una frase lunga e mia',
    };
    const page = await newPage();
    await register(stack, page, citizen, account);
    await signIn(stack, page, { user: citizen.fiscalCode, ...account });
    await startDoctorChange(stack, page);

    // One's own doctor stays in sight and says why nobody can choose them again.
    const own = `${citizen.doctorSurname} ${citizen.doctorName}`;
    await page.getByLabel('Cognome o nome').fill(citizen.doctorSurname);
    await page.getByRole('button', { name: 'Cerca' }).click();
    const blocked = page.getByRole('article').filter({ hasText: own });
    await blocked.getByText('Non puoi sceglierlo ora').waitFor();
    expect(await blocked.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await blocked.getByRole('button', { name: /^Scegli/ }).count()).toBe(0);
    await page.getByRole('heading', { name: 'Scelta del medico' }).scrollIntoViewIfNeeded();
    await picture(page, 'doctor-search');
    await page.getByLabel('Cognome o nome').fill('');
    await page.getByRole('button', { name: 'Cerca' }).click();
    const chosen = await chooseFirstDoctor(page);
    const chosenId = await doctorNamed(chosen);
    const [before, chosenBefore] = [await patientsOf(citizen.doctorId), await patientsOf(chosenId)];

    await sendDocuments(page, `${citizen.surname} ${citizen.name}`);
    for (const written of [chosen, citizen.surname, 'carta-fronte.png', 'tessera.pdf']) {
      await page.getByRole('main').getByText(written).first().waitFor();
    }
    const protocolNumber = await submit(page);
    expect(protocolNumber).toMatch(/^\d{4}\/\d{7}$/);
    await picture(page, 'receipt');
    const received = await stack.mailbox.awaitMail(account.email, ({ subject }) =>
      subject.includes('ricevuta'),
    );
    expect(received.subject).toContain(protocolNumber);
    expect(received.text).not.toContain(citizen.fiscalCode);
    await page.getByRole('link', { name: 'Segui la richiesta' }).click();
    await page.getByRole('heading', { name: 'A che punto è' }).waitFor();
    const caseAddress = page.url();

    await openCase(stack, operator, protocolNumber);
    await take(operator);
    await picture(operator, 'desk-case');
    await act(operator, 'Richiedi integrazione');
    const asking = operator.getByRole('dialog', { name: 'Richiedi integrazione' });
    await asking.getByLabel('Messaggio al cittadino').fill('Il retro del documento non si legge.');
    await asking.getByRole('button', { name: 'Chiedi un documento' }).click();
    await asking.getByLabel('Che cosa chiedi').fill('Il documento d’identità, leggibile');
    await asking.getByRole('button', { name: 'Chiedi un testo' }).click();
    await asking.getByLabel('Che cosa chiedi').last().fill('Da quando abiti a questo indirizzo?');
    await asking.getByRole('button', { name: 'Invia la richiesta' }).click();
    await asking.waitFor({ state: 'detached' });
    const asked = await stack.mailbox.awaitMail(account.email, ({ subject }) =>
      subject.includes('ci serve qualcosa da te'),
    );
    expect(asked.subject).toContain(protocolNumber);

    await page.goto(caseAddress);
    const answers = page.getByRole('region', { name: 'Che cosa ci serve' });
    await answers
      .getByLabel('Scegli un file: Il documento d’identità, leggibile')
      .setInputFiles(await photo(citizen.surname, 'retro'));
    await answers.getByText('controllato, va bene').waitFor({ timeout: 60_000 });
    await answers.getByLabel('Da quando abiti a questo indirizzo?').fill('Da sempre.');
    await picture(page, 'integration');
    await answers.getByRole('button', { name: 'Invia le risposte' }).click();
    await page.getByText('Abbiamo ricevuto quello che ti avevamo chiesto.').waitFor();

    await openCase(stack, operator, protocolNumber);
    await take(operator);
    await act(operator, 'Approva');
    const approval = operator.getByRole('dialog', { name: 'Approva la pratica' });
    await approval
      .getByText(new RegExp(`${chosen.split(' ')[0]}`))
      .first()
      .waitFor();
    await picture(operator, 'desk-approval');
    await approval.getByRole('button', { name: 'Approva e passa alla prossima' }).click();
    await approval.waitFor({ state: 'detached' });

    const concluded = await stack.mailbox.awaitMail(account.email, ({ subject }) =>
      subject.includes('conclusa'),
    );
    expect(concluded.text).toContain('La pratica è conclusa');
    await stack.mailbox.awaitSms(account.mobile, ({ text }) => text.includes('conclusa'));
    await page.goto(caseAddress);
    await page.getByText('La tua richiesta è stata accolta').waitFor();
    await page.getByRole('heading', { name: `Il tuo medico: ${chosen}` }).waitFor();
    await picture(page, 'outcome');

    const today = civilDateOf(Date.now());
    expect(await lastChoices(citizen.personId)).toMatchObject([
      { doctorId: citizen.doctorId, to: addDays(today, -1), endReason: 'CHANGE' },
      { doctorId: chosenId, from: today, to: null, endReason: null },
    ]);
    expect(await patientsOf(citizen.doctorId)).toBe(before - 1);
    expect(await patientsOf(chosenId)).toBe(chosenBefore + 1);

    await openCase(stack, operator, protocolNumber);
    await operator.getByText('Approvata, con effetto dal').waitFor();
    await picture(operator, 'desk-registry');
  },
);

it('tells a citizen that a request was rejected, and why', async () => {
  const giulia = await demoAccount(database, 'FRRGLI86C54E514X');
  const page = await newPage();
  await signIn(stack, page, giulia);
  await startDoctorChange(stack, page);
  await chooseFirstDoctor(page);
  await sendDocuments(page, 'Ferrari Giulia');
  const protocolNumber = await submit(page);

  await openCase(stack, operator, protocolNumber);
  await take(operator);
  await act(operator, 'Respingi');
  const rejection = operator.getByRole('dialog', { name: 'Respingi la pratica' });
  const reason = rejection.getByRole('checkbox').first();
  await reason.press('Space');
  await rejection.getByLabel('Testo per il cittadino').fill('La carta d’identità è di un altro.');
  await rejection.getByRole('button', { name: 'Respingi e passa alla prossima' }).click();
  await rejection.waitFor({ state: 'detached' });

  const concluded = await stack.mailbox.awaitMail(giulia.email, ({ subject }) =>
    subject.includes(`${protocolNumber}: conclusa`),
  );
  expect(concluded.text).not.toContain('carta d’identità');
  await page.getByRole('link', { name: 'Segui la richiesta' }).click();
  await page.getByRole('heading', { name: 'A che punto è' }).waitFor();
  await page.reload();
  await page.getByText('La tua richiesta non è stata accolta').waitFor();
  await page.getByText('La carta d’identità è di un altro.').waitFor();
  expect(await lastStateOf(protocolNumber)).toBe('REJECTED');
});

it('lets a citizen take a request back, on a phone', async () => {
  const chiara = await demoAccount(database, 'GRCCHR92T64D198A');
  const page = await newPage(PHONE);
  await signIn(stack, page, chiara);
  await startDoctorChange(stack, page);
  await page.getByRole('article').first().scrollIntoViewIfNeeded();
  await picture(page, 'phone-doctor-search');
  await chooseFirstDoctor(page);
  await sendDocuments(page, 'Greco Chiara');
  const protocolNumber = await submit(page);
  await page.getByRole('link', { name: 'Segui la richiesta' }).click();
  await picture(page, 'phone-case');
  await page.getByRole('button', { name: 'Ritira la richiesta' }).click();
  await page.getByRole('dialog').getByLabel('Perché la ritiri?').fill('Ho cambiato idea.');
  await page.getByRole('button', { name: 'Sì, ritira la richiesta' }).click();
  await page.getByText('Hai ritirato la richiesta.').waitFor();
  await stack.mailbox.awaitMail(chiara.email, ({ subject }) =>
    subject.includes(`${protocolNumber}: annullata`),
  );
  expect(await lastStateOf(protocolNumber)).toBe('WITHDRAWN');

  await openCase(stack, operator, protocolNumber);
  await operator.getByText('Annullata dal cittadino').first().waitFor();
});
