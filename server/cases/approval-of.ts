import type { CaseForm } from '#contract/case-form.ts';
import type { RuleOverride } from '#rules/eligibility.ts';
import type { Sql, Statement } from '../db/sql.ts';

const APPROVAL: Statement = {
  name: 'case_approval',
  text: `
    select e.data->'overridden' as reasons, e.data->'decision' as decision, s.role
    from case_event e left join staff_member s on s.id = e.actor_id
    where e.case_id = $1 and e.type = 'approved' order by e.id desc limit 1`,
};

/**
 * The last approval of a case: the rules it set aside, for which reasons, by whose authority, and
 * what was read on the papers.
 */
export async function approvalOf(
  sql: Sql,
  caseId: string,
): Promise<{
  overrides: RuleOverride[];
  reasons: { ruleId: string; reason: string }[];
  decision: CaseForm | undefined;
}> {
  const [row] = await sql.rows<{
    reasons: { ruleId: string; reason: string }[] | null;
    decision: CaseForm | null;
    role: string | null;
  }>(APPROVAL, [caseId]);
  const reasons = row?.reasons ?? [];
  const by = row?.role === 'SUPERVISOR' ? 'SUPERVISOR' : 'OPERATOR';
  return {
    reasons,
    overrides: reasons.map(({ ruleId }) => ({ ruleId, by })),
    decision: row?.decision ?? undefined,
  };
}
