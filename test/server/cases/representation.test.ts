import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseForm } from '#contract/case-form.ts';
import { generateFiscalCode } from '#rules/fiscal-code.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';
import { peopleRoutes } from '#server/people/routes.ts';
import { beginDraft, saveDraft } from '#server/cases/draft.ts';
import {
  aCase,
  aDocument,
  anOperator,
  aResident,
  ACTS,
  type CaseInHand,
  submit,
} from '#test/factories/case.ts';
import { aDoctor, aPerson, type PersonRow } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { browserOf } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({
    now: '2026-11-23T09:00:00Z',
    routes: [...caseRoutes, ...peopleRoutes],
  });
});
afterAll(() => app.close());

const PAPERS = ['IDENTITY_DOCUMENT', 'HEALTH_CARD', 'COURT_ACT', 'FISCAL_CODE_CARD'] as const;

/** A request to represent somebody, submitted and in an operator's hands. */
async function aRequestFor(
  person: Pick<PersonRow, 'name' | 'surname' | 'fiscalCode'>,
  form: CaseForm,
): Promise<CaseInHand> {
  const resident = await aResident(app);
  const { id: caseId } = await beginDraft(app.deps, resident.actor, { type: 'REPRESENTATION' });
  await saveDraft(app.deps, resident.actor, caseId, {
    version: 1,
    step: 'documents',
    form: {
      personName: person.name,
      personSurname: person.surname,
      personFiscalCode: person.fiscalCode,
      ...form,
    },
  });
  for (const kind of PAPERS) {
    await aDocument(app, { case: caseId, owner: resident.account.id, kind });
  }
  const hand = { caseId, resident, wanted: null, operator: await anOperator(app) };
  await submit(app, hand);
  await ACTS.take(app, hand);
  return hand;
}

const DECREE = {
  court: 'Tribunale di Busto Arsizio',
  actNumber: '123/2026',
  validFrom: '2026-11-01',
};

/** Whether the citizen may act for somebody in a type of request, by the rules that fail. */
async function against(
  { resident }: CaseInHand,
  type: string,
  personId: string,
): Promise<string[]> {
  const citizen = await browserOf(app, resident);
  const { body } = await citizen.get(`/api/request-types/${type}/beneficiaries`);
  const option = body.data.find((one: { personId: string }) => one.personId === personId);
  return option === undefined
    ? ['nobody']
    : option.results
        .filter(({ passed }: { passed: boolean }) => !passed)
        .map(({ ruleId }: { ruleId: string }) => ruleId);
}

it('R-RP-6: a decree counts once it was verified, within its powers', async () => {
  const ward = await aPerson(app.em(), { birthDate: '1958-06-06' });
  const hand = await aRequestFor(ward, {
    ...DECREE,
    kind: 'SUPPORT_ADMINISTRATOR',
    power_DOCTOR_CHOICE: true,
  });
  expect(await against(hand, 'DOCTOR_CHANGE', ward.id)).toEqual(['nobody']);
  await ACTS.approve(app, hand);
  expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
  expect(await against(hand, 'DOCTOR_CHANGE', ward.id)).toEqual([]);
  expect(await against(hand, 'CARD_DUPLICATE', ward.id)).toEqual(['R-RP-4']);
});

it('R-RP-7: the act’s last day is the last day of access', async () => {
  const ward = await aPerson(app.em(), { birthDate: '1958-06-06' });
  const hand = await aRequestFor(ward, { ...DECREE, kind: 'GUARDIAN', validTo: '2026-11-23' });
  await ACTS.approve(app, hand);
  await ACTS.commit(app, hand);
  expect(await against(hand, 'DOCTOR_CHANGE', ward.id)).toEqual([]);
  app.clock.set('2026-11-23T23:00:00Z');
  expect(await against(hand, 'DOCTOR_CHANGE', ward.id)).toEqual(['R-RP-7']);
  app.clock.set('2026-11-23T09:00:00Z');
});

it('a code of nobody is submitted like any other, and refused by who decides', async () => {
  const ward = await aPerson(app.em(), { birthDate: '1958-06-06' });
  const hand = await aRequestFor({ ...ward, surname: 'Altro' }, { ...DECREE, kind: 'GUARDIAN' });
  await expect(ACTS.approve(app, hand)).rejects.toMatchObject({ code: 'rules_failed' });
});

it('nobody is a parent of an adult', async () => {
  const grown = await aPerson(app.em(), { birthDate: '2008-11-23' });
  const hand = await aRequestFor(grown, { kind: 'PARENT' });
  await expect(ACTS.approve(app, hand)).rejects.toMatchObject({ code: 'rules_failed' });
});

it('is seen by its citizen alone: waiting, then verified or refused with the reason', async () => {
  const ward = await aPerson(app.em(), { birthDate: '1958-06-06', name: 'Carla' });
  const hand = await aRequestFor(ward, { ...DECREE, kind: 'GUARDIAN' });
  const refused = await aRequestFor(ward, { ...DECREE, kind: 'GUARDIAN' });
  const seen = async ({ resident }: CaseInHand) =>
    (await (await browserOf(app, resident)).get('/api/representations')).body;
  expect(await seen(hand)).toMatchObject({
    total: 1,
    data: [{ state: 'WAITING', name: 'Carla', caseId: hand.caseId, refusal: null }],
  });
  await ACTS.approve(app, hand);
  await ACTS.commit(app, hand);
  expect(await seen(hand)).toMatchObject({
    total: 1,
    data: [{ state: 'ACTIVE', kind: 'GUARDIAN', validFrom: '2026-11-01', caseId: null }],
  });
  await ACTS.reject(app, refused);
  const { data } = await seen(refused);
  expect(data).toMatchObject([{ state: 'REFUSED', caseId: refused.caseId }]);
  expect(data[0].refusal.length).toBeGreaterThan(3);
  expect((await app.agent().get('/api/representations')).status).toBe(401);
  const citizen = await browserOf(app, hand.resident);
  expect((await citizen.get('/api/representations?perPage=1000')).status).toBe(422);
});

