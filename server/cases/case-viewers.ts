import type { Sql, Statement } from '../db/sql.ts';

/** A page that says nothing for this long is taken for closed. */
export const PATIENCE_MS = 30_000;

const SEEN: Statement = {
  name: 'case_seen',
  text: `
    insert into case_viewer (case_id, staff_id, seen_at) values ($1, $2, $3)
    on conflict (case_id, staff_id) do update set seen_at = excluded.seen_at`,
};
const GONE: Statement = {
  name: 'case_left',
  text: 'delete from case_viewer where case_id = $1 and staff_id = $2',
};
/** Who has the case `$1` open since `$3`, but for `$2`. */
export const VIEWERS_OF_CASE = `
    select s.id, s.name || ' ' || s.surname as name
    from case_viewer v join staff_member s on s.id = v.staff_id
    where v.case_id = $1 and v.staff_id <> $2 and v.seen_at > $3 order by name`;
const VIEWERS: Statement = { name: 'case_viewers', text: VIEWERS_OF_CASE };

export interface Viewer {
  id: string;
  name: string;
}

/** Notes that someone has the case open now. @param now milliseconds since 1970 */
export async function seeCase(
  sql: Sql,
  caseId: string,
  staffId: string,
  now: number,
): Promise<void> {
  await sql.rows(SEEN, [caseId, staffId, new Date(now)]);
}

/** Notes that someone closed the case's page. */
export async function leaveCase(sql: Sql, caseId: string, staffId: string): Promise<void> {
  await sql.rows(GONE, [caseId, staffId]);
}

/** Who else has the case open now. */
export async function viewersOf(
  sql: Sql,
  caseId: string,
  staffId: string,
  now: number,
): Promise<Viewer[]> {
  return sql.rows(VIEWERS, [caseId, staffId, openSince(now)]);
}

/** A page that was heard of since then is open. */
export function openSince(now: number): Date {
  return new Date(now - PATIENCE_MS);
}
