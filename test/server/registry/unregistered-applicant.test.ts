import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveCase } from '#server/cases/approve.ts';
import { beginDraft } from '#server/cases/draft.ts';
import { caseViewOf } from '#server/cases/case-view.ts';
import { commitCase } from '#server/cases/commit-case.ts';
import { deskCaseView } from '#server/cases/desk-case-view.ts';
import { eligibilityOf } from '#server/cases/eligibility.ts';
import { queuePage } from '#server/cases/queue.repository.ts';
import { Account } from '#server/identity/account.entity.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';
import { aCitizen } from '#test/factories/account.ts';
import {
  ACTS,
  aCase,
  byStaff,
  caseRow,
  citizenActor,
  type Resident,
  versionOf,
} from '#test/factories/case.ts';
import { aDoctor, aMunicipality, aPerson } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
  await aMunicipality(app.em());
});
afterAll(() => app.close());

const PALERMO = { street: 'Via Maqueda 1', postcode: '90133', municipalityCode: 'G273' };
const LEGNANO = { street: 'Via Roma 1', postcode: '20025', municipalityCode: 'E514' };

/** A citizen with an account, living in Legnano, whom the registry does not know. */
async function aStranger(): Promise<Resident> {
  const account = await aCitizen(app.em(), { residence: PALERMO, domicile: LEGNANO });
  const actor = citizenActor(account);
  // Nothing in these tests looks at the person whom the registry does not have.
  return { account, actor, doctor: null, person: { id: account.id } as Resident['person'] };
}

const personOf = async ({ account }: Resident) =>
  app.em().findOne(AssistedPerson, { fiscalCode: account.fiscalCode });

