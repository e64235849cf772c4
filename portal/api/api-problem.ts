import type { ErrorCode, Problem } from '#contract/error-codes.ts';
import type { RuleResult } from '#contract/rule-result.ts';

/** Why a call failed: what the server said, or that it could not be reached at all. */
export type ProblemCode = ErrorCode | 'offline' | 'unreadable';

/** A call that failed, with what the page shows and what the program decides on. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string | null;
  readonly detail: string | null;
  /** Sentences by field path (`residence.postcode`). */
  readonly fields: Readonly<Record<string, string>>;
  readonly rules: readonly RuleResult[];
  readonly current: unknown;
  /** Seconds. */
  readonly retryAfter: number | null;
  readonly requestId: string | null;

  constructor(code: ProblemCode, status: number, problem?: Partial<Problem>) {
    super(problem?.detail ?? code);
    this.code = code;
    this.status = status;
    this.title = problem?.title ?? null;
    this.detail = problem?.detail ?? null;
    this.fields = problem?.errors ?? {};
    this.rules = (problem?.rules ?? []) as RuleResult[];
    this.current = problem?.current;
    this.retryAfter = problem?.retryAfter ?? null;
    this.requestId = problem?.instance ?? null;
  }
}

/**
 * Reads an answer that is not a success.
 * @param status HTTP status
 * @param text body, normally a problem document; a proxy's page gives `unreadable`
 */
export function problemFrom(status: number, text: string): ApiProblem {
  try {
    const problem = JSON.parse(text) as Partial<Problem>;
    if (typeof problem.code === 'string') {
      return new ApiProblem(problem.code, status, problem);
    }
  } catch {
    // Not JSON: a page of something that stands between us and the server.
  }
  return new ApiProblem(status === 503 || status === 502 ? 'unavailable' : 'unreadable', status);
}

/** Whether trying the same call again may help without the person changing anything. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof ApiProblem &&
    (error.code === 'offline' || error.code === 'unavailable' || error.code === 'unreadable')
  );
}
