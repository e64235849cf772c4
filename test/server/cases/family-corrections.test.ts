import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormRow } from '#contract/case-form.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { requestIntegration } from '#server/cases/request-integration.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import {
  ACTS,
  aDocument,
  aWholeDraft,
  byStaff,
  caseRow,
  type CaseInHand,
  submit,
  versionOf,
} from '#test/factories/case.ts';
import { aFamilyDraft, aHousehold, aRow, decide, type Household } from '#test/factories/family.ts';
import { aDoctor, aPerson, anEnrolment, type DoctorRow } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { browserOf, refusal } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({
    now: '2026-11-23T09:00:00Z',
    routes: [...caseRoutes, ...deskCaseRoutes],
  });
  await openPlaceDirectory();
});
afterAll(() => app.close());

const rowsOf = (text: string, values: unknown[]) =>
  app.deps.sql.rows<Record<string, unknown>>({ text }, values);
const itemsOf = (caseId: string) =>
  rowsOf(
    `select person_id as person, doctor_id as doctor, operation from case_item
     where case_id = $1 order by position`,
    [caseId],
  );
const holdsOf = (caseId: string) =>
  rowsOf(
    `select person_id as person, doctor_id as doctor, turn::int as turn from place_hold
     where case_id = $1 order by turn`,
    [caseId],
  );

interface Pinned {
  household: Household;
  doctor: DoctorRow;
  other: DoctorRow;
  rows: FormRow[];
  hand: CaseInHand;
}

/** A family's request whose people the operator opens again: the applicant, an adult and a child. */
async function aPinnedFamily(): Promise<Pinned> {
  const household = await aHousehold(app);
  const { applicant, adult, children } = household;
  const [doctor, other] = [await aDoctor(app.em()), await aDoctor(app.em())];
  const rows = [
    aRow(applicant.person, 'DOCTOR_CHANGE', doctor),
    aRow(adult, 'DOCTOR_CHANGE', doctor, 'CODE'),
    aRow(children[0], 'DOCTOR_CHANGE', doctor),
  ];
  const hand = await aFamilyDraft(app, household, rows);
  await submit(app, hand);
  await ACTS.take(app, hand);
  await requestIntegration(byStaff(app, hand.operator), hand.caseId, {
    version: await versionOf(app, hand.caseId),
    message: 'Ricontrolla chi fa la richiesta',
    items: [{ kind: 'FIELD', documentKind: null, field: 'items', label: 'Persone', reason: '' }],
  });
  return { household, doctor, other, rows, hand };
}

async function answer({ household, hand }: Pick<Pinned, 'household' | 'hand'>, items: FormRow[]) {
  const citizen = await browserOf(app, household.applicant);
  return citizen.post(`/api/cases/${hand.caseId}/integration`).send({
    version: await versionOf(app, hand.caseId),
    answers: {},
    fields: { items },
  });
}

describe('the people of a family, opened again', () => {
  it('are those of the answer: who was taken out is neither held for nor written', async () => {
    const pinned = await aPinnedFamily();
    const { household, doctor, other, rows, hand } = pinned;
    const [me, , child] = rows;
    const [held] = await holdsOf(hand.caseId);
    const sent = await answer(pinned, [me ?? {}, { ...child, doctorId: other.id }]);
    expect(sent.status).toBe(200);
    const mine = { person: household.applicant.person.id, doctor: doctor.id };
    const childs = { person: household.children[0].id, doctor: other.id };
    expect(await itemsOf(hand.caseId)).toEqual([
      { ...mine, operation: 'DOCTOR_CHANGE' },
      { ...childs, operation: 'DOCTOR_CHANGE' },
    ]);
    // Whoever asks for the same keeps the turn; another place is claimed anew.
    expect(await holdsOf(hand.caseId)).toEqual([
      { ...mine, turn: held?.['turn'] },
      { ...childs, turn: expect.any(Number) },
    ]);
    await ACTS.take(app, hand);
    await decide(app, hand.caseId, hand.operator, [1, 2]);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    const written = await rowsOf(
      `select person_id as person, doctor_id as doctor from doctor_choice where opened_by_case = $1
       order by doctor_id = $2`,
      [hand.caseId, other.id],
    );
    expect(written).toEqual([mine, childs]);
  });

  it('confirmed as they were, all stays as it was', async () => {
    const pinned = await aPinnedFamily();
    const before = [await itemsOf(pinned.hand.caseId), await holdsOf(pinned.hand.caseId)];
    expect((await answer(pinned, pinned.rows)).status).toBe(200);
    expect([await itemsOf(pinned.hand.caseId), await holdsOf(pinned.hand.caseId)]).toEqual(before);
  });

  it('R-FR-1, R-FR-3: nobody is added who lives elsewhere or has not consented', async () => {
    const pinned = await aPinnedFamily();
    const { household, rows, hand, doctor } = pinned;
    const stranger = aRow(await aPerson(app.em(), {}), 'DOCTOR_CHANGE', doctor, 'CODE');
    const before = await itemsOf(hand.caseId);
    const refused = await answer(pinned, [...rows, stranger]);
    expect(refusal(refused)).toBe('409 rules_failed');
    expect(refused.body.rules.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['R-FR-1']);
    const { householdId } = household.adult;
    const grandmother = await aPerson(app.em(), { householdId, birthDate: '1950-03-04' });
    await anEnrolment(app.em(), { person: grandmother.id });
    const added = [...rows, aRow(grandmother, 'FIRST_CHOICE', doctor, 'CODE')];
    const unsigned = await answer(pinned, added);
    expect(unsigned.body.rules.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['R-FR-3']);
    expect(await itemsOf(hand.caseId)).toEqual(before);
    expect((await caseRow(app, hand.caseId)).state).toBe('INTEGRATION_REQUESTED');
    for (const kind of ['IDENTITY_DOCUMENT', 'HEALTH_CARD', 'CONSENT'] as const) {
      await aDocument(app, {
        case: hand.caseId,
        owner: household.applicant.account.id,
        kind,
        integrationRound: 1,
        integrationItem: grandmother.id,
        memberKey: grandmother.id,
      });
    }
    expect((await answer(pinned, added)).status).toBe(200);
    expect(await itemsOf(hand.caseId)).toHaveLength(4);
  });

  it('rows that do not say what is asked are refused as at the submission', async () => {
    const pinned = await aPinnedFamily();
    const refused = await answer(
      pinned,
      pinned.rows.map((row) => ({ ...row, doctorId: null })),
    );
    expect(refusal(refused)).toBe('422 invalid');
    expect(refused.body.errors.items).toContain('Persona 1');
  });
});

