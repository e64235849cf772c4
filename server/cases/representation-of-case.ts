import type { CaseRepresentation } from '#contract/desk-case.ts';
import type { Sql, Statement } from '../db/sql.ts';

const REPRESENTATION_OF_CASE: Statement = {
  name: 'representation_of_case',
  text: `
    select r.id, r.version, r.kind, r.state, r.powers, r.court, r.act_number as "actNumber",
      r.valid_from as "validFrom", r.valid_to as "validTo",
      to_char(r.declared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "declaredAt",
      to_char(r.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "verifiedAt",
      s.name || ' ' || s.surname as "verifiedBy"
    from representation r left join staff_member s on s.id = r.decided_by_id
    where r.representative_id = $1 and r.represented_id = $2 and r.state = 'ACTIVE'
    order by r.declared_at desc limit 1`,
};

/** What an applicant represents the beneficiary of a case by, and its proof; null: themselves. */
export async function representationOfCase(
  sql: Sql,
  applicantId: string,
  beneficiaryId: string,
): Promise<CaseRepresentation | null> {
  const [row] = await sql.rows<CaseRepresentation>(REPRESENTATION_OF_CASE, [
    applicantId,
    beneficiaryId,
  ]);
  return row ?? null;
}
