import type { CivilDate } from '#contract/civil-date.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { type LockedCase, lockCase } from './locked-case.ts';

/** SQL: whether the account $2 may follow the case `c` on the day $3. */
export const FOLLOWS_CASE =
  'follows_case($2, c.applicant_id, c.beneficiary_id, c.submitted_at, $3::date)';

const FOLLOWS: Statement = {
  name: 'follows_locked_case',
  text: `
    select id from case_file c where c.id = $1 and ${FOLLOWS_CASE}`,
};

/**
 * Locks a case of the citizen's own: they made it, and may still act for whom it is about (R-RP-7);
 * or it was made for them as a minor, and they are of age since (R-RP-1).
 * @throws DeskError not_found for any other
 */
export async function lockOwnCase(
  sql: Sql,
  accountId: string,
  caseId: string,
  today: CivilDate,
): Promise<LockedCase> {
  const locked = await lockCase(sql, caseId);
  if (locked === undefined) {
    throw new DeskError('not_found');
  }
  if (isForApplicant(locked) && locked.applicantId === accountId) {
    return locked;
  }
  const followed = await sql.rows(FOLLOWS, [caseId, accountId, today]);
  if (followed.length === 0) {
    throw new DeskError('not_found');
  }
  return locked;
}

function isForApplicant({ beneficiaryId, applicantPersonId }: LockedCase): boolean {
  return beneficiaryId === null || beneficiaryId === applicantPersonId;
}

/** A case that a citizen may follow. */
export interface FollowedCase {
  type: RequestType;
  /** It was made for them as a minor, by whoever represented them then. */
  inherited: boolean;
}

const OWNS_CASE: Statement = {
  name: 'owns_case',
  text: `
    select c.type, c.applicant_id is distinct from $2 as inherited
    from case_file c where c.id = $1 and ${FOLLOWS_CASE}`,
};

/** @throws DeskError not_found unless the case is the citizen's own, as lockOwnCase has it */
export async function demandOwnCase(
  sql: Sql,
  accountId: string,
  caseId: string,
  today: CivilDate,
): Promise<FollowedCase> {
  const [own] = await sql.rows<FollowedCase>(OWNS_CASE, [caseId, accountId, today]);
  if (own === undefined) {
    throw new DeskError('not_found');
  }
  return own;
}
