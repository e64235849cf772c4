import type { AscertainmentKind, AscertainmentView } from '#contract/ascertainment.ts';
import type { RequestType } from '#contract/request-type.ts';
import { REQUESTS } from '#requests/index.ts';
import type { Sql, Statement } from '../db/sql.ts';

/** What cases of a type ask to be ascertained before they are approved. */
export function ascertainedIn(type: RequestType): readonly AscertainmentKind[] {
  return REQUESTS[type].ascertainments ?? [];
}

const RECORDED: Statement = {
  name: 'ascertainments_of_case',
  text: `
    select a.kind, a.evidence, s.name || ' ' || s.surname as by,
      to_char(a.ascertained_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from case_ascertainment a join staff_member s on s.id = a.ascertained_by_id
    where a.case_id = $1`,
};

interface RecordedRow {
  kind: AscertainmentView['kind'];
  evidence: string;
  by: string;
  at: string;
}

/** What a case asks to be ascertained, in the order of its type, and what was; not asked, no query. */
export async function ascertainmentsOf(
  sql: Sql,
  { id, type }: { id: string; type: RequestType },
  open: boolean,
): Promise<AscertainmentView[]> {
  const kinds = ascertainedIn(type);
  const rows = kinds.length === 0 ? [] : await sql.rows<RecordedRow>(RECORDED, [id]);
  return kinds.map((kind) => {
    const row = rows.find((each) => each.kind === kind);
    return {
      kind,
      open,
      done: row === undefined ? null : { evidence: row.evidence, by: row.by, at: row.at },
    };
  });
}
