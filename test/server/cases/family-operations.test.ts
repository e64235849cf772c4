import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentKind } from '#contract/document.ts';

import { deskItems, itemsOf } from '#server/cases/family/case-items.ts';
import { DeskError } from '#server/http/desk-error.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';
import { ACTS, aDocument, anOperator, type CaseInHand, submit } from '#test/factories/case.ts';
import { choicesOf, enrolmentsOf } from '#test/factories/enrolment.ts';
import { aFamilyDraft, aHousehold, aRow, decide } from '#test/factories/family.ts';
import {
  aChoice,
  aDoctor,
  aPerson,
  anEnrolment,
  type DoctorRow,
  newId,
  type PersonRow,
} from '#test/factories/registry.ts';
import { aRepresentation } from '#test/factories/representation.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const TODAY = '2026-11-23';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: `${TODAY}T09:00:00Z`, routes: [] });
});
afterAll(() => app.close());

/** A paper of one member of a draft; of a doctor where it is an acceptance. */
async function aPaper(
  { caseId, resident }: CaseInHand,
  kind: DocumentKind,
  member: string,
  doctor: string | null = null,
): Promise<void> {
  await aDocument(app, {
    case: caseId,
    owner: resident.account.id,
    kind,
    integrationItem: member,
    memberKey: member,
    doctor,
  });
}

/** A draft for a newborn, and for a boy about to be fourteen who keeps his paediatrician. */
async function aDraftOfTwo() {
  const em = app.em();
  const household = await aHousehold(app);
  const { householdId } = household.adult;
  const newborn = await aPerson(em, { householdId, name: 'Tommaso', birthDate: '2026-11-09' });
  const boy = await aPerson(em, { householdId, name: 'Paolo', birthDate: '2012-12-01' });
  await anEnrolment(em, { person: boy.id });
  const kept = await aDoctor(em, { kind: 'PAEDIATRICIAN' });
  await aChoice(em, { person: boy.id, doctor: kept.id });
  for (const { id } of [newborn, boy]) {
    await aRepresentation(app, { representative: household.applicant.account.id, represented: id });
  }
  const wanted = await aDoctor(em, { kind: 'PAEDIATRICIAN' });
  const hand = await aFamilyDraft(app, household, [
    { ...aRow(newborn, 'FIRST_CHOICE', wanted), birthDeclared: 'YES' },
    { ...aRow(boy, 'PAEDIATRIC_EXTENSION', null), reason: 'CHRONIC_DISEASE' },
  ]);
  return { hand, newborn, boy, kept, wanted };
}

it('a newborn is enrolled and a boy keeps his paediatrician by one request', async () => {
  const { hand, newborn, boy, kept, wanted } = await aDraftOfTwo();
  await expect(submit(app, hand)).rejects.toMatchObject({
    code: 'documents_missing',
    facts: {
      fields: {
        [`FISCAL_CODE_CARD.${newborn.id}`]: { it: expect.stringContaining('Tommaso') },
        [`MEDICAL_CERTIFICATE.${boy.id}`]: { it: expect.stringContaining('Paolo') },
        [`DOCTOR_ACCEPTANCE.${boy.id}`]: { it: expect.stringContaining('Paolo') },
      },
    },
  });
  await aPaper(hand, 'FISCAL_CODE_CARD', newborn.id);
  await aPaper(hand, 'MEDICAL_CERTIFICATE', boy.id);
  await aPaper(hand, 'DOCTOR_ACCEPTANCE', boy.id, kept.id);
  await submit(app, hand);
  await ACTS.take(app, hand);
  await decide(app, hand.caseId, hand.operator, [1, 2]);
  expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
  expect(await enrolmentsOf(app, { person: newborn })).toMatchObject([
    { kind: 'RESIDENT', status: 'ACTIVE', from: TODAY },
  ]);
  expect(await choicesOf(app, { person: newborn })).toMatchObject([{ doctor: wanted.id }]);
  const extended = await app.deps.sql.rows(
    {
      text: 'select doctor_id as doctor, valid_to as until from paediatric_extension where person_id = $1',
    },
    [boy.id],
  );
  expect(extended).toEqual([{ doctor: kept.id, until: '2028-11-30' }]);
});

it('R-FC-2: a newborn whose birth is not declared does not pass', async () => {
  const em = app.em();
  const household = await aHousehold(app);
  const [elder, younger] = household.children;
  await em.nativeDelete(Enrolment, { person: younger.id });
  await em.execute('update assisted_person set birth_date = ? where id = ?', [
    '2026-11-09',
    younger.id,
  ]);
  const doctor = await aDoctor(em, { kind: 'PAEDIATRICIAN' });
  const hand = await aFamilyDraft(app, household, [
    aRow(elder, 'DOCTOR_CHANGE', doctor),
    aRow(younger, 'FIRST_CHOICE', doctor),
  ]);
  await submit(app, hand);
  expect(await failuresOf(hand)).toEqual([[], ['R-FC-2']]);
});

