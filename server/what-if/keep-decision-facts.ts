import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { RequestType } from '#contract/request-type.ts';
import type { Judgement } from '#requests/define-request.ts';
import type { RuleOverride } from '#rules/eligibility.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import type { JudgedCase } from '../cases/judge-case.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';

/** What the rules of one request were asked with, the policy that held then included. */
export interface AskedFacts {
  type: RequestType;
  judgement: Judgement;
  context: RuleContext;
  overrides: readonly RuleOverride[];
}

/** All that a decision was made on. */
export interface DecidedFacts extends AskedFacts {
  /** Of a family: each member's, who is decided on by rules of their own (R-FR-4). */
  items?: readonly AskedFacts[];
}

export interface Decision {
  caseId: string;
  type: RequestType;
  decision: 'APPROVED' | 'REJECTED';
  overrides: readonly RuleOverride[];
  /** Of a family: what the rules of each member were asked with. */
  items?: readonly AskedFacts[];
  /** Milliseconds since 1970. */
  at: number;
}

const KEEP_FACTS: Statement = {
  name: 'keep_decision_facts',
  text: `
    insert into decision_facts (case_id, decided_at, decision, facts) values ($1, $2, $3, $4)
    on conflict (case_id) do update
      set decided_at = excluded.decided_at, decision = excluded.decision, facts = excluded.facts`,
};

/**
 * Keeps, sealed, what the rules were asked with when a case was decided, in the transaction of the
 * decision; a later decision of the same case takes its place.
 */
export async function keepDecisionFacts(
  sql: Sql,
  deps: Pick<Deps, 'secrets'>,
  { judgement, context }: JudgedCase,
  { caseId, type, decision, overrides, items, at }: Decision,
): Promise<void> {
  const facts: DecidedFacts = {
    type,
    judgement,
    context,
    overrides,
    ...(items !== undefined && items.length > 0 && { items }),
  };
  await sql.rows(KEEP_FACTS, [caseId, new Date(at), decision, sealFacts(deps, facts)]);
}

/** Packed before it is sealed: what is sealed can be packed no more. */
function sealFacts({ secrets }: Pick<Deps, 'secrets'>, facts: DecidedFacts): string {
  return secrets.seal(deflateRawSync(JSON.stringify(facts)).toString('base64'));
}

/** @throws Error when they were altered, or no key opens them */
export function openFacts({ secrets }: Pick<Deps, 'secrets'>, sealed: string): DecidedFacts {
  const packed = Buffer.from(secrets.open(sealed), 'base64');
  // What was sealed is what JSON wrote: its shape is that of the code which wrote it.
  return JSON.parse(inflateRawSync(packed).toString()) as DecidedFacts;
}
