import type { ErrorCode, Problem } from '#contract/error-codes.ts';
import type { RuleResult } from '#contract/rule-result.ts';

/** Why a call failed: what the server said, or that it could not be reached at all. */
export type ProblemCode = ErrorCode | 'offline' | 'unreadable';

/** What of a problem document the pages use. */
type ProblemFacts = Partial<Omit<Problem, 'rules'>> & { rules?: RuleResult[] };

/** A call that failed, with what the page shows and what the program decides on. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly status: number;
  private readonly problem: ProblemFacts;

  constructor(code: ProblemCode, status: number, problem: ProblemFacts = {}) {
    super(problem.detail ?? code);
    this.code = code;
    this.status = status;
    this.problem = problem;
  }

  get title(): string | null {
    return this.problem.title ?? null;
  }

  get detail(): string | null {
    return this.problem.detail ?? null;
  }

  /** Sentences by field path (`residence.postcode`). */
  get fields(): Readonly<Record<string, string>> {
    return this.problem.errors ?? {};
  }

  get rules(): readonly RuleResult[] {
    return this.problem.rules ?? [];
  }

  /** Seconds. */
  get retryAfter(): number | null {
    return this.problem.retryAfter ?? null;
  }

  /** To quote to the help desk. */
  get requestId(): string | null {
    return this.problem.instance ?? null;
  }
}

/**
 * Reads an answer that is not a success.
 * @param status HTTP status
 * @param text body, normally a problem document; a proxy's page gives `unreadable`
 */
export function problemFrom(status: number, text: string): ApiProblem {
  try {
    const problem: ProblemFacts = JSON.parse(text);
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
