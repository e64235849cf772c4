import type { CivilDate } from '#contract/civil-date.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { PreregistrationFacts } from '#rules/preregistration.ts';
import type { Sql, Statement } from '../db/sql.ts';

const FACTS: Statement = {
  name: 'preregistration_facts',
  text: `
    select email, mobile, confirm_by as "confirmBy", identified_at is not null as identified
    from preregistration where case_id = $1`,
};

/** What R-AL looks at, of a case without an account; undefined for all others, unasked. */
export async function preregistrationOf(
  sql: Sql,
  { id, type }: { id: string | undefined; type: RequestType },
): Promise<PreregistrationFacts | undefined> {
  if (id === undefined || type !== 'INCOME_PREREGISTRATION') {
    return undefined;
  }
  const [row] = await sql.rows<{
    email: string | null;
    mobile: string | null;
    confirmBy: CivilDate;
    identified: boolean;
  }>(FACTS, [id]);
  return row && { ...row, email: row.email ?? undefined, mobile: row.mobile ?? undefined };
}
