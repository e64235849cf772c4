import type { CivilDate } from '#contract/civil-date.ts';
import type { Sql, Statement } from '../db/sql.ts';

const LOCK_DOCTOR: Statement = {
  name: 'lock_doctor',
  text: 'select id from doctor where id = $1 for no key update',
};

/**
 * Locks a doctor whose places are about to be counted and held, or the last one could be held twice.
 * Taken after the lock of the case and before the facts are loaded.
 */
export async function lockDoctor(sql: Sql, doctorId: string): Promise<void> {
  await sql.rows(LOCK_DOCTOR, [doctorId]);
}

const HOLD_PLACE: Statement = {
  name: 'hold_place',
  text: `
    with held as (
      insert into place_hold (case_id, person_id, doctor_id, held_until, created_at)
      values ($1, $2, $3, $4, $5)
      on conflict (case_id, person_id) do update set doctor_id = excluded.doctor_id,
        held_until = excluded.held_until, turn = excluded.turn, created_at = excluded.created_at
      returning doctor_id
    )
    update place_watch w set state = 'TAKEN', ended_at = $5
    from held where w.person_id = $2 and w.doctor_id = held.doctor_id and w.ended_at is null`,
};

/** A place for a person of a case, and until when: the last day is included. */
export interface PlaceToHold {
  caseId: string;
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

const GIVE_UP_PLACE: Statement = {
  name: 'give_up_place',
  text: 'delete from place_hold where case_id = $1 and person_id = $2',
};

/** Gives back the place that a case held for a person, where its choice names no doctor any more. */
export async function giveUpPlace(sql: Sql, caseId: string, personId: string): Promise<void> {
  await sql.rows(GIVE_UP_PLACE, [caseId, personId]);
}
