import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHealthCardNumber } from '#rules/health-card-number.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { doctorOptions } from '#server/doctors/doctor-options.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { DoctorChoice } from '#server/doctors/doctor-choice.entity.ts';
import { PaediatricExtension } from '#server/doctors/paediatric-extension.entity.ts';
import { loadPersonFacts } from '#server/people/load-person-facts.ts';
import { HealthCard } from '#server/people/health-card.entity.ts';
import { expireRegistry } from '#server/registry/expire-registry.ts';
import {
  ACTS,
  aCase,
  aResident,
  aWholeDraft,
  type CaseData,
  caseRow,
} from '#test/factories/case.ts';
import { aHealthCard } from '#test/factories/health-card.ts';
import { aChoice, aDoctor, anEnrolment, aPerson, newId } from '#test/factories/registry.ts';
import { aRepresentation } from '#test/factories/representation.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const TODAY = '2026-11-16';
const policy = REGIONAL_POLICIES.LOMBARDY;
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

/** The rules that stand against the submission of a draft; none where it was taken. */
async function refusalOf(data: CaseData): Promise<string[]> {
  const draft = await aWholeDraft(app, data);
  try {
    await ACTS.submit(app, draft);
    return [];
  } catch (error) {
    const { facts } = error as { facts: { rules?: { ruleId: string }[] } };
    return (facts.rules ?? []).map(({ ruleId }) => ruleId);
  }
}

/** Somebody who lives with a patient of a doctor, and the form that names them. */
async function aSpouse(patientCount = 1500) {
  const full = await aDoctor(app.em(), { patientCount });
  const householdId = newId();
  const relative = await aPerson(app.em(), { householdId });
  await aChoice(app.em(), { person: relative.id, doctor: full.id });
  const resident = await aResident(app, { person: { householdId } });
  const form = {
    reason: 'OTHER_FAMILY_MEMBER',
    relativeFiscalCode: relative.fiscalCode,
    relation: 'SPOUSE',
  };
  return { type: 'OVER_CAP_CHOICE' as const, wanted: full, resident, form };
}

describe('OVER_CAP_CHOICE', () => {
  it('becomes a choice that is marked as beyond the cap', async () => {
    const data = await aSpouse();
    const hand = await aCase(app, 'COMPLETED', data);
    expect((await caseRow(app, hand.caseId)).state).toBe('COMPLETED');
    const choice = await app.em().findOneOrFail(DoctorChoice, { openedByCase: hand.caseId });
    expect(choice).toMatchObject({
      doctor: data.wanted.id,
      validFrom: TODAY,
      overCapReason: 'OTHER_FAMILY_MEMBER',
    });
    const { patientCount } = await app.em().findOneOrFail(Doctor, { id: data.wanted.id });
    expect(patientCount).toBe(1501);
    const facts = await loadPersonFacts(app.deps.sql, data.resident.person.id, { policy });
    expect(facts.changeUses).toEqual([TODAY]);
  });

  it('rejected changes nothing', async () => {
    const data = await aSpouse();
    await aCase(app, 'REJECTED', data);
    const { patientCount } = await app.em().findOneOrFail(Doctor, { id: data.wanted.id });
    expect(patientCount).toBe(1500);
    expect(await app.em().count(DoctorChoice, { doctor: data.wanted.id })).toBe(1);
  });

  it('stops at the tolerance, once a choice has reached it', async () => {
    const first = await aSpouse(1574);
    await aCase(app, 'COMPLETED', first);
    const second = await aResident(app, {
      person: { householdId: first.resident.person.householdId },
    });
    expect(await refusalOf({ ...first, resident: second })).toEqual(['R-OC-6']);
  });

  it('says the same of a stranger who has that doctor and of a code that is nobody’s', async () => {
    const data = await aSpouse();
    const stranger = await aPerson(app.em());
    await aChoice(app.em(), { person: stranger.id, doctor: data.wanted.id });
    for (const relativeFiscalCode of [stranger.fiscalCode, 'RSSMRA80A01H501U']) {
      const resident = await aResident(app, {
        person: { householdId: data.resident.person.householdId },
      });
      const form = { ...data.form, relativeFiscalCode };
      expect(await refusalOf({ ...data, resident, form })).toEqual(['R-OC-3', 'R-OC-4']);
    }
  });

  it('offers the full doctors of the zone, and sends to a change where there are places', async () => {
    const data = await aSpouse();
    const free = await aDoctor(app.em());
    const { caseId, resident } = await aWholeDraft(app, data);
    const optionOf = async (name: string) =>
      (
        await doctorOptions(app.deps.sql, {
          caseId,
          accountId: resident.account.id,
          search: { page: 1, perPage: 10, name },
          today: TODAY,
          policy,
        })
      ).data[0];
    expect(await optionOf(data.wanted.surname)).toMatchObject({ selectable: true, failed: [] });
    expect(await optionOf(free.surname)).toMatchObject({
      selectable: false,
      failed: [{ ruleId: 'R-OC-2' }],
    });
  });
});

/** A child with a paediatrician, and the request of their parent. */
async function aChild(birthDate: string) {
  const em = app.em();
  const resident = await aResident(app);
  const child = await aPerson(em, { birthDate });
  await anEnrolment(em, { person: child.id });
  const paediatrician = await aDoctor(em, { kind: 'PAEDIATRICIAN' });
  await aChoice(em, { person: child.id, doctor: paediatrician.id });
  await aRepresentation(app, {
    representative: resident.account.id,
    represented: child.id,
  });
  const data: CaseData = {
    type: 'PAEDIATRIC_EXTENSION',
    resident,
    beneficiaryId: child.id,
    form: { reason: 'CHRONIC_DISEASE' },
  };
  return { data, child, paediatrician };
}

