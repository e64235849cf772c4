import type { DeskCaseView } from '#contract/desk-case.ts';
import type { Sql, Statement } from '../db/sql.ts';

const OTHER_CASES: Statement = {
  name: 'other_cases',
  text: `
    select id, protocol_number as "protocolNumber", type, state,
      to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "submittedAt"
    from case_file where beneficiary_id = $1 and id <> $2 and state <> 'DRAFT'
    order by submitted_at desc limit 50`,
};

/** The other cases of the same person, newest first. */
export async function otherCasesOf(
  sql: Sql,
  personId: string,
  caseId: string,
): Promise<DeskCaseView['otherCases']> {
  return sql.rows(OTHER_CASES, [personId, caseId]);
}
