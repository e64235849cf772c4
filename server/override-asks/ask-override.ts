import type { AskedRule, NewOverrideAsk } from '#contract/override-ask.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { itemsOf } from '../cases/family/case-items.ts';
import { caseOf } from '../cases/family/decide-items.ts';
import { judgeItem } from '../cases/family/judge-items.ts';
import { judgeCase } from '../cases/judge-case.ts';
import type { LockedCase } from '../cases/locked-case.ts';
import { type ActDone, staffAct, type StaffRequest } from '../cases/staff-act.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { DeskError } from '../http/desk-error.ts';

const ASK: Statement = {
  name: 'ask_override',
  text: `
    insert into override_ask (id, case_id, rules, reason, round, asked_by_id, asked_at)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (case_id) where answered_at is null do nothing returning id`,
};

/**
 * Whoever holds a case asks a supervisor to set rules aside (R-GEN-6); the case stays with them.
 * @throws DeskError invalid for a rule that is met, or that no supervisor may set aside; already_done
 * while another ask waits; and what staffAct throws
 */
export async function askOverride(
  request: StaffRequest,
  caseId: string,
  { version, rules, reason }: NewOverrideAsk,
): Promise<ActDone> {
  return staffAct(
    request,
    { caseId, version, act: 'askOverride' },
    async ({ locked, sql, now, today }) => {
      await demandFailures(sql, request, locked, rules, today);
      const asked = await sql.rows(ASK, [
        uuidV7(now),
        caseId,
        JSON.stringify(rules),
        reason,
        locked.integrationRound,
        request.actor.staffId,
        new Date(now),
      ]);
      if (asked.length === 0) {
        throw new DeskError('already_done');
      }
      return {
        act: null,
        event: 'override_asked',
        data: { rules: rules.map(({ ruleId }) => ruleId), reason },
        citizenVisible: false,
      };
    },
  );
}

async function demandFailures(
  sql: Sql,
  { deps }: StaffRequest,
  locked: LockedCase,
  rules: readonly AskedRule[],
  today: CivilDate,
): Promise<void> {
  const { results } = await judgeCase(sql, deps, { ...locked, deciding: true }, today);
  const failures = new Map<string | null, readonly RuleResult[]>([[null, results]]);
  const wanted = new Set(rules.map(({ itemId }) => itemId));
  for (const item of await itemsOf(sql, locked.id, today)) {
    if (wanted.has(item.id)) {
      const judged = await judgeItem(sql, deps, caseOf(locked), item, today);
      failures.set(item.id, judged.results);
    }
  }
  const askable = ({ ruleId, itemId }: AskedRule): boolean =>
    (failures.get(itemId) ?? []).some(
      (one) => one.ruleId === ruleId && !one.passed && one.overridable !== undefined,
    );
  if (!rules.every(askable)) {
    throw new DeskError('invalid', { fields: { rules: NOT_ASKABLE } });
  }
}

const NOT_ASKABLE = {
  it: 'Si può chiedere solo per regole non rispettate che un supervisore può superare.',
  en: 'You can ask only for rules that are not met and that a supervisor may set aside.',
};
