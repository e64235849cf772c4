import type { ErrorCode } from '#contract/error-codes.ts';
import type { Localized } from '#contract/localized.ts';
import type { RuleResult } from '#contract/rule-result.ts';

export interface ErrorFacts {
  /** What is wrong with each field, in both languages. */
  fields?: Record<string, Localized>;
  /** Rules that stand against the act. */
  rules?: readonly RuleResult[];
  /** What stands now, where someone else was first. */
  current?: unknown;
  /** Seconds after which to try again. */
  retryAfter?: number;
  /** Replaces the code's own text. */
  detail?: Localized;
}

/** A refusal that the API answers as a problem document (RFC 9457); the code gives the status. */
export class DeskError extends Error {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, facts: ErrorFacts = {}) {
    super(code);
    this.name = 'DeskError';
    this.code = code;
    this.facts = facts;
  }
}
