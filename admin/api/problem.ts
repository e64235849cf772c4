import { z } from 'zod';
import { CaseEventView } from '#contract/case-event.ts';
import { CaseState } from '#contract/case-state.ts';
import { type ErrorCode, Problem } from '#contract/error-codes.ts';
import { RuleResult } from '#contract/rule-result.ts';

/** What stands now, told to whoever came second. */
const CurrentCase = z.object({
  state: CaseState,
  version: z.int(),
  event: CaseEventView.nullable(),
});
export type CurrentCase = z.infer<typeof CurrentCase>;

const WithBody = z.object({ body: Problem });
const WithStatus = z.object({ status: z.int() });

/** The problem document that an error carries, if it carries one. */
export function problemOf(error: unknown): Problem | null {
  return WithBody.safeParse(error).data?.body ?? null;
}

/** HTTP status of an error of the API; 0 when nobody answered, `null` for any other error. */
export function statusOf(error: unknown): number | null {
  return WithStatus.safeParse(error).data?.status ?? null;
}

/** Whether the error has one of those codes. */
export function hasCode(error: unknown, ...codes: readonly ErrorCode[]): boolean {
  const problem = problemOf(error);
  return problem !== null && codes.includes(problem.code);
}

/** The case as the first to act left it, where the error says so. */
export function currentOf(error: unknown): CurrentCase | null {
  return CurrentCase.safeParse(problemOf(error)?.current).data ?? null;
}

/** The rules that stood against an act. */
export function failedRules(problem: Problem): RuleResult[] {
  return (problem.rules ?? []).flatMap((rule) => RuleResult.safeParse(rule).data ?? []);
}
