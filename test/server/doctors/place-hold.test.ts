import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#rules/calendar.ts';
import { PlaceHold } from '#server/doctors/place-hold.entity.ts';
import { searchDoctors, doctorSummaries } from '#server/doctors/doctor.repository.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { loadDoctorFacts } from '#server/doctors/load-doctor-facts.ts';
import { aCitizen } from '#test/factories/account.ts';
import {
  ACTS,
  aCase,
  aWholeDraft,
  caseRow,
  type CaseInHand,
  citizenActor,
} from '#test/factories/case.ts';
import { aHousehold } from '#test/factories/family.ts';
import { aDoctor, type DoctorRow, newId, type PersonRow } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const TODAY = '2026-11-16';
/** 60 days from the submission, the last one included. */
const LAST_DAY = '2027-01-15';
const PALERMO = { street: 'Via Maqueda 1', postcode: '90133', municipalityCode: 'G273' };
const LEGNANO = { street: 'Via Roma 1', postcode: '20025', municipalityCode: 'E514' };
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

async function placesOf(doctor: DoctorRow | null, today = TODAY): Promise<string | undefined> {
  return (await doctorSummaries(app.deps.sql, [doctor?.id ?? ''], today))[0]?.places;
}

const holdsOn = async (doctor: DoctorRow | null) =>
  app.em().find(PlaceHold, { doctor: doctor?.id ?? '' });

const lastPlace = (places = 1) => aDoctor(app.em(), { selfLimit: 800, patientCount: 800 - places });

