import { addDays, civilDateOf, startOfDay } from '#rules/calendar.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { createVault } from '../documents/vault.ts';
import { currentPolicy } from '../policy/current-policy.ts';

const DAY_MS = 86_400_000;
const BATCH = 1000;

/** How long what no longer serves is kept, in days. */
const KEPT = {
  /** What each operator had read of a case, from the case's end: the queue marks open ones alone. */
  openedDays: 30,
  /** Who had a case open, from when they were last seen there. */
  viewerDays: 1,
} as const;

const OPENED: Statement = {
  name: 'delete_case_opened',
  text: `
    with ended as (
      select o.case_id, o.staff_id from case_opened o
      where exists (select 1 from case_file c
        where c.id = o.case_id and c.concluded_at < $1)
      limit ${BATCH}
    )
    delete from case_opened o using ended
    where o.case_id = ended.case_id and o.staff_id = ended.staff_id returning o.case_id`,
};
const VIEWERS: Statement = {
  name: 'delete_case_viewers',
  text: `
    delete from case_viewer v where (v.case_id, v.staff_id) in (
      select case_id, staff_id from case_viewer where seen_at < $1 limit ${BATCH})
    returning v.case_id`,
};
const EXPIRED_FILES: Statement = {
  name: 'expired_bulk_files',
  text: `
    select bulk_id as "bulkId", storage_key as "storageKey" from bulk_file
    where expires_at <= $1 order by expires_at limit ${BATCH}`,
};
const FORGET_FILE: Statement = {
  name: 'forget_bulk_file',
  text: 'delete from bulk_file where bulk_id = $1 and storage_key = $2',
};

// The trigger lets go what is older than that moment, in this transaction alone.
const RELEASE_AUDIT: Statement = {
  name: 'release_audit',
  text: `select set_config('desk.audit_kept_since', $1, true)`,
};
const OLD_AUDIT: Statement = {
  name: 'delete_old_audit',
  text: `
    delete from audit_event where id in (
      select id from audit_event where at < $1 order by at, id limit ${BATCH})
    returning id`,
};

export interface Outlived {
  opened: number;
  viewers: number;
  files: number;
  audited: number;
}

/**
 * Deletes what the desk no longer needs (GDPR art. 5: no longer than necessary): what operators had
 * read of ended cases, who had a case open, files of exports that expired, the audit past the days of
 * the policy (LC-12). Safe to repeat.
 */
export async function deleteOutlived(
  deps: Pick<Deps, 'sql' | 'clock' | 'files' | 'config'>,
): Promise<Outlived> {
  const now = deps.clock.now();
  const before = (days: number) => new Date(now - days * DAY_MS);
  return {
    opened: await untilNone(deps, OPENED, before(KEPT.openedDays)),
    viewers: await untilNone(deps, VIEWERS, before(KEPT.viewerDays)),
    files: await deleteExpiredFiles(deps, now),
    audited: await deleteOldAudit(deps, now),
  };
}

async function untilNone(
  { sql }: Pick<Deps, 'sql'>,
  statement: Statement,
  before: Date,
): Promise<number> {
  let gone = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a batch at a time, each a transaction of its own
    const { length } = await sql.rows(statement, [before]);
    gone += length;
    if (length < BATCH) {
      return gone;
    }
  }
}

/** A batch at a time, so that no lock is held for long on what everybody writes to. */
async function deleteOldAudit(
  { sql, config }: Pick<Deps, 'sql' | 'config'>,
  now: number,
): Promise<number> {
  const today = civilDateOf(now);
  const { auditKeepDays } = await currentPolicy(sql, config, today);
  const before = new Date(startOfDay(addDays(today, -auditKeepDays)));
  let gone = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a batch at a time, each a transaction of its own
    const { length } = await sql.transact(async (tx) => {
      await tx.rows(RELEASE_AUDIT, [before.toISOString()]);
      return tx.rows(OLD_AUDIT, [before]);
    });
    gone += length;
    if (length < BATCH) {
      return gone;
    }
  }
}

/** The bytes first: a row without bytes is found again, bytes without a row are not. */
async function deleteExpiredFiles(
  deps: Pick<Deps, 'sql' | 'files' | 'config'>,
  now: number,
): Promise<number> {
  const vault = createVault(deps);
  const expired = await deps.sql.rows<{ bulkId: string; storageKey: string }>(EXPIRED_FILES, [
    new Date(now),
  ]);
  for (const file of expired) {
    // oxlint-disable-next-line no-await-in-loop -- few a day
    await vault.remove(file);
    // oxlint-disable-next-line no-await-in-loop
    await deps.sql.rows(FORGET_FILE, [file.bulkId, file.storageKey]);
  }
  return expired.length;
}