describe('an applicant whom the registry does not know', () => {
  it('may ask for an enrolment, and for nothing else', async () => {
    const { actor } = await aStranger();
    const asks = async (type: 'FOREIGN_ENROLMENT' | 'DOMICILED_ENROLMENT' | 'DOCTOR_CHANGE') =>
      (await eligibilityOf(app.deps, actor, type)).eligible;
    expect(await asks('DOMICILED_ENROLMENT')).toBe(true);
    expect(await asks('FOREIGN_ENROLMENT')).toBe(true);
    expect(await asks('DOCTOR_CHANGE')).toBe(false);
    const first = await eligibilityOf(app.deps, actor, 'DOCTOR_CHANGE');
    expect(first.results.map(({ ruleId }) => ruleId)).toEqual(['R-AC-5']);
  });

  it('begins with the domicile of the account, which need not be typed again', async () => {
    const { actor } = await aStranger();
    const begin = async (type: 'DOMICILED_ENROLMENT' | 'FOREIGN_ENROLMENT') =>
      (await caseViewOf(app.deps, actor, (await beginDraft(app.deps, actor, { type })).id)).form;
    expect(await begin('DOMICILED_ENROLMENT')).toEqual({
      domicileStreet: LEGNANO.street,
      domicileMunicipality: LEGNANO.municipalityCode,
      domicilePostcode: LEGNANO.postcode,
    });
    expect(await begin('FOREIGN_ENROLMENT')).toEqual({});
  });

  it('stands in the queue and on the desk by what they declared', async () => {
    const stranger = await aStranger();
    const hand = await aCase(app, 'IN_CHARGE', { type: 'FOREIGN_ENROLMENT', resident: stranger });
    expect((await caseRow(app, hand.caseId)).beneficiary ?? null).toBeNull();
    const view = await deskCaseView(app.deps, hand.operator, hand.caseId);
    expect(view.beneficiary).toMatchObject({
      registered: false,
      fiscalCode: stranger.account.fiscalCode,
      residence: expect.stringContaining('Via Maqueda 1'),
      enrolments: [],
    });
    const query = { page: 1, perPage: 25, sort: 'submittedAt', order: 'ASC' } as const;
    const { data } = await queuePage(app.deps.sql, hand.operator, query, app.deps.clock.now());
    expect(data.find(({ id }) => id === hand.caseId)?.beneficiaryName).toBe(
      `${stranger.account.surname} ${stranger.account.name}`,
    );
    expect(await personOf(stranger)).toBeNull();
  });

  it('is in the registry once an operator approves, with enrolment and doctor', async () => {
    const stranger = await aStranger();
    const wanted = await aDoctor(app.em());
    const hand = await aCase(app, 'APPROVED', {
      type: 'FOREIGN_ENROLMENT',
      resident: stranger,
      wanted,
    });
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    const person = await personOf(stranger);
    expect(person).toMatchObject({
      surname: stranger.account.surname,
      citizenship: 'Marocco',
      residence: PALERMO,
      healthDomicile: LEGNANO,
      domicileMunicipality: 'E514',
    });
    expect(person?.residenceMunicipality ?? null).toBeNull();
    const account = await app.em().findOneOrFail(Account, { id: stranger.account.id });
    expect(account.person).toBe(person?.id);
    expect((await caseRow(app, hand.caseId)).beneficiary).toBe(person?.id);
    expect(await app.em().count(Enrolment, { person: person?.id ?? '' })).toBe(1);
    // Their session goes on: the case stays in sight.
    const seen = await caseViewOf(app.deps, citizenActor(account), hand.caseId);
    expect(seen.state).toBe('COMPLETED');
  });

  it('is added once by two cases and by commits at the same time', async () => {
    const stranger = await aStranger();
    const foreign = await aCase(app, 'APPROVED', { type: 'FOREIGN_ENROLMENT', resident: stranger });
    const states = await Promise.all([1, 2, 3, 4].map(() => ACTS.commit(app, foreign)));
    expect(new Set(states)).toEqual(new Set(['COMPLETED']));
    expect(await app.em().count(AssistedPerson, { fiscalCode: stranger.account.fiscalCode })).toBe(
      1,
    );
  });

  it('R-GEN-3: asks once at a time', async () => {
    const stranger = await aStranger();
    await aCase(app, 'SUBMITTED', { type: 'FOREIGN_ENROLMENT', resident: stranger });
    await expect(
      aCase(app, 'SUBMITTED', { type: 'FOREIGN_ENROLMENT', resident: stranger }),
    ).rejects.toMatchObject({ code: 'rules_failed', facts: { rules: [{ ruleId: 'R-GEN-3' }] } });
  });

  it('is not added when the request is rejected, nor when it fails at the commit', async () => {
    const rejected = await aCase(app, 'REJECTED', {
      type: 'FOREIGN_ENROLMENT',
      resident: await aStranger(),
    });
    expect(await personOf(rejected.resident)).toBeNull();
    const wanted = await aDoctor(app.em());
    const hand = await aCase(app, 'APPROVED', {
      type: 'FOREIGN_ENROLMENT',
      resident: await aStranger(),
      wanted,
    });
    await ACTS.fillDoctor(app, hand);
    expect(await commitCase(app.deps, hand.caseId)).toBe('COMMIT_FAILED');
    expect(await personOf(hand.resident)).toBeNull();
  });
});

describe('somebody whom the registry came to know meanwhile', () => {
  it('is that person, where the data agree', async () => {
    const stranger = await aStranger();
    const hand = await aCase(app, 'APPROVED', { type: 'FOREIGN_ENROLMENT', resident: stranger });
    const { fiscalCode, surname, name, sex, birthDate, birthPlaceCode } = stranger.account;
    const person = await aPerson(app.em(), {
      fiscalCode,
      surname,
      name,
      sex,
      birthDate,
      birthPlaceCode,
      residenceMunicipality: null,
      domicileMunicipality: 'E514',
    });
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect((await caseRow(app, hand.caseId)).beneficiary).toBe(person.id);
  });

  it('is left to the operator, where they do not', async () => {
    const stranger = await aStranger();
    const hand = await aCase(app, 'IN_CHARGE', { type: 'FOREIGN_ENROLMENT', resident: stranger });
    await approveCase(byStaff(app, hand.operator), hand.caseId, {
      version: await versionOf(app, hand.caseId),
      overrides: [],
    });
    const { fiscalCode } = stranger.account;
    const other = await aPerson(app.em(), { fiscalCode, birthDate: '1950-01-01' });
    expect(await ACTS.commit(app, hand)).toBe('COMMIT_FAILED');
    const row = await caseRow(app, hand.caseId);
    expect(row.commitFailure?.failed.map(({ ruleId }) => ruleId)).toEqual(['R-AC-4']);
    expect(await app.em().count(Enrolment, { person: other.id })).toBe(0);
  });
});
