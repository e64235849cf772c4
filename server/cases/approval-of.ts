import type { RuleOverride } from '#rules/eligibility.ts';
import type { Sql, Statement } from '../db/sql.ts';

const APPROVAL: Statement = {
  name: 'case_approval',
  text: `
    select e.data->'overridden' as reasons, s.role
    from case_event e left join staff_member s on s.id = e.actor_id
    where e.case_id = $1 and e.type = 'approved' order by e.id desc limit 1`,
};

/** The last approval of a case: the rules it set aside, for which reasons, by whose authority. */
export async function approvalOf(
  sql: Sql,
  caseId: string,
): Promise<{ overrides: RuleOverride[]; reasons: { ruleId: string; reason: string }[] }> {
  const [row] = await sql.rows<{
    reasons: { ruleId: string; reason: string }[] | null;
    role: string | null;
  }>(APPROVAL, [caseId]);
  const reasons = row?.reasons ?? [];
  const by = row?.role === 'SUPERVISOR' ? 'SUPERVISOR' : 'OPERATOR';
  return { reasons, overrides: reasons.map(({ ruleId }) => ({ ruleId, by })) };
}
