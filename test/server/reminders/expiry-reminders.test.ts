import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExpiryKind } from '#contract/expiry.ts';
import type { RepresentedAct } from '#contract/representation.ts';
import { Account } from '#server/identity/account.entity.ts';
import { Message } from '#server/notifications/message.entity.ts';
import { createReminderActivities } from '#server/reminders/reminder-activities.ts';
import { ExpiryReminder } from '#server/reminders/expiry-reminder.entity.ts';
import { remindPage } from '#server/reminders/remind-page.ts';
import { reminderRoutes } from '#server/reminders/routes.ts';
import { PaediatricExtension } from '#server/doctors/paediatric-extension.entity.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';
import type { ReminderCursor } from '#workflows/reminders/activities.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import { aCitizen } from '#test/factories/account.ts';
import { aResident, type Resident } from '#test/factories/case.ts';
import { anExemption } from '#test/factories/exemption.ts';
import { aChoice, aDoctor, anEnrolment, aPerson, newId } from '#test/factories/registry.ts';
import { aDeclaredFamily, aRepresentation, changePerson } from '#test/factories/representation.ts';
import { signInAs } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const MORNING = '2026-11-23T07:00:00Z';
const TODAY = '2026-11-23';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: reminderRoutes });
});
beforeEach(() => app.clock.set(MORNING));
afterAll(() => app.close());

/** A whole run, as the workflow makes it. @returns how many reminders it queued */
async function run(): Promise<number> {
  const activities = createReminderActivities(app.deps);
  let reminders = 0;
  let cursor: ReminderCursor | null = { kind: 0, after: null };
  while (cursor !== null) {
    const done: Awaited<ReturnType<typeof activities.remindOfExpiries>> =
      await activities.remindOfExpiries(cursor);
    reminders += done.reminders;
    cursor = done.next;
  }
  return reminders;
}

const messagesTo = (accountId: string) => app.em().find(Message, { accountId });

const stagesOf = async (personId: string) =>
  (await app.em().find(ExpiryReminder, { person: personId }))
    .map(({ kind, stage }) => `${kind} ${stage}`)
    .toSorted();

/** A citizen whose enrolment of that kind ends so many days from today. */
async function ending(days: number, kind: 'DOMICILED' | 'FOREIGN_MANDATORY' = 'DOMICILED') {
  const resident = await aResident(app, { enrolled: false, doctor: null });
  await anEnrolment(app.em(), {
    person: resident.person.id,
    kind,
    validFrom: '2025-11-24',
    validTo: addDays(TODAY, days),
  });
  return resident;
}

describe('a reminder', () => {
  it('is sent once, in the language of the account, with nothing of the person', async () => {
    const resident = await ending(30);
    await app.em().nativeUpdate(Account, { id: resident.account.id }, { locale: 'en' });
    expect(await run()).toBe(1);
    const messages = await messagesTo(resident.account.id);
    expect(messages).toMatchObject([
      { channel: 'EMAIL', template: 'expiry_reminder', locale: 'en', caseId: null },
    ]);
    expect(messages[0]?.params).toEqual({ dueOn: '2026-12-23' });
    expect(await run()).toBe(0);
    app.clock.set('2026-12-01T07:00:00Z');
    expect(await run()).toBe(0);
    expect(await messagesTo(resident.account.id)).toHaveLength(1);
  });

  it('is sent once by two runs at a time', async () => {
    const residents = await Promise.all([ending(29), ending(28), ending(27)]);
    const done = await Promise.all([run(), run(), run()]);
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(3);
    for (const { account } of residents) {
      expect(await messagesTo(account.id)).toHaveLength(1);
    }
  });

  it('that was missed while nothing ran is caught up with, the last one only', async () => {
    const { parent, child } = await aDeclaredFamily(app, { birthDate: '2012-12-05' });
    const paediatrician = await aDoctor(app.em(), { kind: 'PAEDIATRICIAN' });
    await aChoice(app.em(), { person: child.id, doctor: paediatrician.id });
    await run();
    expect(await stagesOf(child.id)).toEqual(['PAEDIATRICIAN 15']);
    expect(await messagesTo(parent.account.id)).toHaveLength(1);
  });

  it('goes to nobody whose address was never confirmed, and is sent once it is', async () => {
    const person = await aPerson(app.em());
    await anEnrolment(app.em(), {
      person: person.id,
      kind: 'DOMICILED',
      validFrom: '2025-12-01',
      validTo: addDays(TODAY, 10),
    });
    const { id } = await aCitizen(app.em(), { person: person.id, emailVerifiedAt: null });
    await run();
    expect(await stagesOf(person.id)).toEqual([]);
    await app.em().nativeUpdate(Account, { id }, { emailVerifiedAt: new Date(MORNING) });
    await run();
    expect(await messagesTo(id)).toHaveLength(1);
  });
});

