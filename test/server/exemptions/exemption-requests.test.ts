import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseForm } from '#contract/case-form.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { approveCase } from '#server/cases/approve.ts';
import { Exemption } from '#server/exemptions/exemption.entity.ts';
import { DeskError } from '#server/http/desk-error.ts';
import {
  ACTS,
  aCase,
  aResident,
  aWholeDraft,
  byStaff,
  type CaseInHand,
  caseRow,
  type Resident,
  submit,
  versionOf,
} from '#test/factories/case.ts';
import { anExemption } from '#test/factories/exemption.ts';
import { anEnrolment, aPerson, newId } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const TODAY = '2026-11-16';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

const BY_INCOME: CaseForm = {
  exemption: 'E15',
  incomeYear: '2025',
  householdIncome: '15000.00',
  selfCertified: true,
};
const UNEMPLOYED: CaseForm = {
  exemption: 'E02',
  incomeYear: '2025',
  householdIncome: '8000.00',
  listedAs: 'EMPLOYMENT_CENTRE',
  employmentCentre: 'Legnano',
  employmentCentreSince: '2026-02-02',
  conditionDeclared: true,
  selfCertified: true,
};
const CHRONIC: CaseForm = { exemption: 'PATHOLOGY', medicalCode: '048' };

async function exemptionsOf(personId: string) {
  const rows = await app.em().find(Exemption, { person: personId }, { orderBy: { code: 'asc' } });
  return rows.map(({ code, status, validFrom, validTo, origin }) => ({
    code,
    status,
    from: validFrom,
    to: validTo ?? null,
    origin,
  }));
}

/** Somebody of a household, who has a spouse in it. */
async function aCouple(): Promise<{ resident: Resident; spouse: string; spouseCode: string }> {
  const householdId = newId();
  const resident = await aResident(app, { person: { householdId } });
  const spouse = await aPerson(app.em(), { householdId });
  await anEnrolment(app.em(), { person: spouse.id });
  return { resident, spouse: spouse.id, spouseCode: spouse.fiscalCode };
}

async function refusal(work: Promise<unknown>): Promise<DeskError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DeskError);
  return error as DeskError;
}

function failedRules(error: DeskError): string[] {
  return (error.facts.rules as RuleResult[]).map(({ ruleId }) => ruleId);
}

async function approve(hand: CaseInHand, decision: CaseForm): Promise<unknown> {
  const { caseId, operator } = hand;
  return approveCase(byStaff(app, operator), caseId, {
    version: await versionOf(app, caseId),
    overrides: [],
    decision,
  });
}

describe('an issue by income', () => {
  it('goes from the draft to the registry, and holds to the next 31 March', async () => {
    const hand = await aCase(app, 'COMPLETED', { type: 'EXEMPTION_ISSUE', form: BY_INCOME });
    expect(await exemptionsOf(hand.resident.person.id)).toEqual([
      { code: 'E15', status: 'ACTIVE', from: TODAY, to: '2027-03-31', origin: 'SELF_CERT' },
    ]);
    expect((await caseRow(app, hand.caseId)).outcome).toMatchObject({ kind: 'APPROVED' });
  });

  it('rejected, it leaves the registry as it was', async () => {
    const hand = await aCase(app, 'REJECTED', { type: 'EXEMPTION_ISSUE', form: BY_INCOME });
    expect(await exemptionsOf(hand.resident.person.id)).toEqual([]);
  });

  it('R-EX-13: covers dependants of the household, each with a row and certificate of their own', async () => {
    const { resident, spouse, spouseCode } = await aCouple();
    const form = { ...UNEMPLOYED, dependants: [{ fiscalCode: spouseCode }] };
    await aCase(app, 'COMPLETED', { type: 'EXEMPTION_ISSUE', resident, form });
    const [own] = await app.em().find(Exemption, { person: resident.person.id });
    const [covered] = await app.em().find(Exemption, { person: spouse });
    expect(covered).toMatchObject({ code: 'E02', holder: own?.id, validTo: '2027-03-31' });
    expect(covered?.certificateNumber).not.toBe(own?.certificateNumber);
  });

  it('is refused at submission, and tells nothing of a person outside the household', async () => {
    const stranger = await aPerson(app.em());
    const nobody = 'RSSMRA80A01H501U';
    const said = [];
    for (const fiscalCode of [stranger.fiscalCode, nobody]) {
      const form = { ...UNEMPLOYED, dependants: [{ fiscalCode }] };
      const hand = await aWholeDraft(app, { type: 'EXEMPTION_ISSUE', form });
      const error = await refusal(submit(app, hand));
      expect(failedRules(error)).toEqual(['R-EX-7']);
      said.push(error.facts.rules);
    }
    expect(said[0]).toEqual(said[1]);
  });

  it('is refused above the limit, with a code there is already, and unsigned', async () => {
    const over = { ...BY_INCOME, householdIncome: '18000.01' };
    const rich = await aWholeDraft(app, { type: 'EXEMPTION_ISSUE', form: over });
    expect(failedRules(await refusal(submit(app, rich)))).toEqual(['R-EX-3']);
    const again = await aWholeDraft(app, { type: 'EXEMPTION_ISSUE', form: BY_INCOME });
    await anExemption(app.em(), { person: again.resident.person.id, code: 'E15' });
    expect(failedRules(await refusal(submit(app, again)))).toEqual(['R-EX-4']);
    const unsigned = { ...BY_INCOME, selfCertified: false };
    const hand = await aWholeDraft(app, { type: 'EXEMPTION_ISSUE', form: unsigned });
    const error = await refusal(submit(app, hand));
    expect([error.code, Object.keys(error.facts.fields ?? {})]).toEqual([
      'invalid',
      ['selfCertified'],
    ]);
  });

  it('fails at the commit, with nothing half-written, where a dependant was covered meanwhile', async () => {
    const { resident, spouse, spouseCode } = await aCouple();
    const form = { ...UNEMPLOYED, dependants: [{ fiscalCode: spouseCode }] };
    const hand = await aCase(app, 'APPROVED', { type: 'EXEMPTION_ISSUE', resident, form });
    await anExemption(app.em(), { person: spouse, code: 'E02' });
    expect(await ACTS.commit(app, hand)).toBe('COMMIT_FAILED');
    expect(await exemptionsOf(resident.person.id)).toEqual([]);
    expect((await caseRow(app, hand.caseId)).commitFailure?.failed).toMatchObject([
      { ruleId: 'R-EX-7' },
    ]);
  });
});

