import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { DeskFamilyItem, FamilyItem } from '#contract/family.ts';
import { isConcluded } from '#rules/case-state.ts';
import type { Sql, Statement } from '../../db/sql.ts';
import type { Deps } from '../../deps.ts';
import type { ItemToJudge } from './item-to-judge.ts';
import { type CaseOfItems, judgeItem } from './judge-items.ts';

const ITEMS: Statement = {
  name: 'items_of_case',
  text: `
    select i.id, i.position, i.person_id as "personId", p.name || ' ' || p.surname as "personName",
      p.fiscal_code as "fiscalCode", p.birth_date as "birthDate", i.operation,
      i.doctor_id as "doctorId", d.name || ' ' || d.surname as "doctorName",
      i.relative_fiscal_code as "relativeFiscalCode", i.relation,
      i.reason, i.birth_declared as "birthDeclared",
      i.document_key as "documentKey", i.decision, i.reasons, i.text,
      p.birth_date <= ($2::date - interval '18 years')::date
        or coalesce(p.emancipated_on <= $2::date, false) as consents
    from case_item i
    join assisted_person p on p.id = i.person_id
    left join doctor d on d.id = i.doctor_id
    where i.case_id = $1 order by i.position limit 20`,
};

/** An item as it stands, with what its rules need to be asked again. */
export type ItemRow = Omit<DeskFamilyItem, 'rules'> & ItemToJudge;

/** The items of a case in their order; none for any other than a request for the family. */
export async function itemsOf(sql: Sql, caseId: string, today: CivilDate): Promise<ItemRow[]> {
  return sql.rows<ItemRow>(ITEMS, [caseId, today]);
}

/** The items as whoever made the request sees them: what was decided is told at the end (R-FR-6). */
export async function citizenItems(
  sql: Sql,
  { caseId, state }: { caseId: string; state: CaseState },
  today: CivilDate,
): Promise<FamilyItem[]> {
  const rows = await itemsOf(sql, caseId, today);
  const told = isConcluded(state);
  return rows.map(({ id, position, personName, operation, doctorName, ...item }) => ({
    id,
    position,
    personName,
    operation,
    doctorName,
    decision: told ? item.decision : null,
    reasons: told ? item.reasons : [],
    text: told ? item.text : null,
  }));
}

/**
 * The items as the office works on them, each with the verdict of its rules now; none for a case of
 * another type.
 */
export async function deskItems(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  { type, ...ofCase }: CaseOfItems & { type: RequestType },
  today: CivilDate,
): Promise<DeskFamilyItem[]> {
  if (type !== 'FAMILY_REQUEST') {
    return [];
  }
  const rows = await itemsOf(sql, ofCase.caseId, today);
  const items: DeskFamilyItem[] = [];
  for (const row of rows) {
    const { results } = await judgeItem(sql, deps, ofCase, row, today);
    items.push({ ...shownItem(row), rules: results });
  }
  return items;
}

/** What of an item the desk shows. */
function shownItem(row: ItemRow): Omit<DeskFamilyItem, 'rules'> {
  const { doctorId: _doctor, consents: _consents, ...item } = row;
  const { relativeFiscalCode: _relative, relation: _relation, ...asked } = item;
  const { reason: _reason, birthDeclared: _birth, ...shown } = asked;
  return shown;
}
