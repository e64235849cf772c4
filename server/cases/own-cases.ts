import type { CaseGroup, CaseListQuery, CasePage } from '#contract/case-file.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { presentSummary, SUMMARY_COLUMNS, type SummaryRow } from './case-view.ts';

const GROUP_STATES: Record<CaseGroup, readonly CaseState[]> = {
  draft: ['DRAFT'],
  waiting_for_you: ['INTEGRATION_REQUESTED', 'REJECTION_NOTICE'],
  in_progress: [
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

const OWN_CASES: Statement = {
  name: 'own_cases',
  text: `
    select ${SUMMARY_COLUMNS}
    from case_file c
    where c.applicant_id = $1 and ($2::text[] is null or c.state = any($2))
    order by c.state_since desc, c.id limit $3 offset $4`,
};
const COUNT_OWN_CASES: Statement = {
  name: 'count_own_cases',
  text: `
    select count(*) as total from case_file c
    where c.applicant_id = $1 and ($2::text[] is null or c.state = any($2))`,
};

/** The citizen's own cases, drafts too, what changed last first. */
export async function ownCases(
  sql: Sql,
  accountId: string,
  { group, page, perPage }: CaseListQuery,
): Promise<CasePage> {
  const states = group === undefined ? null : GROUP_STATES[group];
  const [rows, [counted]] = await Promise.all([
    sql.rows<SummaryRow>(OWN_CASES, [accountId, states, perPage, (page - 1) * perPage]),
    sql.rows<{ total: number }>(COUNT_OWN_CASES, [accountId, states]),
  ]);
  return { data: rows.map((row) => presentSummary(row)), total: counted?.total ?? 0 };
}