async function remindersFor(resident: Resident): Promise<string[]> {
  await run();
  return stagesOf(resident.person.id);
}

describe('what is reminded of', () => {
  it('an enrolment thirty days before, unless it was renewed', async () => {
    expect(await remindersFor(await ending(31))).toEqual([]);
    const renewed = await ending(30);
    await app.em().insert(Enrolment, {
      id: newId(),
      person: renewed.person.id,
      kind: 'DOMICILED',
      status: 'ACTIVE',
      validFrom: addDays(TODAY, 31),
      validTo: addDays(TODAY, 395),
    });
    expect(await remindersFor(renewed)).toEqual([]);
    expect(await remindersFor(await ending(0))).toEqual(['ENROLMENT 30']);
    expect(await remindersFor(await ending(-1))).toEqual([]);
  });

  it('a permit sixty days before, as the enrolment that rests on it', async () => {
    expect(await remindersFor(await ending(61, 'FOREIGN_MANDATORY'))).toEqual([]);
    expect(await remindersFor(await ending(60, 'FOREIGN_MANDATORY'))).toEqual(['PERMIT 60']);
  });

  it('R-FX-6: a permit that a voluntary enrolment does not follow', async () => {
    const student = async (titleTo: string) => {
      const resident = await aResident(app, { enrolled: false, doctor: null });
      await anEnrolment(app.em(), {
        person: resident.person.id,
        kind: 'FOREIGN_VOLUNTARY',
        validFrom: '2026-01-08',
        validTo: '2026-12-31',
        titleTo,
      });
      return resident;
    };
    expect(await remindersFor(await student(addDays(TODAY, 61)))).toEqual([]);
    const near = await student(addDays(TODAY, 60));
    expect(await remindersFor(near)).toEqual(['PERMIT 60']);
    const agent = app.agent();
    await signInAs(app, agent, near.account);
    expect((await agent.get('/api/expiries').expect(200)).body.data).toEqual([
      { kind: 'PERMIT', lastDay: addDays(TODAY, 60), person: null },
    ]);
  });

  it('an exemption on 1 January and fifteen days before, not one that renews itself', async () => {
    const self = await aResident(app);
    await anExemption(app.em(), { person: self.person.id });
    const granted = await aResident(app);
    await anExemption(app.em(), {
      person: granted.person.id,
      code: 'E01',
      origin: 'MEF_AUTOMATIC',
    });
    expect(await remindersFor(self)).toEqual([]);
    app.clock.set('2027-01-01T07:00:00Z');
    expect(await remindersFor(self)).toEqual(['EXEMPTION NEW_YEAR']);
    app.clock.set('2027-03-16T07:00:00Z');
    expect(await remindersFor(self)).toEqual(['EXEMPTION 15', 'EXEMPTION NEW_YEAR']);
    expect(await stagesOf(granted.person.id)).toEqual([]);
  });

  it('the end of a provisional doctor, to those in charge beyond it', async () => {
    const doctor = await aDoctor(app.em(), {
      appointmentKind: 'PROVISIONAL',
      appointmentEnd: addDays(TODAY, 30),
    });
    const stays = await aResident(app, { doctor });
    const leaves = await aResident(app, { doctor: null });
    await aChoice(app.em(), {
      person: leaves.person.id,
      doctor: doctor.id,
      validTo: addDays(TODAY, 29),
    });
    expect(await remindersFor(stays)).toEqual(['PROVISIONAL_DOCTOR 30']);
    expect(await stagesOf(leaves.person.id)).toEqual([]);
  });

  it('the last day of a doctor who ceases, once, whatever they were appointed as', async () => {
    const ceases = await aDoctor(app.em(), { activeTo: addDays(TODAY, 30) });
    const provisional = await aDoctor(app.em(), {
      activeTo: addDays(TODAY, 30),
      appointmentKind: 'PROVISIONAL',
      appointmentEnd: addDays(TODAY, 30),
    });
    const [patient, other] = [
      await aResident(app, { doctor: ceases }),
      await aResident(app, { doctor: provisional }),
    ];
    expect(await remindersFor(patient)).toEqual(['CEASING_DOCTOR 30']);
    expect(await remindersFor(patient)).toEqual(['CEASING_DOCTOR 30']);
    expect(await stagesOf(other.person.id)).toEqual(['PROVISIONAL_DOCTOR 30']);
  });

  it('the limit of a paediatrician, unless it was extended', async () => {
    const family = await aDeclaredFamily(app, { birthDate: '2013-01-20' });
    const doctor = await aDoctor(app.em(), { kind: 'PAEDIATRICIAN' });
    await aChoice(app.em(), { person: family.child.id, doctor: doctor.id });
    const extended = await aDeclaredFamily(app, { birthDate: '2013-01-20' });
    await aChoice(app.em(), { person: extended.child.id, doctor: doctor.id });
    await app.em().insert(PaediatricExtension, {
      id: newId(),
      person: extended.child.id,
      doctor: doctor.id,
      validTo: '2029-01-19',
      createdAt: new Date(MORNING),
    });
    await run();
    expect(await stagesOf(family.child.id)).toEqual(['PAEDIATRICIAN 60']);
    expect(await stagesOf(extended.child.id)).toEqual([]);
  });

  it('nothing of somebody who died', async () => {
    const resident = await ending(5);
    await changePerson(app, resident.person.id, { deathDate: '2026-11-01' });
    expect(await remindersFor(resident)).toEqual([]);
  });
});