it.each<[string, string, CaseForm]>([
  ['R-RP-7', 'an act that is over', { kind: 'GUARDIAN', validTo: '2026-11-22' }],
  ['R-RP-7', 'an act that ends before it begins', { kind: 'GUARDIAN', validTo: '2026-10-31' }],
  ['R-RP-4', 'a decree without any power', { kind: 'SUPPORT_ADMINISTRATOR' }],
])('%s: %s is not submitted', async (ruleId, _what, form) => {
  const ward = await aPerson(app.em(), { birthDate: '1958-06-06' });
  await expect(aRequestFor(ward, { ...DECREE, ...form })).rejects.toMatchObject({
    code: 'rules_failed',
    facts: { rules: [{ ruleId, passed: false }] },
  });
});

it('R-RP-7: an act that is over by the time of the decision is not approved', async () => {
  const ward = await aPerson(app.em(), { birthDate: '1958-06-06' });
  const hand = await aRequestFor(ward, { ...DECREE, kind: 'GUARDIAN', validTo: '2026-11-23' });
  app.clock.set('2026-11-23T23:00:00Z');
  await expect(ACTS.approve(app, hand)).rejects.toMatchObject({ code: 'rules_failed' });
  app.clock.set('2026-11-23T09:00:00Z');
});

const rowsOf = ({ fiscalCode }: { fiscalCode: string }) =>
  app.em().find(AssistedPerson, { fiscalCode });

describe('a child whom the registry does not have', () => {
  const born = { kind: 'PARENT', newToRegistry: true, birthDeclared: true };
  let order = 0;
  /** Born in Legnano on 9 November 2026, and in no registry. */
  function aBaby() {
    order += 1;
    const baby = {
      surname: 'Colombo',
      name: ['Luca', 'Pietro', 'Marco'][order % 3] ?? 'Luca',
      sex: 'M',
    } as const;
    const data = { ...baby, birthDate: '2026-11-09', birthPlace: 'E514' };
    return { ...data, fiscalCode: generateFiscalCode(data) };
  }
  it('is added by the approval, once, and then gets enrolment and paediatrician', async () => {
    const baby = aBaby();
    const hand = await aRequestFor(baby, { ...born, personBirthDate: baby.birthDate });
    await ACTS.approve(app, hand);
    expect(await rowsOf(baby)).toEqual([]);
    const states = await Promise.all([1, 2, 3].map(() => ACTS.commit(app, hand)));
    expect(new Set(states)).toEqual(new Set(['COMPLETED']));
    const [child, ...others] = await rowsOf(baby);
    const parent = await app.em().findOneOrFail(AssistedPerson, hand.resident.person.id);
    expect(others).toEqual([]);
    expect(child).toMatchObject({
      surname: 'Colombo',
      sex: 'M',
      birthDate: '2026-11-09',
      birthPlaceCode: 'E514',
      residence: parent.residence,
      residenceMunicipality: parent.residenceMunicipality,
      householdId: parent.householdId ?? null,
    });
    expect(await against(hand, 'FIRST_CHOICE', child?.id ?? '')).toEqual([]);
    const wanted = await aDoctor(app.em(), { kind: 'PAEDIATRICIAN' });
    const choice = await aCase(app, 'APPROVED', {
      type: 'FIRST_CHOICE',
      resident: hand.resident,
      beneficiaryId: child?.id ?? '',
      wanted,
      form: { newborn: true, birthDeclared: true },
    });
    expect(await ACTS.commit(app, choice)).toBe('COMPLETED');
    expect(await app.em().count(Enrolment, { person: child?.id ?? '' })).toBe(1);
  });

  it('is one person, whichever parent is approved first', async () => {
    const baby = aBaby();
    const form = { ...born, personBirthDate: baby.birthDate };
    const hands = [await aRequestFor(baby, form), await aRequestFor(baby, form)];
    for (const hand of hands) {
      await ACTS.approve(app, hand);
    }
    const first = await Promise.allSettled(hands.map((hand) => ACTS.commit(app, hand)));
    expect(first.some(({ status }) => status === 'fulfilled')).toBe(true);
    // As the workflow does with a commit that failed on the other's row.
    for (const hand of hands) {
      expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    }
    const [child, ...others] = await rowsOf(baby);
    expect(others).toEqual([]);
    for (const hand of hands) {
      expect(await against(hand, 'FIRST_CHOICE', child?.id ?? '')).toEqual([]);
    }
  });

  it('is not declared with the code of another day, nor added where somebody else has the code', async () => {
    const baby = aBaby();
    await expect(
      aRequestFor(baby, { ...born, personBirthDate: '2026-11-10' }),
    ).rejects.toMatchObject({ code: 'rules_failed', facts: { rules: [{ ruleId: 'R-FC-3' }] } });
    await aPerson(app.em(), { fiscalCode: baby.fiscalCode, name: 'Altra', surname: 'Persona' });
    const hand = await aRequestFor(baby, { ...born, personBirthDate: baby.birthDate });
    await expect(ACTS.approve(app, hand)).rejects.toMatchObject({
      code: 'rules_failed',
      facts: { rules: [{ ruleId: 'R-AC-4' }] },
    });
    expect(await rowsOf(baby)).toHaveLength(1);
  });
});
