import type { CivilDate } from '#contract/civil-date.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { mayFollow } from '../people/load-representations.ts';
import { type LockedCase, lockCase } from './locked-case.ts';

/**
 * Locks a case of the citizen's own: they made it, and may still act for whom it is about (R-RP-7).
 * @throws DeskError not_found for any other
 */
export async function lockOwnCase(
  sql: Sql,
  accountId: string,
  caseId: string,
  today: CivilDate,
): Promise<LockedCase> {
  const locked = await lockCase(sql, caseId);
  if (locked?.applicantId !== accountId) {
    throw new DeskError('not_found');
  }
  const own = locked.beneficiaryId === null || locked.beneficiaryId === locked.applicantPersonId;
  if (!own && !(await mayFollow(sql, accountId, locked.beneficiaryId, today))) {
    throw new DeskError('not_found');
  }
  return locked;
}

const OWNS_CASE: Statement = {
  name: 'owns_case',
  text: `
    select id from case_file c
    where c.id = $1 and c.applicant_id = $2 and may_follow(c.applicant_id, c.beneficiary_id, $3::date)`,
};

/** @throws DeskError not_found unless the case is the citizen's own, as lockOwnCase has it */
export async function demandOwnCase(
  sql: Sql,
  accountId: string,
  caseId: string,
  today: CivilDate,
): Promise<void> {
  const own = await sql.rows(OWNS_CASE, [caseId, accountId, today]);
  if (own.length === 0) {
    throw new DeskError('not_found');
  }
}
