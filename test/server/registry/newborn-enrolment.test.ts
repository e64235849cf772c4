import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseForm } from '#contract/case-form.ts';
import { generateFiscalCode } from '#rules/fiscal-code.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { caseViewOf } from '#server/cases/case-view.ts';
import { deskCaseView } from '#server/cases/desk-case-view.ts';
import { doctorOptions } from '#server/doctors/doctor-options.ts';
import { doctorSearchStart } from '#server/doctors/doctor-search-start.ts';
import { PlaceHold } from '#server/doctors/place-hold.entity.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { HealthCard } from '#server/people/health-card.entity.ts';
import { mayFollow } from '#server/people/load-representations.ts';
import { currentPolicy } from '#server/policy/current-policy.ts';
import {
  ACTS,
  aCase,
  aResident,
  aWholeDraft,
  type CaseInHand,
  caseRow,
  type Resident,
} from '#test/factories/case.ts';
import { choicesOf, enrolmentsOf, patientsOf } from '#test/factories/enrolment.ts';
import { aDoctor, aPerson, type DoctorRow, newId } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const TODAY = '2026-11-23';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: `${TODAY}T09:00:00Z`, routes: [] });
});
afterAll(() => app.close());

let born = 0;
/** In no registry; each of another name, and so of another code. */
function aBaby(birthDate = '2026-11-09') {
  born += 1;
  const [name, surname] = [['Luca', 'Pietro', 'Marco'][born % 3]!, ['Colombo', 'Gatti'][born % 2]!];
  const data = { name, surname, sex: 'M', birthDate, birthPlace: 'E514' } as const;
  return { ...data, fiscalCode: generateFiscalCode(data) };
}
type Baby = ReturnType<typeof aBaby>;

function formOf({ name, surname, fiscalCode, birthDate }: Baby): CaseForm {
  return {
    personName: name,
    personSurname: surname,
    personFiscalCode: fiscalCode,
    personBirthDate: birthDate,
    birthDeclared: true,
  };
}

interface Asked {
  resident?: Resident;
  wanted?: DoctorRow;
  form?: CaseForm;
}

async function askedFor(baby: Baby, asked: Asked = {}) {
  return {
    type: 'NEWBORN_ENROLMENT' as const,
    resident: asked.resident ?? (await aParent()),
    wanted: asked.wanted ?? (await aDoctor(app.em(), { kind: 'PAEDIATRICIAN' })),
    form: { ...formOf(baby), ...asked.form },
  };
}

const aParent = () => aResident(app, { person: { householdId: newId() } });

const inRegistry = ({ fiscalCode }: Baby) => app.em().find(AssistedPerson, { fiscalCode });

