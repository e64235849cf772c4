import type { CaseForm } from '#contract/case-form.ts';
import type { Overridable } from '#contract/rule-result.ts';
import type { RuleOverride } from '#rules/eligibility.ts';
import type { Sql, Statement } from '../db/sql.ts';

const APPROVAL: Statement = {
  name: 'case_approval',
  text: `
    select e.data->'overridden' as overridden, e.data->'decision' as decision, s.role
    from case_event e left join staff_member s on s.id = e.actor_id
    where e.case_id = $1 and e.type = 'approved' order by e.id desc limit 1`,
};

/** As the approval wrote it down; before members had overrides of their own, without by and member. */
interface KeptOverride {
  ruleId: string;
  reason: string;
  by?: Overridable;
  itemId?: string | null;
}

export interface KeptApproval {
  /** The rules set aside for a member, or for the request itself, by whose authority. */
  overridesFor: (itemId: string | null) => RuleOverride[];
  /** What was set aside and why, each rule once. */
  reasons: { ruleId: string; reason: string }[];
  decision: CaseForm | undefined;
}

/**
 * The last approval of a case: the rules it set aside, for which reasons, by whose authority, and
 * what was read on the papers.
 */
export async function approvalOf(sql: Sql, caseId: string): Promise<KeptApproval> {
  const [row] = await sql.rows<{
    overridden: KeptOverride[] | null;
    decision: CaseForm | null;
    role: string | null;
  }>(APPROVAL, [caseId]);
  const kept = row?.overridden ?? [];
  const approver = row?.role === 'SUPERVISOR' ? 'SUPERVISOR' : 'OPERATOR';
  const reasons = new Map(kept.map(({ ruleId, reason }) => [ruleId, { ruleId, reason }]));
  return {
    overridesFor: (wanted) =>
      kept
        .filter(({ itemId }) => itemId === undefined || itemId === wanted)
        .map(({ ruleId, by }) => ({ ruleId, by: by ?? approver })),
    reasons: [...reasons.values()],
    decision: row?.decision ?? undefined,
  };
}
