/**
 * SQL of the places of a doctor that are other people's: held by their cases under way, offered to
 * them, or first theirs because they wait (R-DS-1). One place for search, facts and offers alike.
 * Where more is held than there are places (the cap was lowered, the desk put somebody in), whoever
 * claimed first comes first: for somebody with a claim only earlier ones count.
 */

/** For whom places are counted: SQL of the person's id and of the turn of their own claim, if any. */
export interface Claimant {
  person: string;
  turn: string;
}

const NOBODY: Claimant = { person: 'null::uuid', turn: 'null::bigint' };

/** The turn of a person's own claim to a place with a doctor on a day; null without one. */
export function ownTurn(doctor: string, day: string, person: string): string {
  return `(select min(own.turn) from (
      select h.turn from place_hold h
      where h.doctor_id = ${doctor} and h.held_until >= ${day}::date and h.person_id = ${person}
      union all
      select w.offer_turn from place_watch w
      where w.doctor_id = ${doctor} and w.person_id = ${person} and w.state = 'OFFERED'
        and w.ended_at is null and w.offered_until >= ${day}::date) own)`;
}

/** Places held for others on a day. */
export function heldPlaces(doctor: string, day: string, { person, turn } = NOBODY): string {
  return `((select count(*) from place_hold h
        where h.doctor_id = ${doctor} and h.held_until >= ${day}::date
          and h.person_id is distinct from ${person} and (${turn} is null or h.turn < ${turn}))
      + (select count(*) from place_watch w
        where w.doctor_id = ${doctor} and w.state = 'OFFERED' and w.ended_at is null
          and w.offered_until >= ${day}::date and w.person_id is distinct from ${person}
          and (${turn} is null or w.offer_turn < ${turn})))::int`;
}

/** How many others wait for a place on a day; none of them before somebody who has a claim. */
export function awaitedPlaces(doctor: string, day: string, { person, turn } = NOBODY): string {
  return `(select count(*) from place_watch w
        where w.doctor_id = ${doctor} and w.state = 'WAITING' and w.ended_at is null
          and w.expires_on >= ${day}::date and w.person_id is distinct from ${person}
          and ${turn} is null)::int`;
}

/** Whether a doctor `d` has places that are nobody else's on a day. */
export function hasFreePlaces(day: string): string {
  return `(d.patient_count + ${heldPlaces('d.id', day)} + ${awaitedPlaces('d.id', day)}
      < least(d.max_patients, coalesce(d.self_limit, d.max_patients)))`;
}
