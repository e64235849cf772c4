import type { CivilDate } from '#contract/civil-date.ts';
import type { ListQuery } from '#contract/list-query.ts';
import type { OwnRepresentationPage } from '#contract/representation.ts';
import type { Sql, Statement } from '../db/sql.ts';

const ISO = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ENDED_SHOWN_DAYS = 90;

// Of whom a request still under way names, only what the citizen typed: nobody has looked them up.
// What the desk ended is told for three months: whoever acted for the person knows the name.
const OWN = `
  select r.id, r.kind, p.name, p.surname, 'ENDED' as state, r.ended_at as at,
    r.valid_from as "validFrom", r.valid_to as "validTo", null::uuid as "caseId", null as refusal
  from representation r join assisted_person p on p.id = r.represented_id
  where r.representative_id = $1 and r.state = 'ENDED' and r.ended_by_id is not null
    and r.ended_at >= $2::date - ${ENDED_SHOWN_DAYS}
    and not exists (select from representation again where again.representative_id = $1
      and again.represented_id = r.represented_id and again.state = 'ACTIVE')
  union all
  select r.id, r.kind, p.name, p.surname, 'ACTIVE',
    coalesce(r.decided_at, r.declared_at), r.valid_from, r.valid_to, null, null
  from representation r join assisted_person p on p.id = r.represented_id
  where r.representative_id = $1 and r.state = 'ACTIVE'
    and (represents(r.representative_id, r.represented_id, $2::date) or r.valid_from > $2::date)
  union all
  select c.id, c.form ->> 'kind', c.form ->> 'personName', c.form ->> 'personSurname',
    case c.state when 'REJECTED' then 'REFUSED' else 'WAITING' end,
    case c.state when 'REJECTED' then c.concluded_at else c.submitted_at end, null, null, c.id,
    c.outcome ->> 'text'
  from case_file c
  where c.applicant_id = $1 and c.type = 'REPRESENTATION' and c.submitted_at is not null
    and (c.concluded_at is null or c.state = 'REJECTED')`;

const OWN_REPRESENTATIONS: Statement = {
  name: 'own_representations',
  text: `
    select own.id, kind, name, surname, state, ${ISO('at')} as since, "validFrom", "validTo",
      "caseId", refusal
    from (${OWN}) own
    order by array_position(array['WAITING', 'ACTIVE', 'ENDED', 'REFUSED'], state), at desc, own.id
    limit $3 offset $4`,
};

const COUNT_OWN: Statement = {
  name: 'count_own_representations',
  text: `select count(*) as total from (${OWN}) own`,
};

/**
 * Whom a citizen represents today, and the requests to represent somebody: those that still wait to
 * be verified first (R-RP-6), those that the desk ended and that were refused last, with what the
 * office wrote.
 */
export async function ownRepresentations(
  sql: Sql,
  accountId: string,
  { page, perPage }: ListQuery,
  today: CivilDate,
): Promise<OwnRepresentationPage> {
  const [data, [counted]] = await Promise.all([
    sql.rows<OwnRepresentationPage['data'][number]>(OWN_REPRESENTATIONS, [
      accountId,
      today,
      perPage,
      (page - 1) * perPage,
    ]),
    sql.rows<{ total: number }>(COUNT_OWN, [accountId, today]),
  ]);
  return { data, total: counted?.total ?? 0 };
}