describe('an issue on documents', () => {
  it('asks the operator for the code and the end, and writes those', async () => {
    const hand = await aCase(app, 'IN_CHARGE', { type: 'EXEMPTION_ISSUE', form: CHRONIC });
    const missing = await refusal(approve(hand, {}));
    expect([missing.code, Object.keys(missing.facts.fields ?? {})]).toEqual([
      'invalid',
      ['decision.code'],
    ]);
    const short = await refusal(approve(hand, { code: '048', validTo: '2027-01-01' }));
    expect(failedRules(short)).toEqual(['R-EX-12']);
    const other = await refusal(approve(hand, { code: 'RF0080' }));
    expect(failedRules(other)).toEqual(['R-EX-12']);
    await approve(hand, { code: ' 013 ', validTo: '16/11/2030' });
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect(await exemptionsOf(hand.resident.person.id)).toEqual([
      { code: '013', status: 'ACTIVE', from: TODAY, to: '2030-11-16', origin: 'DOCUMENT' },
    ]);
  });

  it('without an end is unlimited, and E30 may go with it', async () => {
    const hand = await aCase(app, 'IN_CHARGE', { type: 'EXEMPTION_ISSUE', form: CHRONIC });
    await approve(hand, { code: '013', validTo: '' });
    await ACTS.commit(app, hand);
    const form: CaseForm = {
      exemption: 'E30',
      incomeYear: '2025',
      householdIncome: '46600.00',
      members: '1',
      linkedCode: '013',
      selfCertified: true,
    };
    const { resident } = hand;
    await aCase(app, 'COMPLETED', { type: 'EXEMPTION_ISSUE', resident, form });
    expect((await exemptionsOf(resident.person.id)).map(({ code, to }) => [code, to])).toEqual([
      ['013', null],
      ['E30', '2027-03-31'],
    ]);
  });
});

describe('a renewal', () => {
  it('from January on begins the next period; before, it is refused with the day', async () => {
    const resident = await aResident(app);
    await anExemption(app.em(), { person: resident.person.id, code: 'E15' });
    const early = await aWholeDraft(app, { type: 'EXEMPTION_RENEWAL', resident, form: BY_INCOME });
    const error = await refusal(submit(app, early));
    expect(error.facts.rules).toMatchObject([
      { ruleId: 'R-EX-4' },
      { ruleId: 'R-EX-9', clearsOn: '2027-01-01' },
    ]);

    const later = await createTestApp({ routes: [], now: '2027-01-10T09:00:00Z' });
    try {
      const holder = await aResident(later);
      const { id } = await anExemption(later.em(), { person: holder.person.id, code: 'E15' });
      const form = { ...BY_INCOME, incomeYear: '2026' };
      await aCase(later, 'COMPLETED', { type: 'EXEMPTION_RENEWAL', resident: holder, form });
      const rows = await later.em().find(Exemption, { person: holder.person.id });
      const next = rows.find((row) => row.id !== id);
      expect(next).toMatchObject({ validFrom: '2027-04-01', validTo: '2028-03-31' });
      expect(rows).toHaveLength(2);
    } finally {
      await later.close();
    }
  });

  it('rejected, it leaves the exemption as it was', async () => {
    const hand = await aCase(app, 'REJECTED', { type: 'EXEMPTION_RENEWAL', form: BY_INCOME });
    expect(await exemptionsOf(hand.resident.person.id)).toEqual([]);
  });
});

describe('giving up', () => {
  const form: CaseForm = { exemption: 'E02', acknowledged: true };

  it('ends the exemption and those that it covered, from the day without the conditions', async () => {
    const { resident, spouse } = await aCouple();
    const own = await anExemption(app.em(), { person: resident.person.id });
    await anExemption(app.em(), { person: spouse, holder: own.id });
    const hand = await aCase(app, 'COMPLETED', {
      type: 'EXEMPTION_REVOCATION',
      resident,
      form: { ...form, lostOn: '2026-11-02' },
    });
    for (const person of [resident.person.id, spouse]) {
      expect(await exemptionsOf(person)).toMatchObject([{ status: 'REVOKED', to: '2026-11-01' }]);
    }
    const [row] = await app.em().find(Exemption, { person: spouse });
    expect(row?.endedByCase).toBe(hand.caseId);
  });

  it('of what is not there is refused; rejected, it ends nothing', async () => {
    const none = await aWholeDraft(app, { type: 'EXEMPTION_REVOCATION', form });
    expect(failedRules(await refusal(submit(app, none)))).toEqual(['R-EX-11']);
    const resident = await aResident(app);
    await anExemption(app.em(), { person: resident.person.id });
    await aCase(app, 'REJECTED', { type: 'EXEMPTION_REVOCATION', resident, form });
    expect(await exemptionsOf(resident.person.id)).toMatchObject([{ status: 'ACTIVE' }]);
  });
});
