import type { Sql, Statement } from '../db/sql.ts';

const OPENED: Statement = {
  name: 'case_opened',
  text: `
    with read as (
      update case_mention set read_at = $4
      where case_id = $1 and staff_id = $2 and read_at is null
    )
    insert into case_opened as o (case_id, staff_id, version) values ($1, $2, $3)
    on conflict (case_id, staff_id) do update set version = greatest(o.version, excluded.version)`,
};
const ACTED: Statement = {
  name: 'case_acted_on',
  text: `
    update case_opened set version = $3
    where case_id = $1 and staff_id = $2 and version = $3 - 1`,
};

/** Notes that somebody read the case as it stands, notes that name them too: what comes later is news. */
export async function noteOpened(
  sql: Sql,
  caseId: string,
  staffId: string,
  version: number,
  now: number,
): Promise<void> {
  await sql.rows(OPENED, [caseId, staffId, version, new Date(now)]);
}

/** Notes that the newest version is this person's own doing: no news to whoever had read the last. */
export async function noteOwnAct(
  sql: Sql,
  caseId: string,
  staffId: string,
  version: number,
): Promise<void> {
  await sql.rows(ACTED, [caseId, staffId, version]);
}