describe('a submitted choice', () => {
  it('holds the place until its last day: the doctor is full for everybody else', async () => {
    const wanted = await lastPlace();
    const hand = await aCase(app, 'SUBMITTED', { wanted });
    expect(await holdsOn(wanted)).toMatchObject([
      { caseFile: hand.caseId, holder: hand.resident.person.id, heldUntil: LAST_DAY },
    ]);
    expect([await placesOf(wanted), await placesOf(wanted, LAST_DAY)]).toEqual(['FULL', 'FULL']);
    expect(await placesOf(wanted, addDays(LAST_DAY, 1))).toBe('AVAILABLE');
    const search = { page: 1, perPage: 10, availableOnly: true, name: wanted.surname };
    expect((await searchDoctors(app.deps.sql, search, TODAY)).ids).not.toContain(wanted.id);
    const after = await searchDoctors(app.deps.sql, search, addDays(LAST_DAY, 1));
    expect(after.ids).toContain(wanted.id);
  });

  it('holds it for somebody whom the registry does not have, up to the approval', async () => {
    const wanted = await lastPlace();
    const account = await aCitizen(app.em(), { residence: PALERMO, domicile: LEGNANO });
    const resident = {
      account,
      actor: citizenActor(account),
      doctor: null,
      person: { id: account.id } as PersonRow,
    };
    const hand = await aCase(app, 'SUBMITTED', { type: 'FOREIGN_ENROLMENT', resident, wanted });
    expect(await holdsOn(wanted)).toMatchObject([{ holder: account.id, heldUntil: LAST_DAY }]);
    expect(await placesOf(wanted)).toBe('FULL');
    const late = await aWholeDraft(app, { wanted });
    await expect(ACTS.submit(app, late)).rejects.toMatchObject({
      facts: { rules: [{ ruleId: 'R-DS-1' }] },
    });
    await ACTS.take(app, hand);
    await ACTS.approve(app, hand);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect(await holdsOn(wanted)).toEqual([]);
    expect((await app.em().findOneOrFail(Doctor, { id: wanted.id })).patientCount).toBe(800);
  });

  it('R-OC: beyond the cap there is none to hold', async () => {
    const { applicant, children } = await aHousehold(app);
    const full = await aDoctor(app.em(), { maxPatients: 600, patientCount: 600 });
    await app
      .em()
      .execute('update doctor_choice set doctor_id = ? where person_id = ?', [
        full.id,
        children[0].id,
      ]);
    const hand = await aCase(app, 'SUBMITTED', {
      type: 'OVER_CAP_CHOICE',
      resident: applicant,
      wanted: full,
      form: {
        reason: 'OTHER_FAMILY_MEMBER',
        relativeFiscalCode: children[0].fiscalCode,
        relation: 'CHILD',
      },
    });
    expect(await holdsOn(full)).toEqual([]);
    expect((await caseRow(app, hand.caseId)).state).toBe('SUBMITTED');
  });

  it('holds it anew from the day on which the citizen answers, if it still held', async () => {
    const [kept, lost] = [
      await aCase(app, 'INTEGRATION_REQUESTED', { wanted: await lastPlace() }),
      await aCase(app, 'INTEGRATION_REQUESTED', { wanted: await lastPlace() }),
    ];
    const lostDoctor = lost.wanted?.id ?? '';
    await app.em().nativeUpdate(PlaceHold, { doctor: lostDoctor }, { heldUntil: '2026-11-20' });
    app.clock.set('2026-11-30T09:00:00Z');
    await ACTS.answerIntegration(app, kept);
    await ACTS.answerIntegration(app, lost);
    app.clock.set(`${TODAY}T09:00:00Z`);
    expect(await holdsOn(kept.wanted)).toMatchObject([{ heldUntil: addDays('2026-11-30', 60) }]);
    expect(await holdsOn(lost.wanted)).toMatchObject([{ heldUntil: '2026-11-20' }]);
  });

  it('does not stand in the way of whoever holds it', async () => {
    const wanted = await lastPlace();
    const { resident } = await aCase(app, 'SUBMITTED', { wanted });
    const held = async (forPersonId: string | null) =>
      (await loadDoctorFacts(app.deps.sql, [wanted.id], { on: TODAY, forPersonId }))[0]?.heldPlaces;
    expect(await held(resident.person.id)).toBe(0);
    expect(await held(newId())).toBe(1);
    expect(await held(null)).toBe(1);
  });

  it('of the last place is refused to whoever comes next, by R-DS-1', async () => {
    const wanted = await lastPlace();
    await aCase(app, 'SUBMITTED', { wanted });
    const late = await aWholeDraft(app, { wanted });
    await expect(ACTS.submit(app, late)).rejects.toMatchObject({
      code: 'rules_failed',
      facts: { rules: [{ ruleId: 'R-DS-1', passed: false }] },
    });
    expect(await holdsOn(wanted)).toHaveLength(1);
  });

  it('of three places is given to three of twelve who ask at once', async () => {
    const wanted = await lastPlace(3);
    const drafts: CaseInHand[] = [];
    for (let each = 0; each < 12; each += 1) {
      drafts.push(await aWholeDraft(app, { wanted }));
    }
    const done = await Promise.allSettled(drafts.map((draft) => ACTS.submit(app, draft)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const refused = done.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(new Set(refused)).toEqual(new Set(['rules_failed']));
    expect(await holdsOn(wanted)).toHaveLength(3);
    const { patientCount } = await app.em().findOneOrFail(Doctor, { id: wanted.id });
    expect(patientCount).toBe(797);
  });

  it('that names no doctor holds nothing', async () => {
    const hand = await aCase(app, 'SUBMITTED', { type: 'DOCTOR_REVOKE' });
    expect(await app.em().count(PlaceHold, { caseFile: hand.caseId })).toBe(0);
  });
});

describe('the end of the case', () => {
  it.each(['WITHDRAWN', 'REJECTED', 'EXPIRED'] as const)(
    '%s frees the place with the same act',
    async (state) => {
      const wanted = await lastPlace();
      await aCase(app, state, { wanted });
      expect(await holdsOn(wanted)).toEqual([]);
      expect(await placesOf(wanted)).toBe('AVAILABLE');
    },
  );

  it('COMPLETED turns the place held into the place', async () => {
    const wanted = await lastPlace();
    await aCase(app, 'COMPLETED', { wanted });
    expect(await holdsOn(wanted)).toEqual([]);
    const { patientCount } = await app.em().findOneOrFail(Doctor, { id: wanted.id });
    expect(patientCount).toBe(800);
    expect(await placesOf(wanted)).toBe('FULL');
  });

  it('that has not come yet keeps it, also when the commit failed', async () => {
    const hand = await aCase(app, 'COMMIT_FAILED');
    expect(await holdsOn(hand.wanted)).toHaveLength(1);
  });
});

describe('more holds than places', () => {
  it('go to whoever held first', async () => {
    const wanted = await lastPlace(2);
    const first = await aCase(app, 'APPROVED', { wanted });
    const second = await aCase(app, 'APPROVED', { wanted });
    await app.em().nativeUpdate(Doctor, { id: wanted.id }, { patientCount: 799 });
    expect(await ACTS.commit(app, second)).toBe('COMMIT_FAILED');
    expect(await ACTS.commit(app, first)).toBe('COMPLETED');
  });
});
