import type { CivilDate } from '#contract/civil-date.ts';
import type { PlaceWatchPage, PlaceWatchView } from '#contract/place-watch.ts';
import type { Sql, Statement } from '../db/sql.ts';

// Those that go on first, then the ended ones, latest first: a person waits for few doctors at once.
const OWN_WATCHES: Statement = {
  name: 'own_watches',
  text: `
    with own as (
      select w.* from place_watch w
      where w.account_id = $1 and may_follow($1, w.person_id, $2::date)
    )
    select (select count(*) from own)::int as total, coalesce((
      select jsonb_agg(page.view order by page.number) from (
        select row_number() over (order by own.ended_at is not null, own.watched_at desc, own.id) as number,
          jsonb_build_object('id', own.id, 'state', own.state, 'watchedAt', own.watched_at,
            'expiresOn', own.expires_on,
            'offeredUntil', case when own.state = 'OFFERED' then own.offered_until end,
            'beneficiaryName', case when p.id is distinct from a.person_id then p.name || ' ' || p.surname end,
            'doctor', jsonb_build_object('id', d.id, 'kind', d.kind, 'surname', d.surname,
              'name', d.name, 'zoneName', z.name)) as view
        from own join doctor d on d.id = own.doctor_id join zone z on z.id = d.zone_id
          join assisted_person p on p.id = own.person_id join account a on a.id = own.account_id
        order by number limit $3 offset $4) page), '[]') as data`,
};

/** A citizen's waits for places, of themselves and of those they represent on that day. */
export async function ownWatches(
  sql: Sql,
  accountId: string,
  { page, perPage }: { page: number; perPage: number },
  today: CivilDate,
): Promise<PlaceWatchPage> {
  const [row] = await sql.rows<{ total: number; data: PlaceWatchView[] }>(OWN_WATCHES, [
    accountId,
    today,
    perPage,
    (page - 1) * perPage,
  ]);
  const data = (row?.data ?? []).map((watch) => ({
    ...watch,
    watchedAt: new Date(watch.watchedAt).toISOString(),
  }));
  return { data, total: row?.total ?? 0 };
}
