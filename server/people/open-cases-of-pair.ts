import type { Sql, Statement } from '../db/sql.ts';

const POKE: Statement = {
  name: 'poke_cases_of_pair',
  text: `
    insert into case_poke (case_id, at)
    select id, $3 from case_file
    where applicant_id = $1 and beneficiary_id = $2 and concluded_at is null and state <> 'DRAFT'
    returning case_id as id`,
};

/**
 * Has the workflows of the open cases that a citizen made for a person look at them again. The cases
 * stay with their operators, as at the eighteenth birthday: the citizen reaches them no more, and
 * R-RP stands against an approval.
 * @returns ids of those cases
 */
export async function pokeCasesOfPair(
  sql: Sql,
  { representative, represented }: { representative: string; represented: string },
  now: number,
): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(POKE, [representative, represented, new Date(now)]);
  return rows.map(({ id }) => id);
}
