import type { CivilDate } from '#contract/civil-date.ts';
import type { ExemptionView } from '#contract/exemption.ts';
import { isPrintable } from '#rules/exemption-certificate.ts';
import { lastDayOf } from '#rules/exemption-validity.ts';
import type { ExemptionFact } from '#rules/registry-facts.ts';
import type { Sql, Statement } from '../db/sql.ts';

const OF_CASE: Statement = {
  name: 'exemptions_of_case',
  text: `
    select x.id, x.code, x.kind, x.status, x.origin, x.valid_from as "from", x.valid_to as "to",
      x.holder_id is null as holder, p.name || ' ' || p.surname as person,
      x.certificate_number as "certificateNumber"
    from exemption x join assisted_person p on p.id = x.person_id
    where x.opened_by_case = $1 or x.ended_by_case = $1
    order by x.holder_id nulls first, p.surname, p.name, x.id limit 100`,
};

type Row = Omit<ExemptionView, 'printable'>;

/** The exemptions that a case began or ended, the holder's first, as they stand on a day. */
export async function exemptionsOfCase(
  sql: Sql,
  caseId: string,
  today: CivilDate,
): Promise<ExemptionView[]> {
  const rows = await sql.rows<Row>(OF_CASE, [caseId]);
  return rows.map((row) => {
    const { to, ...rest } = row;
    const fact: ExemptionFact = { ...rest, ...(to === null ? {} : { to }) };
    const last = lastDayOf(fact, today);
    const over = row.status === 'ACTIVE' && last !== undefined && last < today;
    return {
      ...row,
      status: over ? 'EXPIRED' : row.status,
      printable: isPrintable(fact, { today }).passed,
    };
  });
}
