import type { CivilDate } from '#contract/civil-date.ts';
import { EXPIRY_KINDS, type ExpiryKind, type ExpiryView } from '#contract/expiry.ts';
import { remindedLastDays } from '#rules/expiry-reminder.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { type EndingRow, EXPIRY_SOURCES, expiryOf } from './expiry-sources.ts';

/** More than a household has; a bound on the answer. */
const MOST = 50;

interface OwnRow extends EndingRow {
  own: boolean;
  name: string;
  surname: string;
}

const ownOf = (kind: ExpiryKind): Statement => ({
  name: `own_expiries_${kind.toLowerCase()}`,
  text: `
    with people as (
      select a.person_id as id from account a where a.id = $5 and a.person_id is not null
      union
      select r.represented_id from representation r
      where r.representative_id = $5 and r.state = 'ACTIVE'
        and represents_in($5, r.represented_id, 'REGISTRY_VIEW', $6::date)
    )
    select s.id, s.person_id as "personId", s.last_day as "lastDay", s.since,
      p.birth_date as "birthDate", s.extended_to as "extendedTo", p.name, p.surname,
      exists (select 1 from account a where a.id = $5 and a.person_id = p.id) as own
    from (${EXPIRY_SOURCES[kind].text}) s join assisted_person p on p.id = s.person_id
    where p.death_date is null and s.person_id in (select id from people)
    order by s.id limit ${MOST}`,
});

/**
 * What ends soon for a citizen and for those whose data they may look at today (R-RP-4): what a reminder, which says nothing of
 * it, leads to. The soonest first.
 */
export async function ownExpiries(
  sql: Sql,
  accountId: string,
  today: CivilDate,
): Promise<ExpiryView[]> {
  const found = await Promise.all(
    EXPIRY_KINDS.map(async (kind) => {
      const window = remindedLastDays(kind, today);
      const rows = await sql.rows<OwnRow>(ownOf(kind), [
        ...EXPIRY_SOURCES[kind].bounds(today),
        accountId,
        today,
      ]);
      return rows
        .map((row) => ({ row, lastDay: expiryOf(kind, row).lastDay }))
        .filter(({ lastDay }) => lastDay >= window.from && lastDay <= window.to)
        .map(({ row, lastDay }): ExpiryView => ({
          kind,
          lastDay,
          person: row.own ? null : { name: row.name, surname: row.surname },
        }));
    }),
  );
  return found
    .flat()
    .toSorted((first, second) => first.lastDay.localeCompare(second.lastDay))
    .slice(0, MOST);
}
