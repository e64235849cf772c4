import type { CaseGroup, CaseListQuery, CasePage } from '#contract/case-file.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { presentSummary, SUMMARY_COLUMNS, type SummaryRow } from './case-view.ts';

const CITIZEN_TERM_STATES = ['INTEGRATION_REQUESTED', 'REJECTION_NOTICE'] as const;

/** States of each group; the citizen's own term tells which of the two the shared ones are in. */
const GROUP_STATES: Record<CaseGroup, readonly CaseState[]> = {
  draft: ['DRAFT'],
  waiting_for_you: CITIZEN_TERM_STATES,
  in_progress: [
    ...CITIZEN_TERM_STATES,
    'AWAITING_CONFIRMATION',
    'SUBMITTED',
    'IN_CHARGE',
    'INTEGRATION_RECEIVED',
    'APPROVED',
    'COMMITTING',
    'COMMIT_FAILED',
  ],
  concluded: ['COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'],
};

// $2 the states, $3 whether the citizen's term still runs, $4 today; null asks for all. What was made
// for the citizen as a minor is found by the index of whom cases are about.
const OF_GROUP = `(c.applicant_id = $1
    or c.beneficiary_id = (select person_id from account where id = $1))
  and follows_case($1, c.applicant_id, c.beneficiary_id, c.submitted_at, $4::date)
  and ($2::text[] is null or c.state = any($2))
  and ($3::boolean is null or c.state not in ('INTEGRATION_REQUESTED', 'REJECTION_NOTICE')
    or $3 = (coalesce(case c.state when 'REJECTION_NOTICE' then c.objection_due_on
      else c.integration_due_on end, $4::date) >= $4::date))`;

const OWN_CASES: Statement = {
  name: 'own_cases',
  text: `
    select ${SUMMARY_COLUMNS}
    from account reader, case_file c
    where reader.id = $1 and ${OF_GROUP}
    order by c.state_since desc, c.id limit $5 offset $6`,
};
const COUNT_OWN_CASES: Statement = {
  name: 'count_own_cases',
  text: `select count(*) as total from case_file c where ${OF_GROUP}`,
};

/**
 * The citizen's own cases, drafts too, what changed last first; with those that were made for them
 * as a minor, once they are of age.
 */
export async function ownCases(
  sql: Sql,
  accountId: string,
  { group, page, perPage }: CaseListQuery,
  today: CivilDate,
): Promise<CasePage> {
  const states = group === undefined ? null : GROUP_STATES[group];
  const asked = [
    accountId,
    states,
    group === undefined ? null : group === 'waiting_for_you',
    today,
  ];
  const [rows, [counted]] = await Promise.all([
    sql.rows<SummaryRow>(OWN_CASES, [...asked, perPage, (page - 1) * perPage]),
    sql.rows<{ total: number }>(COUNT_OWN_CASES, asked),
  ]);
  return { data: rows.map((row) => presentSummary(row, today)), total: counted?.total ?? 0 };
}
