import type { CaseState } from '#contract/case-state.ts';
import { maySeeCase } from '#rules/case-permission.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';

const CASE_OFFICE: Statement = {
  name: 'case_office',
  text: `
    select c.state, c.version, c.office_id as "officeId", c.assignee_id as "assigneeId",
      c.applicant_id as "applicantId", s.name || ' ' || s.surname as "assigneeName"
    from case_file c left join staff_member s on s.id = c.assignee_id where c.id = $1`,
};

export interface CaseGlance {
  state: CaseState;
  version: number;
  officeId: string | null;
  assigneeId: string | null;
  applicantId: string | null;
  assigneeName: string | null;
}

/** A glance at a case that this member of staff may see. @throws DeskError not_found */
export async function demandVisible(
  sql: Sql,
  actor: StaffActor,
  caseId: string,
): Promise<CaseGlance> {
  const [row] = await sql.rows<CaseGlance>(CASE_OFFICE, [caseId]);
  const visible =
    row !== undefined &&
    maySeeCase(actor, {
      ...row,
      integrationRound: 0,
      maxIntegrationRounds: 0,
      objectionDueOn: null,
      ofOwnHousehold: false,
    });
  if (!visible) {
    throw new DeskError('not_found');
  }
  return row;
}
