import type { CivilDate } from '#contract/civil-date.ts';
import type { PlaceWatchState } from '#contract/place-watch.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';

/** A wait as it stands, locked for the rest of the transaction. */
export interface LockedWatch {
  id: string;
  doctorId: string;
  personId: string;
  state: PlaceWatchState;
  offeredUntil: CivilDate | null;
}

// The doctor first, as whoever offers places does.
const LOCK_DOCTOR_OF_WATCH: Statement = {
  name: 'lock_doctor_of_watch',
  text: `select id from doctor where id = (select doctor_id from place_watch where id = $1)
    for no key update`,
};

const LOCK_WATCH: Statement = {
  name: 'lock_own_watch',
  text: `
    select id, doctor_id as "doctorId", person_id as "personId", state,
      offered_until::text as "offeredUntil"
    from place_watch w
    where id = $1 and account_id = $2 and may_follow($2, person_id, $3::date)
    for update`,
};

/** Locks a citizen's own wait. @throws DeskError not_found for anybody else's */
export async function lockOwnWatch(
  sql: Sql,
  watchId: string,
  accountId: string,
  today: CivilDate,
): Promise<LockedWatch> {
  await sql.rows(LOCK_DOCTOR_OF_WATCH, [watchId]);
  const [watch] = await sql.rows<LockedWatch>(LOCK_WATCH, [watchId, accountId, today]);
  if (watch === undefined) {
    throw new DeskError('not_found');
  }
  return watch;
}
