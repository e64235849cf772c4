import type { CaseForm } from '#contract/case-form.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { dependantsAsked } from '#requests/exemption-claim.ts';
import type { DependantFact } from '#rules/exemption-claim.ts';
import type { Sql, Statement } from '../db/sql.ts';

// Nobody but who lives with the holder is looked for: of others nothing is told (R-EX-7).
const DEPENDANTS: Statement = {
  name: 'dependants_of_form',
  text: `
    select d.fiscal_code as "fiscalCode", d.id as "personId", d.death_date is not null as dead,
      exists (select 1 from enrolment e where e.person_id = d.id and e.status = 'ACTIVE'
        and e.valid_from <= $3 and (e.valid_to is null or e.valid_to >= $3)
      ) as enrolled,
      (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', x.id, 'code', x.code,
          'kind', x.kind, 'status', x.status, 'origin', x.origin, 'from', x.valid_from,
          'to', x.valid_to))), '[]')
        from exemption x where x.person_id = d.id) as exemptions
    from assisted_person p join assisted_person d on d.household_id = p.household_id and d.id <> p.id
    where p.id = $1 and d.fiscal_code = any($2)`,
};

type Row = { fiscalCode: string } & NonNullable<DependantFact['known']>;

/**
 * The dependants that a form names, in its order, those of the holder's household with what the
 * registry knows of them. Asks the database only where the form names some.
 */
export async function loadDependants(
  sql: Sql,
  holderId: string,
  form: CaseForm,
  today: CivilDate,
): Promise<readonly DependantFact[]> {
  const codes = dependantsAsked(form);
  if (codes.length === 0) {
    return [];
  }
  const rows = await sql.rows<Row>(DEPENDANTS, [holderId, codes, today]);
  return codes.map((fiscalCode) => {
    const row = rows.find((each) => each.fiscalCode === fiscalCode);
    if (row === undefined) {
      return { fiscalCode };
    }
    const { fiscalCode: _code, ...known } = row;
    return { fiscalCode, known };
  });
}
