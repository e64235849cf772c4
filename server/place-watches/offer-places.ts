import { addDays, civilDateOf } from '#rules/calendar.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { lockDoctors } from '../doctors/hold-place.ts';
import { heldPlaces } from '../doctors/places-taken.ts';
import { currentPolicy } from '../policy/current-policy.ts';

const BATCH = 100;

const IN_SERVICE = `d.active_from <= $1::date and (d.active_to is null or d.active_to >= $1::date)
      and (d.appointment_kind = 'TITULAR' or d.appointment_end is null or d.appointment_end >= $1::date)`;
const ROOM = `least(d.max_patients, coalesce(d.self_limit, d.max_patients)) - d.patient_count
      - ${heldPlaces('d.id', '$1')}`;

/** R-RP-7: who waits may no longer choose a doctor for whom the wait is. */
const WITHOUT_RIGHT = `not may_act(w.account_id, w.person_id, 'DOCTOR_CHOICE', $1::date)`;

// Whom something is due for: a wait or an offer past its last day or without the right to it, or a
// place for who waits.
const DUE_DOCTORS: Statement = {
  name: 'doctors_with_places_due',
  text: `
    select d.id from doctor d
    where exists (select 1 from place_watch w where w.doctor_id = d.id and w.ended_at is null
        and (w.state = 'OFFERED' and w.offered_until < $1::date
          or w.state = 'WAITING' and w.expires_on < $1::date
          or ${WITHOUT_RIGHT}))
      or exists (select 1 from place_watch w where w.doctor_id = d.id and w.state = 'WAITING'
          and w.ended_at is null)
        and ${IN_SERVICE} and ${ROOM} > 0
    order by d.id limit ${BATCH}`,
};

const END_OVERDUE: Statement = {
  name: 'end_overdue_watches',
  text: `
    with ended as (
      update place_watch w set ended_at = $3,
        state = case when ${WITHOUT_RIGHT} then 'ENDED' when w.state = 'OFFERED' then 'LAPSED'
          else 'EXPIRED' end
      where w.doctor_id = $2 and w.ended_at is null
        and (w.state = 'OFFERED' and w.offered_until < $1::date
          or w.state = 'WAITING' and w.expires_on < $1::date
          or ${WITHOUT_RIGHT})
      returning w.person_id, w.state
    )
    insert into audit_event (at, actor_kind, action, person_id, detail)
    select $3, 'SYSTEM', 'place_watch', person_id, jsonb_build_object('event', state) from ended`,
};

// Told in their turn, as many as there are places and no more; mail and SMS with the same act.
const OFFER_NEXT: Statement = {
  name: 'offer_next_places',
  text: `
    with room as (
      select (${ROOM}) as places from doctor d where d.id = $2 and ${IN_SERVICE}
    ), next as (
      select id from place_watch w
      where doctor_id = $2 and state = 'WAITING' and ended_at is null and not ${WITHOUT_RIGHT}
      order by turn limit (select greatest(0, coalesce(max(places), 0)) from room)
    ), offered as (
      update place_watch w set state = 'OFFERED', offered_at = $3, offered_until = $4::date,
        offer_turn = nextval('place_turn')
      from next where w.id = next.id
      returning w.id, w.person_id, w.account_id
    ), queued as (
      insert into message (id, key, account_id, channel, template, locale, params, state, next_attempt_at, created_at)
      select gen_random_uuid(), 'place-watch:' || offered.id || ':offered:' || channel, offered.account_id,
        channel, 'place_offered', a.locale, jsonb_build_object('dueOn', $4::text), 'QUEUED', $3, $3
      from offered join account a on a.id = offered.account_id,
        unnest(array['EMAIL', 'SMS']) as channel
      on conflict (key) do nothing
    ), audited as (
      insert into audit_event (at, actor_kind, action, person_id, detail)
      select $3, 'SYSTEM', 'place_watch', person_id, '{"event": "OFFERED"}' from offered
    )
    select id from offered`,
};

/**
 * Ends what is past its last day and offers every free place to who waits for it first. Each doctor
 * is one transaction under the lock of their places; done again, it finds nothing left to do.
 * @returns how many places were offered
 */
export async function offerPlaces(deps: Pick<Deps, 'sql' | 'clock' | 'config'>): Promise<number> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const { placeOfferDays } = await currentPolicy(deps.sql, deps.config, today);
  let offered = 0;
  for (;;) {
    const doctors = await deps.sql.rows<{ id: string }>(DUE_DOCTORS, [today]);
    for (const { id } of doctors) {
      offered += await deps.sql.transact(async (sql: Sql) => {
        await lockDoctors(sql, [id]);
        await sql.rows(END_OVERDUE, [today, id, new Date(now)]);
        const told = await sql.rows(OFFER_NEXT, [
          today,
          id,
          new Date(now),
          addDays(today, placeOfferDays),
        ]);
        return told.length;
      });
    }
    if (doctors.length < BATCH) {
      return offered;
    }
  }
}
