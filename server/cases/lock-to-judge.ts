import type { CivilDate } from '#contract/civil-date.ts';
import { doctorOf } from '#requests/doctor-field.ts';
import type { Sql } from '../db/sql.ts';
import { lockDoctors } from '../doctors/hold-place.ts';
import { lockPeople } from '../people/lock-people.ts';
import type { FamilyMember } from './family/family-members.ts';
import { wholeMembers } from './family/submit-items.ts';
import type { LockedCase } from './locked-case.ts';

/** What a form names, locked. */
export interface LockedToJudge {
  /** The doctor that the form names, if it names one. */
  doctorId: string | undefined;
  /** The members of a request for the family; undefined for any other. */
  family: FamilyMember[] | undefined;
}

/**
 * Locks what a case is judged on before it holds a place: whom it is about, then the doctors that
 * its form names, each in the order of the ids. The caller holds the lock of the case.
 * @throws DeskError invalid for a family whose rows do not say whom, what or which doctor
 */
export async function lockToJudge(
  sql: Sql,
  asked: Pick<LockedCase, 'id' | 'type' | 'form' | 'applicantPersonId' | 'beneficiaryId'>,
  today: CivilDate,
): Promise<LockedToJudge> {
  const family =
    asked.type === 'FAMILY_REQUEST'
      ? await wholeMembers(sql, { ...asked, caseId: asked.id }, today)
      : undefined;
  const doctorId = doctorOf(asked.form);
  const members = family ?? [];
  await lockPeople(
    sql,
    [asked.beneficiaryId, ...members.map(({ personId }) => personId)].flatMap((id) => id ?? []),
  );
  await lockDoctors(
    sql,
    [doctorId, ...members.map(({ row }) => row.doctorId)].flatMap((id) => id ?? []),
  );
  return { doctorId, family };
}