/** A family's request and one of the same kind for a child of it, neither submitted. */
async function twoForOneChild() {
  const household = await aHousehold(app);
  const { applicant, children } = household;
  const [one, two] = [await aDoctor(app.em()), await aDoctor(app.em())];
  const family = await aFamilyDraft(app, household, [
    aRow(applicant.person, 'DOCTOR_CHANGE', one),
    aRow(children[0], 'DOCTOR_CHANGE', one),
  ]);
  const single = await aWholeDraft(app, {
    resident: applicant,
    beneficiaryId: children[0].id,
    wanted: two,
    operator: family.operator,
  });
  return { family, single, child: children[0] };
}

describe('a paper of one member, asked for', () => {
  it('is kept as theirs; nobody else of whom it could be', async () => {
    const { household, hand } = await aPinnedFamily();
    const ask = async (member: string) =>
      requestIntegration(byStaff(app, hand.operator), hand.caseId, {
        version: await versionOf(app, hand.caseId),
        message: 'Manca un documento',
        items: [{ kind: 'DOCUMENT', documentKind: 'CONSENT', member, label: 'Carta', reason: '' }],
      });
    await answer({ household, hand }, (await caseRow(app, hand.caseId)).form['items'] as FormRow[]);
    await ACTS.take(app, hand);
    await expect(ask('nobody')).rejects.toMatchObject({
      code: 'invalid',
      facts: { fields: { 'items.0.member': expect.anything() } },
    });
    await ask(household.adult.id);
    const [round] = await rowsOf(
      'select items from integration_round where case_id = $1 order by round desc limit 1',
      [hand.caseId],
    );
    expect(round?.['items']).toMatchObject([{ member: household.adult.id }]);
  });
});

describe('two requests for one child', () => {
  it('R-GEN-3: at once, the first one stands and holds the only place', async () => {
    const { family, single, child } = await twoForOneChild();
    const [, ofSingle] = await Promise.allSettled([submit(app, family), submit(app, single)]);
    const held = await rowsOf('select doctor_id as doctor from place_hold where person_id = $1', [
      child.id,
    ]);
    expect(held).toHaveLength(1);
    // The family goes through either way: of its members only the child is in question.
    const refused = ofSingle.status === 'rejected' ? ofSingle.reason.code : 'rules_failed';
    expect(refused).toBe('rules_failed');
    const first = ofSingle.status === 'rejected' ? family : single;
    await ACTS.take(app, first);
    await (first === family
      ? decide(app, family.caseId, family.operator, [1, 2])
      : ACTS.approve(app, single));
    expect(await ACTS.commit(app, first)).toBe('COMPLETED');
  });

  it('R-GEN-3: a family that comes later does not bar the one that was there', async () => {
    const { family, single } = await twoForOneChild();
    await submit(app, single);
    await submit(app, family);
    await ACTS.take(app, family);
    await expect(decide(app, family.caseId, family.operator, [1, 2])).rejects.toMatchObject({
      code: 'rules_failed',
    });
    await ACTS.take(app, single);
    await ACTS.approve(app, single);
    expect(await ACTS.commit(app, single)).toBe('COMPLETED');
  });
});