describe('PAEDIATRIC_EXTENSION', () => {
  /** Fourteen on the day after the submission. */
  const IN_TIME = '2012-11-17';

  it('moves the end of the paediatrician’s care to the day before 16', async () => {
    const { data, child, paediatrician } = await aChild(IN_TIME);
    const hand = await aCase(app, 'APPROVED', data);
    // Decided after the birthday, asked for before it, whatever the nights between have ended.
    app.clock.set('2026-11-20T09:00:00Z');
    expect(await expireRegistry(app.deps)).toBe(0);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    app.clock.set('2026-11-16T09:00:00Z');
    expect(await app.em().find(PaediatricExtension, { person: child.id })).toMatchObject([
      { doctor: paediatrician.id, validTo: '2028-11-16', caseId: hand.caseId },
    ]);
    const facts = await loadPersonFacts(app.deps.sql, child.id, { policy });
    expect(facts.extensions).toEqual([{ doctorId: paediatrician.id, to: '2028-11-16' }]);
  });

  it('rejected leaves the end where it was', async () => {
    const { data, child } = await aChild(IN_TIME);
    await aCase(app, 'REJECTED', data);
    app.clock.set('2026-11-20T09:00:00Z');
    expect(await expireRegistry(app.deps)).toBe(1);
    app.clock.set('2026-11-16T09:00:00Z');
    const [choice] = await app.em().find(DoctorChoice, { person: child.id });
    expect(choice).toMatchObject({ validTo: '2026-11-16', endReason: 'AGE_LIMIT' });
    expect(await app.em().count(PaediatricExtension, { person: child.id })).toBe(0);
  });

  it('is late on the birthday', async () => {
    const { data } = await aChild(TODAY.replace('2026', '2012'));
    expect(await refusalOf(data)).toEqual(['R-PE-1']);
  });
});

describe('CARD_DUPLICATE', () => {
  const type = 'CARD_DUPLICATE';
  const LOST = { reason: 'LOSS', declared: true };

  it('blocks the old card with its certificate and orders a new one', async () => {
    const resident = await aResident(app);
    const old = await aHealthCard(app.em(), { person: resident.person.id });
    const hand = await aCase(app, 'COMPLETED', { type, resident, form: LOST });
    const cards = await app
      .em()
      .find(HealthCard, { person: resident.person.id }, { orderBy: { issuedOn: 'asc' } });
    expect(cards).toMatchObject([
      { number: old.number, status: 'BLOCKED', cnsStatus: 'REVOKED' },
      {
        status: 'ISSUED',
        cnsStatus: 'NOT_ACTIVATED',
        hasChip: true,
        issuedOn: TODAY,
        expiresOn: '2029-01-09',
        orderedByCase: hand.caseId,
      },
    ]);
    expect(checkHealthCardNumber(cards[1]?.number ?? '', policy)).toMatchObject({
      valid: true,
      warnings: [],
    });
    expect(await refusalOf({ type, resident, form: LOST })).toEqual(['R-CD-4']);
  });

  it('begins a whole new life for a card without chip', async () => {
    const resident = await aResident(app);
    await aHealthCard(app.em(), { person: resident.person.id, hasChip: false });
    const hand = await aCase(app, 'COMPLETED', { type, resident, form: { reason: 'NEED_CHIP' } });
    const card = await app.em().findOneOrFail(HealthCard, { orderedByCase: hand.caseId });
    expect(card).toMatchObject({ hasChip: true, expiresOn: '2032-11-16' });
  });

  it('written twice orders one card', async () => {
    const resident = await aResident(app);
    await aHealthCard(app.em(), { person: resident.person.id });
    const hand = await aCase(app, 'APPROVED', { type, resident, form: LOST });
    const states = await Promise.all([ACTS.commit(app, hand), ACTS.commit(app, hand)]);
    expect(states).toEqual(['COMPLETED', 'COMPLETED']);
    expect(await app.em().count(HealthCard, { person: resident.person.id })).toBe(2);
  });

  it('rejected leaves the card as it was', async () => {
    const resident = await aResident(app);
    await aHealthCard(app.em(), { person: resident.person.id });
    await aCase(app, 'REJECTED', { type, resident, form: LOST });
    expect(await app.em().find(HealthCard, { person: resident.person.id })).toMatchObject([
      { status: 'ISSUED', cnsStatus: 'ACTIVE' },
    ]);
  });

  it('of a damaged card asks for its number', async () => {
    const resident = await aResident(app);
    const { number } = await aHealthCard(app.em(), { person: resident.person.id });
    const form = { reason: 'DAMAGED', cardNumber: '80380000300000000029' };
    expect(await refusalOf({ type, resident, form })).toEqual(['R-CD-2']);
    const right = await aResident(app);
    const own = await aHealthCard(app.em(), { person: right.person.id });
    expect(own.number).not.toBe(number);
    expect(
      await refusalOf({
        type,
        resident: right,
        form: { reason: 'DAMAGED', cardNumber: own.number },
      }),
    ).toEqual([]);
  });
});
