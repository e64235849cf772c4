import type { Approval } from '#contract/desk-case.ts';
import type { Overridable } from '#contract/rule-result.ts';
import { REQUESTS } from '#requests/index.ts';
import { standingFailures } from '#rules/eligibility.ts';
import { type GivenOverride, usedOverrides } from '#rules/given-override.ts';
import { DeskError } from '../http/desk-error.ts';
import { keepDecisionFacts } from '../what-if/keep-decision-facts.ts';
import { grantedOverrides } from '../override-asks/override-asks.ts';
import { readDecision } from './read-decision.ts';
import { decideItems } from './family/decide-items.ts';
import { judgeCase } from './judge-case.ts';
import { type ActDone, staffAct, type StaffRequest } from './staff-act.ts';

/**
 * An operator approves a case. The rules are evaluated now, and again by the commit that the
 * workflow makes at once after this (R-GEN-4); failures that the operator's role may override need
 * a reason each, and those that a supervisor granted on the case are set aside (R-GEN-6).
 * @throws DeskError rules_failed with the rules that stand against it; invalid where something that
 * the type asks to be read on the papers was not entered
 */
export async function approveCase(
  request: StaffRequest,
  caseId: string,
  { version, overrides, decision: entered, items = [] }: Approval,
): Promise<ActDone> {
  const by: Overridable = request.actor.role === 'SUPERVISOR' ? 'SUPERVISOR' : 'OPERATOR';
  return staffAct(
    request,
    { caseId, version, act: 'approve' },
    async ({ locked, sql, now, today }) => {
      if (locked.beneficiaryId === null && REQUESTS[locked.type].addsToRegistry !== true) {
        throw new DeskError('wrong_state');
      }
      const decision = readDecision(locked, entered ?? {});
      const judged = await judgeCase(
        sql,
        request.deps,
        {
          id: caseId,
          type: locked.type,
          applicantId: locked.applicantId,
          applicantPersonId: locked.applicantPersonId,
          beneficiaryId: locked.beneficiaryId,
          form: locked.form,
          deciding: true,
          decision,
        },
        today,
      );
      const { results } = judged;
      const given: GivenOverride[] = [
        ...overrides.map((one) => ({ ...one, itemId: null, by })),
        ...(await grantedOverrides(sql, locked)),
      ];
      const setAside = given.filter(({ itemId }) => itemId === null);
      const standing = standingFailures(results, setAside);
      if (standing.length > 0) {
        throw new DeskError('rules_failed', { rules: standing });
      }
      const ofItems =
        locked.type === 'FAMILY_REQUEST'
          ? await decideItems(sql, request.deps, locked, { decided: items, given, by }, today)
          : undefined;
      await keepDecisionFacts(sql, request.deps, judged, {
        caseId,
        type: locked.type,
        decision: 'APPROVED',
        overrides: setAside.map((one) => ({ ruleId: one.ruleId, by: one.by })),
        items: ofItems?.facts ?? [],
        at: now,
      });
      const used = [...usedOverrides(results, setAside), ...(ofItems?.used ?? [])];
      return {
        act: 'approve',
        event: 'approved',
        data: { overridden: used, ...(decision === undefined ? {} : { decision }) },
        reasons: used.map(({ ruleId }) => ruleId),
        changes: { commitFailure: null },
      };
    },
    'AT_ONCE',
  );
}
