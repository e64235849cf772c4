import type { Judgement } from '#requests/define-request.ts';
import { aPerson } from '../rules/facts.ts';

/** What the rules of a request look at, for an adult who asks for themselves. */
export function aJudgement(overrides: Partial<Judgement> = {}): Judgement {
  return {
    beneficiary: { relation: 'SELF' },
    fiscalCode: 'FRRGLI86C54E514X',
    person: aPerson(),
    current: undefined,
    target: undefined,
    form: {},
    documents: [],
    ...overrides,
  };
}
