import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { autoReleaseDue, type CaseTerms, DEFAULT_CASE_TERMS } from '#rules/case-deadlines.ts';
import type { CaseFacts } from '#rules/case-plan.ts';
import { waitsForTaker } from '#rules/case-state.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { type ClosingDays, closingDays } from '../offices/closing-days.ts';

const CASE_FACTS: Statement = {
  name: 'case_facts',
  text: `
    select state, version, terms, take_charge_due_on as "takeChargeDueOn",
      conclude_due_on as "concludeDueOn", integration_due_on as "integrationDueOn",
      objection_due_on as "objectionDueOn", done, integration_round as "integrationRound",
      (select r.confirm_by from preregistration r where r.case_id = case_file.id) as "confirmBy",
      last_activity_at as "lastActivityAt", assignee_id as "assigneeId", office_id as "officeId"
    from case_file where id = $1`,
};

interface FactsRow {
  state: CaseState;
  version: number;
  terms: CaseTerms | null;
  takeChargeDueOn: CivilDate | null;
  concludeDueOn: CivilDate | null;
  integrationDueOn: CivilDate | null;
  objectionDueOn: CivilDate | null;
  confirmBy: CivilDate | null;
  done: string[];
  integrationRound: number;
  lastActivityAt: Date;
  assigneeId: string | null;
  officeId: string | null;
}

/** What the workflow plans by; undefined when the case is not there (a draft thrown away). */
export async function caseFactsOf(
  deps: Pick<Deps, 'sql' | 'clock'>,
  caseId: string,
): Promise<CaseFacts | undefined> {
  return readFacts(deps.sql, caseId, await closingDays(deps.sql), deps.clock.now());
}

/** The same inside a transaction, with the closing days asked before it. */
export async function readFacts(
  sql: Sql,
  caseId: string,
  closingOf: ClosingDays,
  now: number,
): Promise<CaseFacts | undefined> {
  const [row] = await sql.rows<FactsRow>(CASE_FACTS, [caseId]);
  if (row === undefined) {
    return undefined;
  }
  const { lastActivityAt, assigneeId, officeId, ...facts } = row;
  const terms = row.terms ?? DEFAULT_CASE_TERMS;
  return {
    ...facts,
    terms,
    autoReleaseDueOn:
      assigneeId === null
        ? null
        : autoReleaseDue(civilDateOf(lastActivityAt.getTime()), terms, closingOf(officeId)),
    free: assigneeId === null && waitsForTaker(row.state),
    now,
  };
}
