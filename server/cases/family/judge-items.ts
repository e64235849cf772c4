import type { CaseForm } from '#contract/case-form.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { isEligible } from '#rules/eligibility.ts';
import type { Sql } from '../../db/sql.ts';
import type { Deps } from '../../deps.ts';
import { holdsPlace } from '../../doctors/hold-place.ts';
import { type JudgedCase, judgeCase } from '../judge-case.ts';
import type { ItemToJudge } from './item-to-judge.ts';

/** The case that items are of. */
export interface CaseOfItems {
  caseId: string;
  applicantId: string | null;
  applicantPersonId: string | null;
  /** Whether somebody of the authority decides, or would decide, now. */
  deciding?: boolean;
}

/**
 * The rules of one item: those of the request type that its operation is, for that member (R-FR-4).
 * @param taken places that items before it take of each doctor, where none is held yet (R-FR-5)
 */
export async function judgeItem(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  { caseId, applicantId, applicantPersonId, deciding = false }: CaseOfItems,
  item: ItemToJudge,
  today: CivilDate,
  taken: ReadonlyMap<string, number> = NOTHING_TAKEN,
): Promise<JudgedCase> {
  const judged = await judgeCase(
    sql,
    deps,
    {
      id: caseId,
      type: item.operation,
      applicantId,
      applicantPersonId,
      beneficiaryId: item.personId,
      form: formOf(item),
      consenting: item.consents,
      member: item.documentKey,
      taken,
      deciding,
    },
    today,
  );
  return judged;
}

/** The form that the item would be as a request of its own. */
function formOf(item: ItemToJudge): CaseForm {
  const { operation, doctorId, relativeFiscalCode, relation, reason, birthDeclared } = item;
  switch (operation) {
    case 'DOCTOR_REVOKE':
      return { acknowledged: true };
    case 'OVER_CAP_CHOICE':
      return { doctorId, relativeFiscalCode, relation, reason: 'OTHER_FAMILY_MEMBER' };
    case 'FIRST_CHOICE':
      return { doctorId, newborn: birthDeclared, birthDeclared };
    case 'PAEDIATRIC_EXTENSION':
      return { reason };
    default:
      return { doctorId };
  }
}

const NOTHING_TAKEN: ReadonlyMap<string, number> = new Map();

/** Whether an item takes one of the places of a doctor: beyond the cap there is none to take. */
export function takesPlace<T extends Pick<ItemToJudge, 'doctorId' | 'operation'>>(
  item: T,
): item is T & { doctorId: string } {
  return item.doctorId !== null && holdsPlace(item.operation);
}

/** Judges the items of a draft in their order, each that passes taking its place (R-FR-5). */
export async function judgeInOrder(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  ofCase: CaseOfItems,
  items: readonly ItemToJudge[],
  today: CivilDate,
): Promise<JudgedCase[]> {
  const taken = new Map<string, number>();
  const judged: JudgedCase[] = [];
  for (const item of items) {
    const one = await judgeItem(sql, deps, ofCase, item, today, taken);
    judged.push(one);
    if (takesPlace(item) && isEligible(one.results)) {
      taken.set(item.doctorId, (taken.get(item.doctorId) ?? 0) + 1);
    }
  }
  return judged;
}
