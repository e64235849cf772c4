import type { CivilDate } from '#contract/civil-date.ts';
import type { ExpiryKind } from '#contract/expiry.ts';
import type { Locale } from '#contract/localized.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { reminderDue } from '#rules/expiry-reminder.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { type EndingRow, EXPIRY_SOURCES, expiryOf } from './expiry-sources.ts';

const PAGE = 300;

interface ReadRow extends EndingRow {
  /** Whoever is written to: the person, and those who act for them today. */
  accounts: { id: string; locale: Locale }[];
}

// Only whose address was confirmed is written to: nobody else said that it is theirs (R-AC-2).
const pageOf = (kind: ExpiryKind): Statement => ({
  name: `expiries_${kind.toLowerCase()}`,
  text: `
    select s.id, s.person_id as "personId", s.last_day as "lastDay", s.since,
      p.birth_date as "birthDate", s.extended_to as "extendedTo", (
        select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'locale', a.locale)), '[]')
        from account a
        where a.email_verified_at is not null and a.id in (
          select own.id from account own where own.person_id = p.id
          union
          select r.representative_id from representation r
          where r.represented_id = p.id and r.state = 'ACTIVE'
            and represents_in(r.representative_id, p.id, 'REGISTRY_VIEW', $5::date))) as accounts
    from (${EXPIRY_SOURCES[kind].text}) s join assisted_person p on p.id = s.person_id
    where p.death_date is null and ($6::uuid is null or s.id > $6)
    order by s.id limit ${PAGE}`,
});

// The reminder's own row and its messages stand or fall together; of two that run at once the
// second finds the row there and queues nothing.
const QUEUE_REMINDERS: Statement = {
  name: 'queue_expiry_reminders',
  text: `
    with due as (
      select * from jsonb_to_recordset($1::jsonb)
        as d("personId" uuid, kind text, "lastDay" date, stage text, accounts jsonb)
    ), noted as (
      insert into expiry_reminder (person_id, kind, last_day, stage, queued_at)
      select distinct "personId", kind, "lastDay", stage, $2::timestamptz from due
      on conflict do nothing
      returning person_id, kind, last_day, stage
    ), queued as (
      insert into message (id, key, account_id, channel, template, locale, params, state,
        next_attempt_at, created_at)
      select gen_random_uuid(),
        'expiry:' || n.person_id || ':' || n.kind || ':' || n.last_day || ':' || n.stage || ':' || a.id,
        a.id, 'EMAIL', 'expiry_reminder', a.locale,
        jsonb_build_object('dueOn', n.last_day), 'QUEUED', $2, $2
      from noted n
      join due d on d."personId" = n.person_id and d.kind = n.kind and d."lastDay" = n.last_day
        and d.stage = n.stage
      cross join jsonb_to_recordset(d.accounts) as a(id uuid, locale text)
      on conflict (key) do nothing
      returning id
    )
    select (select count(*) from noted)::int as reminders, (select count(*) from queued)::int as messages`,
};

/** How far a run has come, and what it did. */
export interface RemindedPage {
  /** Where the next page begins; null: there is none. */
  next: string | null;
  reminders: number;
}

/**
 * Queues the reminders that are due today among the next rows of a kind, each once and whoever asks
 * again: in the language of each account, without a word on whom or what it is about (LC-1). Who
 * has no account is left for the day on which they have one.
 * @param after id of the last row of the page before; null: from the first
 */
export async function remindPage(
  deps: Pick<Deps, 'sql' | 'clock' | 'messenger'>,
  kind: ExpiryKind,
  after: string | null,
): Promise<RemindedPage> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const rows = await endingRows(deps.sql, kind, today, after);
  const due = rows.flatMap((row) => {
    const expiry = expiryOf(kind, row);
    const reminder = reminderDue(expiry, today);
    return reminder === undefined || row.accounts.length === 0
      ? []
      : [
          {
            personId: row.personId,
            kind,
            lastDay: expiry.lastDay,
            stage: reminder.stage,
            accounts: row.accounts,
          },
        ];
  });
  const next = rows.length < PAGE ? null : (rows.at(-1)?.id ?? null);
  if (due.length === 0) {
    return { next, reminders: 0 };
  }
  const [done] = await deps.sql.rows<{ reminders: number; messages: number }>(QUEUE_REMINDERS, [
    JSON.stringify(due),
    new Date(now),
  ]);
  if ((done?.messages ?? 0) > 0) {
    deps.messenger.wake();
  }
  return { next, reminders: done?.reminders ?? 0 };
}

async function endingRows(
  sql: Sql,
  kind: ExpiryKind,
  today: CivilDate,
  after: string | null,
): Promise<ReadRow[]> {
  return sql.rows<ReadRow>(pageOf(kind), [...EXPIRY_SOURCES[kind].bounds(today), today, after]);
}
