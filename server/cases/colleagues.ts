import type { Colleague } from '#contract/desk-case.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { PARTIES_OF_CASE } from './parties.ts';

// LC-7: nobody is handed a case in which they, or someone they live with, have a part.
const COLLEAGUES: Statement = {
  name: 'case_colleagues',
  text: `
    select s.id, s.name || ' ' || s.surname as name, (
        select case when bool_or(p.id = sp.id) then 'SELF' else 'HOUSEHOLD' end
        from assisted_person sp
        left join account a on a.id = c.applicant_id
        join assisted_person p on p.id in ${PARTIES_OF_CASE}
        where sp.id = s.person_id and (p.id = sp.id or p.household_id = sp.household_id)
        having count(*) > 0
      ) as kinship
    from case_file c
    join staff_member s on s.office_id = c.office_id
    where c.id = $1 and s.active and s.role = 'OPERATOR'
    order by s.surname, s.name limit 500`,
};

/** The operators of a case's office, by surname, each with what keeps the case from them. */
export async function colleaguesFor(sql: Sql, caseId: string): Promise<Colleague[]> {
  return sql.rows(COLLEAGUES, [caseId]);
}