describe('a newborn whom the registry does not have', () => {
  it('is declared, enrolled and given a paediatrician by one approval, once', async () => {
    const baby = aBaby();
    const wanted = await aDoctor(app.em(), {
      kind: 'PAEDIATRICIAN',
      selfLimit: 800,
      patientCount: 799,
    });
    const hand = await aCase(app, 'IN_CHARGE', await askedFor(baby, { wanted }));
    expect(await app.em().find(PlaceHold, { doctor: wanted.id })).toMatchObject([
      { caseFile: hand.caseId, holder: hand.caseId },
    ]);
    const { effects } = await deskCaseView(app.deps, hand.operator, hand.caseId);
    expect(effects.map(({ it: said }) => said).join('\n')).toContain(
      `Iscrizione di ${baby.name} ${baby.surname} al Servizio sanitario`,
    );
    expect((await caseRow(app, hand.caseId)).searchText).toContain(baby.fiscalCode);
    await ACTS.approve(app, hand);
    expect(await inRegistry(baby)).toEqual([]);
    const states = await Promise.all([1, 2, 3].map(() => ACTS.commit(app, hand)));
    expect(new Set(states)).toEqual(new Set(['COMPLETED']));

    const [child, ...others] = await inRegistry(baby);
    expect(others).toEqual([]);
    const { person: parent } = hand.resident;
    expect(child).toMatchObject({ birthDate: baby.birthDate, householdId: parent.householdId });
    const person = { person: { id: child?.id } } as Resident;
    expect(await enrolmentsOf(app, person)).toEqual([
      { kind: 'RESIDENT', status: 'ACTIVE', from: TODAY, to: null, byCase: hand.caseId },
    ]);
    expect(await choicesOf(app, person)).toMatchObject([{ doctor: wanted.id, from: TODAY }]);
    expect(await app.em().count(HealthCard, { person: child?.id ?? '' })).toBe(1);
    expect(await patientsOf(app, wanted.id)).toBe(800);
    expect(await app.em().count(PlaceHold, { doctor: wanted.id })).toBe(0);
    expect(await mayFollow(app.deps.sql, hand.resident.account.id, child?.id ?? '', TODAY)).toBe(
      true,
    );
    const seen = await caseViewOf(app.deps, hand.resident.actor, hand.caseId);
    expect(seen).toMatchObject({
      state: 'COMPLETED',
      beneficiary: { id: child?.id, own: false, kind: 'PARENT' },
    });
  });

  it('is added once where both parents ask: the second approval finds a doctor there', async () => {
    const baby = aBaby();
    const hands: CaseInHand[] = [];
    for (const resident of [await aParent(), await aParent()]) {
      hands.push(await aCase(app, 'APPROVED', await askedFor(baby, { resident })));
    }
    await Promise.allSettled(hands.map((hand) => ACTS.commit(app, hand)));
    // As the workflow does with a commit that failed on the other's row.
    const states = [];
    for (const hand of hands) {
      states.push(await ACTS.commit(app, hand));
    }
    expect(states.toSorted()).toEqual(['COMMIT_FAILED', 'COMPLETED']);
    expect(await inRegistry(baby)).toHaveLength(1);
    const failed = await app.em().findOneOrFail(CaseFile, {
      id: { $in: hands.map(({ caseId }) => caseId) },
      state: 'COMMIT_FAILED',
    });
    expect(failed.commitFailure?.failed.map(({ ruleId }) => ruleId)).toContain('R-FC-1');
  });

  it('is not added again where the registry has come to know them', async () => {
    const baby = aBaby();
    const hand = await aCase(app, 'IN_CHARGE', await askedFor(baby));
    const { name, surname, fiscalCode, birthDate } = baby;
    const known = await aPerson(app.em(), { name, surname, fiscalCode, birthDate, sex: 'M' });
    await ACTS.approve(app, hand);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect((await inRegistry(baby)).map(({ id }) => id)).toEqual([known.id]);
    expect(await choicesOf(app, { person: known })).toHaveLength(1);
  });

  it('R-GEN-3: twins are two requests, the same child is one', async () => {
    const [one, other] = [aBaby(), aBaby()];
    const resident = await aParent();
    await aCase(app, 'SUBMITTED', await askedFor(one, { resident }));
    await aCase(app, 'SUBMITTED', await askedFor(other, { resident }));
    await expect(aCase(app, 'SUBMITTED', await askedFor(one, { resident }))).rejects.toMatchObject({
      facts: { rules: [{ ruleId: 'R-GEN-3' }] },
    });
  });

  it.each([
    ['R-FC-2', 'a year old today', '2025-11-23', {}],
    ['R-FC-3', 'with the code of another day', '2026-11-09', { personBirthDate: '2026-11-10' }],
  ])('%s: not %s', async (ruleId, _who, birthDate, form) => {
    await expect(
      aCase(app, 'SUBMITTED', await askedFor(aBaby(birthDate), { form })),
    ).rejects.toMatchObject({ code: 'rules_failed', facts: { rules: [{ ruleId }] } });
  });

  it('may still be asked for the day before the first birthday', async () => {
    const hand = await aCase(app, 'SUBMITTED', await askedFor(aBaby('2025-11-24')));
    expect((await caseRow(app, hand.caseId)).state).toBe('SUBMITTED');
  });

  it('R-DS-5: has a paediatrician, whom the search begins with', async () => {
    await aDoctor(app.em(), { kind: 'PAEDIATRICIAN' });
    const doctor = await aDoctor(app.em());
    const form = { personBirthDate: '9/11/2026' };
    const asked = await askedFor(aBaby(), { wanted: doctor, form });
    const hand = await aWholeDraft(app, asked);
    await expect(ACTS.submit(app, hand)).rejects.toMatchObject({
      facts: { rules: [{ ruleId: 'R-DS-5' }, { ruleId: 'R-DS-10' }] },
    });
    const accountId = hand.resident.account.id;
    const of = { caseId: hand.caseId, accountId, today: TODAY };
    expect(await doctorSearchStart(app.deps.sql, of)).toMatchObject({
      kind: 'PAEDIATRICIAN',
      age: 0,
    });
    const policy = await currentPolicy(app.deps.sql, app.deps.config, TODAY);
    const search = { page: 1, perPage: 5, name: doctor.surname };
    const { data } = await doctorOptions(app.deps.sql, { ...of, search, policy });
    expect(data[0]?.failed.map(({ ruleId }) => ruleId)).toEqual(['R-DS-5', 'R-DS-10']);
  });
});
