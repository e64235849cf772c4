import type { CivilDate } from '#contract/civil-date.ts';
import { isWholeRow } from '#requests/family-request/family-rows.ts';
import { addDays } from '#rules/calendar.ts';
import { isEligible } from '#rules/eligibility.ts';
import { someItemPasses } from '#rules/family-request.ts';
import type { Sql, Statement } from '../../db/sql.ts';
import { uuidV7 } from '../../db/uuid-v7.ts';
import type { Deps } from '../../deps.ts';
import { holdPlace } from '../../doctors/hold-place.ts';
import { DeskError } from '../../http/desk-error.ts';
import { type FamilyMember, familyOf, itemOf } from './family-members.ts';
import { type CaseOfItems, judgeItem, takesPlace } from './judge-items.ts';

const WRITE_ITEMS: Statement = {
  name: 'write_case_items',
  text: `
    insert into case_item (id, case_id, position, person_id, operation, doctor_id,
      relative_fiscal_code, relation, reason, birth_declared, document_key)
    select i.id, $1, i.position, i.person_id, i.operation, i.doctor_id, i.relative_fiscal_code,
      i.relation, i.reason, i.birth_declared, i.document_key
    from jsonb_to_recordset($2) as i(id uuid, position int, person_id uuid, operation text,
      doctor_id uuid, relative_fiscal_code text, relation text, reason text,
      birth_declared boolean, document_key text)`,
};

/**
 * The members whom a family's form names, each of them whole.
 * @throws DeskError invalid where a row does not say whom, what or which doctor
 */
export async function wholeMembers(
  sql: Sql,
  asked: Parameters<typeof familyOf>[1],
  today: CivilDate,
): Promise<FamilyMember[]> {
  const { members } = await familyOf(sql, asked, today);
  const broken = members.findIndex(({ row }) => !isWholeRow(row));
  if (broken >= 0) {
    throw new DeskError('invalid', { fields: { items: incompleteRow(broken + 1) } });
  }
  return members;
}

function incompleteRow(number: number): { it: string; en: string } {
  return {
    it: `Persona ${number}: indica chi è, che cosa chiede e il medico.`,
    en: `Person ${number}: say who it is, what is asked and which doctor.`,
  };
}

/**
 * Writes the items of a family's request in their order, each judged on its own; one that passes
 * holds its place, which the ones after it no longer find (R-FR-5). What does not pass is for the
 * operator to see and decide (R-FR-4).
 * @returns who holds a place, and with whom
 * @throws DeskError rules_failed when none passes
 */
export async function submitItems(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  ofCase: CaseOfItems,
  members: readonly FamilyMember[],
  { today, now, placeHoldDays }: { today: CivilDate; now: number; placeHoldDays: number },
): Promise<{ personId: string; doctorId: string }[]> {
  const passing: boolean[] = [];
  const held: { personId: string; doctorId: string }[] = [];
  const items: object[] = [];
  for (const [index, member] of members.entries()) {
    const item = itemOf(member, member.personId ?? '');
    const { personId } = item;
    const { results } = await judgeItem(sql, deps, ofCase, item, today);
    const passes = isEligible(results);
    passing.push(passes);
    if (passes && takesPlace(item)) {
      const heldUntil = addDays(today, placeHoldDays);
      const { doctorId } = item;
      await holdPlace(sql, { caseId: ofCase.caseId, personId, doctorId, heldUntil, now });
      held.push({ personId, doctorId });
    }
    items.push({
      id: uuidV7(now),
      position: index + 1,
      person_id: personId,
      operation: item.operation,
      doctor_id: item.doctorId,
      relative_fiscal_code: item.relativeFiscalCode,
      relation: item.relation,
      reason: item.reason,
      birth_declared: item.birthDeclared,
      document_key: member.row.key,
    });
  }
  const some = someItemPasses(passing);
  if (!some.passed) {
    throw new DeskError('rules_failed', { rules: [some] });
  }
  await sql.rows(WRITE_ITEMS, [ofCase.caseId, JSON.stringify(items)]);
  return held;
}
