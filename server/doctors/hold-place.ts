import type { CivilDate } from '#contract/civil-date.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { Sql, Statement } from '../db/sql.ts';

// In the order of the ids, as every act that wants several doctors does.
const LOCK_DOCTORS: Statement = {
  name: 'lock_doctors_of_places',
  text: 'select id from doctor where id = any($1::uuid[]) order by id for no key update',
};

/**
 * Locks the doctors whose places are about to be counted and held, or the last one could be held
 * twice. Taken after the locks of the case and the people and before the facts are loaded.
 */
export async function lockDoctors(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) {
    await sql.rows(LOCK_DOCTORS, [ids]);
  }
}

// The same place held on keeps its turn; one that had run out, or with another doctor, is claimed anew.
const HOLD_PLACE: Statement = {
  name: 'hold_place',
  text: `
    with held as (
      insert into place_hold (case_id, person_id, doctor_id, held_until, created_at)
      values ($1, $2, $3, $4, $5)
      on conflict (case_id, person_id) do update set doctor_id = excluded.doctor_id,
        held_until = excluded.held_until, created_at = excluded.created_at,
        turn = case when place_hold.doctor_id = excluded.doctor_id
            and place_hold.held_until >= (excluded.created_at at time zone 'Europe/Rome')::date
          then place_hold.turn else excluded.turn end
      returning doctor_id
    )
    update place_watch w set state = 'TAKEN', ended_at = $5
    from held where w.person_id = $2 and w.doctor_id = held.doctor_id and w.ended_at is null`,
};

/** Whether a request holds one of a doctor's places: beyond the cap there is none to hold (R-OC-2). */
export function holdsPlace(type: RequestType): boolean {
  return type !== 'OVER_CAP_CHOICE';
}

/** A place for a person of a case, and until when: the last day is included. */
export interface PlaceToHold {
  caseId: string;
  /** In whose name: `placeHolder`, or a member of a family. */
  personId: string;
  doctorId: string;
  heldUntil: CivilDate;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Holds a place for a submitted choice, in place of the one that the case held for that person
 * before; whoever waited for it waits no more. The caller locked the doctor and found R-DS-1 passed.
 */
export async function holdPlace(sql: Sql, place: PlaceToHold): Promise<void> {
  await sql.rows(HOLD_PLACE, [
    place.caseId,
    place.personId,
    place.doctorId,
    place.heldUntil,
    new Date(place.now),
  ]);
}

const END_WAIT: Statement = {
  name: 'end_wait_for_place',
  text: `
    update place_watch set state = 'TAKEN', ended_at = $3
    where person_id = $1 and doctor_id = $2 and ended_at is null`,
};

/**
 * Holds the place that a submitted request of a type asks for. One that asks beyond the cap holds
 * none, or a place that falls free would be missing to those who wait; its person waits no more.
 */
export async function claimPlace(sql: Sql, type: RequestType, place: PlaceToHold): Promise<void> {
  if (holdsPlace(type)) {
    await holdPlace(sql, place);
  } else {
    await giveUpPlace(sql, place.caseId, place.personId);
    await sql.rows(END_WAIT, [place.personId, place.doctorId, new Date(place.now)]);
  }
}

const GIVE_UP_PLACE: Statement = {
  name: 'give_up_place',
  text: 'delete from place_hold where case_id = $1 and person_id = $2',
};

/** Gives back the place that a case held for a person, where its choice names no doctor any more. */
export async function giveUpPlace(sql: Sql, caseId: string, personId: string): Promise<void> {
  await sql.rows(GIVE_UP_PLACE, [caseId, personId]);
}