it('every kind is read in pages whose end is where the next begins', async () => {
  const kinds: ExpiryKind[] = ['ENROLMENT', 'PERMIT'];
  for (const kind of kinds) {
    const last = await remindPage(app.deps, kind, 'ffffffff-ffff-7fff-bfff-ffffffffffff');
    expect(last).toEqual({ next: null, reminders: 0 });
  }
});

describe('GET /api/expiries', () => {
  it('tells what ends, of oneself and of whom one acts for, the soonest first', async () => {
    const { parent, child } = await aDeclaredFamily(app, { birthDate: '2013-01-20' });
    const doctor = await aDoctor(app.em(), { kind: 'PAEDIATRICIAN' });
    await aChoice(app.em(), { person: child.id, doctor: doctor.id });
    await anEnrolment(app.em(), {
      person: parent.person.id,
      kind: 'FOREIGN_MANDATORY',
      validFrom: '2025-01-01',
      validTo: '2026-12-10',
    });
    await app.em().nativeDelete(Enrolment, { person: parent.person.id, kind: 'RESIDENT' });
    const agent = app.agent();
    await signInAs(app, agent, parent.account);
    const { body } = await agent.get('/api/expiries').expect(200);
    expect(body.data).toEqual([
      { kind: 'ENROLMENT', lastDay: '2026-12-10', person: null },
      { kind: 'PERMIT', lastDay: '2026-12-10', person: null },
      {
        kind: 'PAEDIATRICIAN',
        lastDay: '2027-01-19',
        person: { name: child.name, surname: child.surname },
      },
    ]);
  });

  it('R-RP-4: tells a support administrator nothing beyond the decree, by mail neither', async () => {
    const ward = await aPerson(app.em(), { birthDate: '1958-06-06' });
    await anEnrolment(app.em(), {
      person: ward.id,
      kind: 'DOMICILED',
      validFrom: '2025-12-24',
      validTo: addDays(TODAY, 30),
    });
    const told = async (powers: RepresentedAct[]) => {
      const { account } = await aResident(app);
      await aRepresentation(app, {
        representative: account.id,
        represented: ward.id,
        kind: 'SUPPORT_ADMINISTRATOR',
        powers,
      });
      const agent = app.agent();
      await signInAs(app, agent, account);
      const { body } = await agent.get('/api/expiries').expect(200);
      return { account, expiries: body.data.length };
    };
    const without = await told(['CARD_REQUEST']);
    const within = await told(['REGISTRY_VIEW']);
    expect([without.expiries, within.expiries]).toEqual([0, 1]);
    await run();
    expect(await messagesTo(without.account.id)).toEqual([]);
    expect(await messagesTo(within.account.id)).toHaveLength(1);
  });

  it('tells nothing of anybody else, and nobody who is not signed in', async () => {
    const other = await aResident(app);
    const agent = app.agent();
    await signInAs(app, agent, other.account);
    expect((await agent.get('/api/expiries').expect(200)).body).toEqual({ data: [] });
    await app.agent().get('/api/expiries').expect(401);
    expect(civilDateOf(app.deps.clock.now())).toBe(TODAY);
  });
});
