import type { AuditEntry } from '#contract/audit.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { CoveredPerson } from './insert-exemptions.ts';

// Whoever is covered, and those who act for them today; only an address that was confirmed is
// written to (R-AC-2).
const TELL: Statement = {
  name: 'tell_of_renewal',
  text: `
    insert into message (id, key, account_id, channel, template, locale, params, state,
      next_attempt_at, created_at)
    select gen_random_uuid(), 'exemption_renewed:' || r.exemption_id || ':' || a.id, a.id, 'EMAIL',
      'exemption_renewed', a.locale, jsonb_build_object('dueOn', $3::date), 'QUEUED', $5, $5
    from unnest($1::uuid[], $2::uuid[]) as r(person_id, exemption_id)
    join account a on a.email_verified_at is not null and a.id in (
      select own.id from account own where own.person_id = r.person_id
      union
      select by.representative_id from representation by
      where by.represented_id = r.person_id and by.state = 'ACTIVE'
        and represents_in(by.representative_id, r.person_id, 'EXEMPTION', $4::date))
    on conflict (key) do nothing`,
};

const AUDIT: Statement = {
  name: 'audit_exemption_renewed',
  text: `
    insert into audit_event (at, actor_kind, action, person_id, detail)
    values ($1, 'SYSTEM', $2, $3, $4)`,
};

/**
 * Tells whom a renewal covers, in the language of their account and without a word on what it is
 * (LC-1), and keeps its trace in the audit of the holder. In the transaction of the renewal.
 * @param covered the holder first
 */
export async function noteRenewal(
  sql: Sql,
  covered: readonly CoveredPerson[],
  { action, detail }: AuditEntry,
  { today, now, lastDay }: { today: CivilDate; now: number; lastDay: CivilDate },
): Promise<void> {
  const at = new Date(now);
  await sql.rows(TELL, [
    covered.map(({ personId }) => personId),
    covered.map(({ renews }) => renews ?? null),
    lastDay,
    today,
    at,
  ]);
  await sql.rows(AUDIT, [at, action, covered[0]?.personId ?? null, JSON.stringify(detail)]);
}
