import type { CaseForm } from '#contract/case-form.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Locale } from '#contract/localized.ts';
import type { RequestType } from '#contract/request-type.ts';
import { type CaseTerms, DEFAULT_CASE_TERMS, type Suspension } from '#rules/case-deadlines.ts';
import type { CaseStanding } from '#rules/case-permission.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { PARTIES_OF_CASE } from './parties.ts';

/** A case whose row is locked until the transaction ends: the ground that every act stands on. */
export interface LockedCase {
  id: string;
  version: number;
  type: RequestType;
  state: CaseState;
  /** Language in which the applicant is written to, whatever the case was filled in. */
  locale: Locale;
  protocolNumber: string | null;
  /** null: without an account (R-AL). */
  applicantId: string | null;
  /** How to reach an applicant without an account; null for all others. */
  contact: { email: string | null; mobile: string | null } | null;
  /** The registry's person that the applicant's account stands for; null: not in the registry. */
  applicantPersonId: string | null;
  beneficiaryId: string | null;
  officeId: string | null;
  assigneeId: string | null;
  form: CaseForm;
  terms: CaseTerms;
  submittedAt: Date | null;
  takenAt: Date | null;
  suspensions: Suspension[];
  integrationRound: number;
  integrationDueOn: CivilDate | null;
  objectionDueOn: CivilDate | null;
  done: string[];
  submissionKey: string | null;
  ofOwnHousehold: boolean;
}

type LockedRow = Omit<LockedCase, 'terms'> & { terms: CaseTerms | null };

// LC-7: the staff member, or someone they live with, is applicant or beneficiary.
const LOCK_CASE: Statement = {
  name: 'lock_case',
  text: `
    select c.id, c.version, c.type, c.state, coalesce(a.locale, c.locale) as locale, c.protocol_number as "protocolNumber",
      c.applicant_id as "applicantId", 
      case when c.applicant_id is null then c.beneficiary_id else a.person_id end as "applicantPersonId",
      case when c.applicant_id is null then (select jsonb_build_object('email', r.email,
        'mobile', r.mobile) from preregistration r where r.case_id = c.id) end as contact, c.beneficiary_id as "beneficiaryId",
      c.office_id as "officeId", c.assignee_id as "assigneeId", c.form, c.terms,
      c.submitted_at as "submittedAt", c.taken_at as "takenAt", c.suspensions,
      c.integration_round as "integrationRound", c.integration_due_on as "integrationDueOn",
      c.objection_due_on as "objectionDueOn", c.done, c.submission_key as "submissionKey",
      ($2::uuid is not null and exists (
        select 1 from assisted_person s
        join assisted_person p on p.id in ${PARTIES_OF_CASE}
        where s.id = $2 and (p.id = s.id or p.household_id = s.household_id)
      )) as "ofOwnHousehold"
    from case_file c left join account a on a.id = c.applicant_id
    where c.id = $1 for update of c`,
};

/**
 * Locks a case and gives it as it stands.
 * @param staffPersonId the registry's person that the acting staff member is, for LC-7
 * @returns undefined when there is no such case
 */
export async function lockCase(
  sql: Sql,
  caseId: string,
  staffPersonId: string | null = null,
): Promise<LockedCase | undefined> {
  const [row] = await sql.rows<LockedRow>(LOCK_CASE, [caseId, staffPersonId]);
  return row && { ...row, terms: row.terms ?? DEFAULT_CASE_TERMS };
}

/** The case as the permission rules look at it. */
export function standingOf(locked: LockedCase): CaseStanding {
  return { ...locked, maxIntegrationRounds: locked.terms.maxIntegrationRounds };
}
