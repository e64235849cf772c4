import type { CaseState } from '#contract/case-state.ts';
import { maySeeCase } from '#rules/case-permission.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { PARTIES_OF_CASE } from './parties.ts';

const CASE_OFFICE: Statement = {
  name: 'case_office',
  text: `
    select c.state, c.version, c.office_id as "officeId", c.assignee_id as "assigneeId",
      c.applicant_id as "applicantId", s.name || ' ' || s.surname as "assigneeName",
      ($2::uuid is not null and exists (
        select 1 from assisted_person sp
        join assisted_person p on p.id in ${PARTIES_OF_CASE}
        where sp.id = $2 and (p.id = sp.id or p.household_id = sp.household_id)
      )) as "ofOwnHousehold"
    from case_file c left join staff_member s on s.id = c.assignee_id
    left join account a on a.id = c.applicant_id where c.id = $1`,
};

export interface CaseGlance {
  state: CaseState;
  version: number;
  officeId: string | null;
  assigneeId: string | null;
  applicantId: string | null;
  assigneeName: string | null;
  /** They, or someone they live with, are its applicant or beneficiary (LC-7). */
  ofOwnHousehold: boolean;
}

/** A glance at a case that this member of staff may see. @throws DeskError not_found */
export async function demandVisible(
  sql: Sql,
  actor: StaffActor,
  caseId: string,
): Promise<CaseGlance> {
  const [row] = await sql.rows<CaseGlance>(CASE_OFFICE, [caseId, actor.personId]);
  const visible =
    row !== undefined &&
    maySeeCase(actor, {
      ...row,
      integrationRound: 0,
      maxIntegrationRounds: 0,
      objectionDueOn: null,
    });
  if (!visible) {
    throw new DeskError('not_found');
  }
  return row;
}

/**
 * The same of a case that is not about themselves or somebody they live with (LC-7).
 * @throws DeskError not_found, household_case
 */
export async function demandOpen(sql: Sql, actor: StaffActor, caseId: string): Promise<CaseGlance> {
  const glance = await demandVisible(sql, actor, caseId);
  if (glance.ofOwnHousehold) {
    throw new DeskError('household_case');
  }
  return glance;
}