/** Two children who both want a doctor of another zone, one of them accepted by some doctor. */
async function oneAccepted(by: (far: DoctorRow, other: DoctorRow) => DoctorRow) {
  const household = await aHousehold(app);
  const [elder, younger] = household.children;
  const [far, other] = [
    await aDoctor(app.em(), { zone: 'ZFAR' }),
    await aDoctor(app.em(), { zone: 'ZFAR' }),
  ];
  const hand = await aFamilyDraft(app, household, [
    aRow(household.applicant.person, 'DOCTOR_CHANGE', await aDoctor(app.em())),
    aRow(elder, 'DOCTOR_CHANGE', far),
    aRow(younger, 'FIRST_CHOICE', far),
  ]);
  await aPaper(hand, 'DOCTOR_ACCEPTANCE', elder.id, by(far, other).id);
  await submit(app, hand);
  return hand;
}

it('R-DS-8: an acceptance is of one member and of one doctor', async () => {
  expect(await failuresOf(await oneAccepted((far) => far))).toEqual([[], [], ['R-DS-8']]);
  expect(await failuresOf(await oneAccepted((_far, other) => other))).toEqual([
    [],
    ['R-DS-8'],
    ['R-DS-8'],
  ]);
});

/** Which rules a draft is refused by; none where it is submitted. */
const refusedBy = async (hand: CaseInHand): Promise<string[]> => {
  const error: unknown = await submit(app, hand).catch((thrown: unknown) => thrown);
  return error instanceof DeskError ? (error.facts.rules ?? []).map(({ ruleId }) => ruleId) : [];
};

describe('R-FR-1: of the household by declaration', () => {
  const DECLARED = { cohabitationDeclared: 'YES' };

  /** A draft with an adult who is registered elsewhere; their papers are there where said. */
  async function withAnother(person: Partial<PersonRow>, papers: boolean, declared = DECLARED) {
    const em = app.em();
    const household = await aHousehold(app);
    const adult = await aPerson(em, { householdId: newId(), birthDate: '1950-03-04', ...person });
    await anEnrolment(em, { person: adult.id });
    await aChoice(em, { person: adult.id, doctor: (await aDoctor(em)).id });
    const doctor = await aDoctor(em);
    const rows = [
      aRow(household.applicant.person, 'DOCTOR_CHANGE', doctor),
      { ...aRow(adult, 'DOCTOR_CHANGE', doctor, 'CODE'), ...declared },
    ];
    const hand = await aFamilyDraft(app, { ...household, adult }, rows, papers);
    return { hand, adult, doctor };
  }
  it('an adult registered elsewhere changes doctor with the family, and the registry follows', async () => {
    const { hand, adult, doctor } = await withAnother({}, true);
    await submit(app, hand);
    const itself = await anOperator(app, { person: adult.id });
    await expect(ACTS.take(app, { ...hand, operator: itself })).rejects.toMatchObject({
      code: 'household_case',
    });
    await ACTS.take(app, hand);
    await decide(app, hand.caseId, hand.operator, [1, 2]);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    const choices = await choicesOf(app, { person: adult });
    expect(choices.at(-1)).toMatchObject({ doctor: doctor.id, from: TODAY });
  });

  it('is refused undeclared, without the papers, for a minor, and of nobody', async () => {
    const undeclared = await withAnother({}, true, { cohabitationDeclared: '' });
    expect(await refusedBy(undeclared.hand)).toEqual(['R-FR-1']);
    const bare = await withAnother({}, false);
    expect(await refusedBy(bare.hand)).toEqual(['R-FR-3']);
    const eve = await withAnother({ birthDate: '2008-11-24' }, true);
    expect(await refusedBy(eve.hand)).toEqual(['R-FR-1']);
    const eighteen = await withAnother({ birthDate: '2008-11-23' }, true);
    expect(await refusedBy(eighteen.hand)).toEqual([]);
    const other = await withAnother({}, true);
    await app.em().nativeUpdate(AssistedPerson, { id: other.adult.id }, { surname: 'Altrimenti' });
    expect(await refusedBy(other.hand)).toEqual(['R-FR-1']);
  });
});

async function failuresOf({ caseId, resident }: CaseInHand): Promise<string[][]> {
  const items = await deskItems(
    app.deps.sql,
    app.deps,
    {
      type: 'FAMILY_REQUEST',
      caseId,
      applicantId: resident.account.id,
      applicantPersonId: resident.person.id,
    },
    TODAY,
  );
  expect(items).toHaveLength((await itemsOf(app.deps.sql, caseId, TODAY)).length);
  return items.map(({ rules }) =>
    rules.filter(({ passed }) => !passed).map(({ ruleId }) => ruleId),
  );
}
