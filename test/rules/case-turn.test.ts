import { describe, expect, it } from 'vitest';
import { CASE_STATES, type CaseState } from '#contract/case-state.ts';
import { turnOf } from '#rules/case-state.ts';
import { citizenTerm, turnOn } from '#rules/case-turn.ts';

const DUE = '2026-12-20';
const aCase = (state: CaseState) => ({ state, integrationDueOn: DUE, objectionDueOn: DUE });

describe('whose move it is', () => {
  it.each(['INTEGRATION_REQUESTED', 'REJECTION_NOTICE'] as const)(
    'in %s the citizen’s up to the last day of their term, the office’s after it',
    (state) => {
      expect(citizenTerm(aCase(state))).toBe(DUE);
      expect(turnOn(aCase(state), DUE)).toBe('CITIZEN');
      expect(turnOn(aCase(state), '2026-12-21')).toBe('OFFICE');
      const open = { state, integrationDueOn: null, objectionDueOn: null };
      expect(turnOn(open, '2026-12-21')).toBe('CITIZEN');
    },
  );

  it.each(CASE_STATES.filter((state) => citizenTerm(aCase(state)) === null))(
    'in %s is told by the state alone',
    (state) => {
      expect(turnOn(aCase(state), '2027-01-01')).toBe(turnOf(state));
    },
  );
});
