import type { FormRow } from '#contract/case-form.ts';
import type { DecidedItem, FamilyOperation } from '#contract/family.ts';
import { approveCase } from '#server/cases/approve.ts';
import { beginDraft, saveDraft } from '#server/cases/draft.ts';
import { itemsOf } from '#server/cases/family/case-items.ts';
import type { StaffActor } from '#server/http/actor.ts';
import type { TestApp } from '#test/support/app.ts';
import {
  aDocument,
  anOperator,
  aResident,
  byStaff,
  type CaseInHand,
  type Resident,
  versionOf,
} from './case.ts';
import {
  aChoice,
  aDoctor,
  anEnrolment,
  aPerson,
  type DoctorRow,
  newId,
  type PersonRow,
} from './registry.ts';
import { aRepresentation } from './representation.ts';

/** A household of four: who asks, another adult, two children whose parent was declared. */
export interface Household {
  applicant: Resident;
  adult: PersonRow;
  children: [PersonRow, PersonRow];
}

/** Everybody but the younger child has a doctor; all are enrolled. */
export async function aHousehold(app: TestApp): Promise<Household> {
  const em = app.em();
  const householdId = newId();
  const applicant = await aResident(app, { person: { householdId } });
  const adult = await aPerson(em, {
    householdId,
    name: 'Marco',
    sex: 'M',
    birthDate: '1984-07-02',
  });
  const elder = await aPerson(em, { householdId, name: 'Luca', birthDate: '2013-01-10' });
  const younger = await aPerson(em, { householdId, name: 'Sofia', birthDate: '2018-05-20' });
  for (const { id } of [adult, elder, younger]) {
    await anEnrolment(em, { person: id });
  }
  for (const { id } of [adult, elder]) {
    await aChoice(em, { person: id, doctor: (await aDoctor(em)).id });
  }
  for (const { id } of [elder, younger]) {
    await aRepresentation(app, { representative: applicant.account.id, represented: id });
  }
  return { applicant, adult, children: [elder, younger] };
}

/** A row of the form as the page sends it. */
export function aRow(
  person: PersonRow,
  operation: FamilyOperation,
  doctor: Pick<DoctorRow, 'id'> | null,
  by: 'ID' | 'CODE' = 'ID',
): FormRow {
  return {
    key: person.id,
    personId: by === 'ID' ? person.id : '',
    name: person.name,
    surname: person.surname,
    fiscalCode: by === 'CODE' ? person.fiscalCode : '',
    operation,
    doctorId: doctor?.id ?? null,
  };
}

/** A draft with these rows and the applicant's documents; with the other adult's where said. */
export async function aFamilyDraft(
  app: TestApp,
  { applicant, adult }: Household,
  rows: FormRow[],
  papersOfAdult = true,
): Promise<CaseInHand> {
  const { id: caseId } = await beginDraft(app.deps, applicant.actor, { type: 'FAMILY_REQUEST' });
  await saveDraft(app.deps, applicant.actor, caseId, {
    version: 1,
    step: 'documents',
    form: { items: rows },
  });
  const owner = applicant.account.id;
  for (const kind of ['IDENTITY_DOCUMENT', 'HEALTH_CARD', 'CONSENT'] as const) {
    if (kind !== 'CONSENT') {
      await aDocument(app, { case: caseId, owner, kind });
    }
    if (papersOfAdult) {
      await aDocument(app, {
        case: caseId,
        owner,
        kind,
        integrationItem: adult.id,
        memberKey: adult.id,
      });
    }
  }
  return { caseId, resident: applicant, wanted: null, operator: await anOperator(app) };
}

/**
 * Approves the members at these positions and rejects the others, each with a reason.
 * @param overrides what is set aside for the first of them
 */
export async function decide(
  app: TestApp,
  caseId: string,
  operator: StaffActor,
  approved: readonly number[],
  overrides: DecidedItem['overrides'] = [],
): Promise<void> {
  const items = await itemsOf(app.deps.sql, caseId, '2026-11-23');
  await approveCase(byStaff(app, operator), caseId, {
    version: await versionOf(app, caseId),
    overrides: [],
    items: items.map(({ id, position }): DecidedItem =>
      approved.includes(position)
        ? {
            id,
            decision: 'APPROVED',
            reasons: [],
            text: '',
            overrides: position === 1 ? overrides : [],
          }
        : {
            id,
            decision: 'REJECTED',
            reasons: ['R-DS-1'],
            text: 'Il medico non ha più posti.',
            overrides: [],
          },
    ),
  });
}
