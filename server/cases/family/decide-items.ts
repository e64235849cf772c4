import type { DecidedItem } from '#contract/family.ts';
import type { Overridable } from '#contract/rule-result.ts';
import { type GivenOverride, usedOverrides } from '#rules/given-override.ts';
import { type RuleOverride, standingFailures } from '#rules/eligibility.ts';
import { isRuleId } from '#rules/catalogue.ts';
import { COMMON_REJECTIONS } from '#requests/common-rejections.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Sql, Statement } from '../../db/sql.ts';
import type { Deps } from '../../deps.ts';
import { DeskError } from '../../http/desk-error.ts';
import type { AskedFacts } from '../../what-if/keep-decision-facts.ts';
import type { JudgedCase } from '../judge-case.ts';
import type { LockedCase } from '../locked-case.ts';
import { itemsOf, type ItemRow } from './case-items.ts';
import { type CaseOfItems, judgeItem } from './judge-items.ts';

const DECIDE: Statement = {
  name: 'decide_item',
  text: `update case_item set decision = $2, reasons = $3, text = $4 where id = $1`,
};

export interface ItemDecisions {
  decided: readonly DecidedItem[];
  given: readonly GivenOverride[];
  by: Overridable;
}

/** What a decision on the members of a family came from. */
export interface ItemsDecided {
  /** What was set aside for the approved, where they needed it. */
  used: GivenOverride[];
  /** What the rules of each member were asked with. */
  facts: AskedFacts[];
}

/**
 * What an operator decides of each member of a family (R-FR-4): every item once, at least one of
 * them approved, the approved ones with no rule against them that stands.
 * @param given what is set aside for the request, which holds for each member, and for members
 * @param by who decides: what they set aside for one member is by their authority
 * @throws DeskError invalid at `items`, rules_failed
 */
export async function decideItems(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  locked: LockedCase,
  { decided, given, by }: ItemDecisions,
  today: CivilDate,
): Promise<ItemsDecided> {
  const used: GivenOverride[] = [];
  const facts: AskedFacts[] = [];
  const items = await itemsOf(sql, locked.id, today);
  demandWhole(items, decided);
  for (const item of items) {
    const decision = decided.find(({ id }) => id === item.id);
    const judged = await judgeItem(sql, deps, caseOf(locked), item, today);
    const ofItem = [
      ...(decision?.overrides ?? []).map((one) => ({ ...one, itemId: item.id, by })),
      ...given.filter(({ itemId }) => itemId === null || itemId === item.id),
    ];
    facts.push(factsOf(item, judged, ofItem));
    if (decision?.decision === 'APPROVED') {
      const { results } = judged;
      const standing = standingFailures(results, ofItem);
      if (standing.length > 0) {
        throw new DeskError('rules_failed', { rules: standing });
      }
      used.push(...usedOverrides(results, ofItem).map((one) => ({ ...one, itemId: item.id })));
    }
    const rejected = decision?.decision === 'REJECTED';
    await sql.rows(DECIDE, [
      item.id,
      decision?.decision ?? null,
      rejected ? decision.reasons : [],
      rejected ? decision.text : null,
    ]);
  }
  return { used, facts };
}

/** What the rules of each member of a family are asked with now; nothing for any other request. */
export async function factsOfItems(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  locked: LockedCase,
  today: CivilDate,
): Promise<AskedFacts[]> {
  const facts: AskedFacts[] = [];
  if (locked.type === 'FAMILY_REQUEST') {
    for (const item of await itemsOf(sql, locked.id, today)) {
      const judged = await judgeItem(sql, deps, caseOf(locked), item, today);
      facts.push(factsOf(item, judged, []));
    }
  }
  return facts;
}

function factsOf(
  { operation }: ItemRow,
  { judgement, context }: JudgedCase,
  overrides: readonly RuleOverride[],
): AskedFacts {
  const kept = overrides.map(({ ruleId, by }) => ({ ruleId, by }));
  return { type: operation, judgement, context, overrides: kept };
}

/** The case that a locked case's items are of. */
export function caseOf({ id, applicantId, applicantPersonId }: LockedCase): CaseOfItems {
  return { caseId: id, applicantId, applicantPersonId, deciding: true };
}

function demandWhole(items: readonly ItemRow[], decided: readonly DecidedItem[]): void {
  const ids = new Set(decided.map(({ id }) => id));
  const each =
    ids.size === decided.length &&
    decided.length === items.length &&
    items.every(({ id }) => ids.has(id));
  if (!each) {
    throw new DeskError('invalid', { fields: { items: EACH_ONCE } });
  }
  if (!decided.some(({ decision }) => decision === 'APPROVED')) {
    throw new DeskError('invalid', { fields: { items: SOME_APPROVED } });
  }
  const coded = new Set(COMMON_REJECTIONS.map(({ code }) => code));
  const unfounded = decided.some(
    ({ decision, reasons, text }) =>
      decision === 'REJECTED' &&
      (text.length < 10 ||
        reasons.length === 0 ||
        reasons.some((reason) => !coded.has(reason) && !isRuleId(reason))),
  );
  if (unfounded) {
    throw new DeskError('invalid', { fields: { items: WITH_REASONS } });
  }
}

const EACH_ONCE = {
  it: 'Decidi per ogni persona, una volta sola.',
  en: 'Decide for each person, once.',
};
const SOME_APPROVED = {
  it: 'Se non approvi nessuno, respingi la pratica.',
  en: 'If you approve nobody, reject the case.',
};
const WITH_REASONS = {
  it: 'A chi non approvi dai un motivo tra quelli previsti e un testo di almeno 10 lettere.',
  en: 'Give those you do not approve one of the reasons offered and a text of at least 10 letters.',
};
