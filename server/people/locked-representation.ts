import type { CivilDate } from '#contract/civil-date.ts';
import type { RepresentationKind, RepresentationState } from '#contract/representation.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';

/** A representation that an operator decides on, locked for the rest of the transaction. */
export interface LockedRepresentation {
  id: string;
  version: number;
  kind: RepresentationKind;
  state: RepresentationState;
  representative: string;
  represented: string;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  decided: boolean;
}

const LOCK: Statement = {
  name: 'lock_representation',
  text: `
    select r.id, r.version, r.kind, r.state, r.representative_id as representative,
      r.represented_id as represented, r.valid_from as "validFrom", r.valid_to as "validTo",
      r.decided_at is not null or r.checked_at is not null as decided,
      ($3::uuid is not null and exists (
        select 1 from assisted_person s join assisted_person p on p.id in (r.represented_id, a.person_id)
        where s.id = $3 and (p.id = s.id or p.household_id = s.household_id))) as "ofOwnHousehold"
    from representation r join account a on a.id = r.representative_id
    where r.id = $1 and r.state in ('ACTIVE', 'ENDED') and ($2::text is null or r.office_id = $2)
    for update of r`,
};

/** The office whose representations somebody of the staff sees; null: supervisors see all. */
export function officeSeenBy({ role, officeId }: StaffActor): string | null {
  return role === 'SUPERVISOR' ? null : (officeId ?? '');
}

/**
 * Locks a representation in force that somebody of the staff may decide on.
 * @throws DeskError not_found for another office's, household_case (LC-7), already_done where it was
 * ended, stale_version
 */
export async function lockRepresentation(
  sql: Sql,
  actor: StaffActor,
  { id, version }: { id: string; version: number },
): Promise<LockedRepresentation> {
  const [row] = await sql.rows<LockedRepresentation & { ofOwnHousehold: boolean }>(LOCK, [
    id,
    officeSeenBy(actor),
    actor.personId,
  ]);
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  if (row.ofOwnHousehold) {
    throw new DeskError('household_case');
  }
  if (row.state === 'ENDED') {
    throw new DeskError('already_done');
  }
  if (row.version !== version) {
    throw new DeskError('stale_version', { current: { version: row.version } });
  }
  return row;
}
