import type { Sql, Statement } from '../db/sql.ts';

const APPLICANT_PERSON: Statement = {
  name: 'applicant_person',
  text: 'select person_id as "personId" from account where id = $1',
};

/** The registry's person that an account stands for; null when the registry does not know them. */
export async function applicantPersonOf(sql: Sql, accountId: string): Promise<string | null> {
  const [row] = await sql.rows<{ personId: string | null }>(APPLICANT_PERSON, [accountId]);
  return row?.personId ?? null;
}
