import type { EntityManager } from '@mikro-orm/postgresql';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long what no longer serves is kept, in milliseconds. */
const KEPT = {
  /** Codes, from their first sending. */
  codes: DAY_MS,
  /** Links, from their end. */
  links: 7 * DAY_MS,
  /** Sessions, from their end; their addresses help to look into a complaint. */
  sessions: 30 * DAY_MS,
  /** Accounts whose mail link was never opened, from registration. */
  pendingAccounts: 7 * DAY_MS,
} as const;

export interface Purged {
  codes: number;
  links: number;
  sessions: number;
  accounts: number;
}

/**
 * Removes what identity no longer needs (GDPR art. 5: no longer than necessary): answered and expired
 * codes and links, ended sessions, accounts that nobody activated. Safe to run again at any time;
 * run it once a day.
 * @param now milliseconds since 1970
 */
export async function purgeExpired(em: EntityManager, now: number): Promise<Purged> {
  const before = (kept: number) => new Date(now - kept);
  return em.transactional(async (tx) => {
    const remove = async (sql: string, params: unknown[]): Promise<number> =>
      (await tx.execute<{ affectedRows: number }>(sql, params, 'run')).affectedRows;
    const codes = await remove('delete from one_time_code where created_at < ?', [
      before(KEPT.codes),
    ]);
    const sessions = await remove(
      'delete from session where expires_at < ? or idle_expires_at < ? or ended_at < ?',
      [before(KEPT.sessions), before(KEPT.sessions), before(KEPT.sessions)],
    );
    // Links of an account go first, and only of accounts that go: an activation may be under way.
    const pending = [before(KEPT.pendingAccounts)];
    await tx.execute(
      `select id from account where email_verified_at is null and created_at < ? for update`,
      pending,
    );
    const links = await remove(
      `delete from access_link where expires_at < ? or account_id in
         (select id from account where email_verified_at is null and created_at < ?)`,
      [before(KEPT.links), ...pending],
    );
    const accounts = await remove(
      'delete from account where email_verified_at is null and created_at < ?',
      pending,
    );
    return { codes, links, sessions, accounts };
  });
}
