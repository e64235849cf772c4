import type { ErrorCode, Problem } from '#contract/error-codes.ts';
import type { CaseEventView } from '#contract/case-event.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { RuleResult } from '#contract/rule-result.ts';

/** What stands now, told to whoever came second. */
export interface CurrentCase {
  state: CaseState;
  version: number;
  event: CaseEventView | null;
}

/** The problem document that an error carries, if it carries one. */
export function problemOf(error: unknown): Problem | null {
  const body = isRecord(error) ? error['body'] : null;
  return isRecord(body) && typeof body['code'] === 'string' && typeof body['detail'] === 'string'
    ? (body as unknown as Problem)
    : null;
}

/** HTTP status of an error of the API; 0 when nobody answered, `null` for any other error. */
export function statusOf(error: unknown): number | null {
  return isRecord(error) && typeof error['status'] === 'number' ? error['status'] : null;
}

/** Whether the error has that code. */
export function hasCode(error: unknown, ...codes: readonly ErrorCode[]): boolean {
  const problem = problemOf(error);
  return problem !== null && codes.includes(problem.code);
}

/** The case as the first to act left it, where the error says so. */
export function currentOf(error: unknown): CurrentCase | null {
  const current = problemOf(error)?.current;
  return isRecord(current) && typeof current['state'] === 'string'
    ? (current as unknown as CurrentCase)
    : null;
}

/** The rules that stood against an act. */
export function failedRules(problem: Problem): RuleResult[] {
  return (problem.rules ?? []).filter(
    (rule): rule is RuleResult => isRecord(rule) && typeof rule['ruleId'] === 'string',
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
