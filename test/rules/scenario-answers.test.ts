import { describe, expect, it } from 'vitest';
import { SCENARIO_KEYS, SCENARIO_PARAMETERS, Scenario } from '#contract/what-if.ts';
import { POLICY_PARAMETERS, type PolicyParameter } from '#contract/policy-parameters.ts';
import { isRuleId } from '#rules/catalogue.ts';
import { SCENARIO_ANSWERS } from '#rules/scenario-answers.ts';

describe('what a scenario can say of a parameter', () => {
  it('is told of every number, day and yes or no of the policy', () => {
    const triable = Object.entries<PolicyParameter>(POLICY_PARAMETERS)
      .filter(([, { kind }]) => ['YES_NO', 'NUMBER', 'DAY_OF_YEAR'].includes(kind))
      .map(([key]) => key);
    expect(Object.keys(SCENARIO_ANSWERS)).toEqual(expect.arrayContaining(triable));
    expect(Object.keys(SCENARIO_ANSWERS).toSorted()).toEqual(SCENARIO_KEYS.toSorted());
  });

  it('is the rules that there are, or why in both languages', () => {
    for (const answer of Object.values(SCENARIO_ANSWERS)) {
      const said =
        'judges' in answer
          ? answer.judges.every((rule) => rule === 'LC-4' || isRuleId(rule))
          : answer.cannot.it !== '' && answer.cannot.en !== '';
      expect([answer, said]).toEqual([answer, true]);
    }
  });

  it.for(Object.entries<PolicyParameter>(SCENARIO_PARAMETERS))(
    'takes of %s the values within its bounds alone',
    ([key, parameter]) => {
      const taken = (value: unknown) => Scenario.safeParse({ [key]: value }).success;
      const { within, beyond } = boundsOf(parameter);
      expect([within.map(taken), beyond.map(taken)]).toEqual([
        within.map(() => true),
        beyond.map(() => false),
      ]);
    },
  );
});

function boundsOf(parameter: PolicyParameter): { within: unknown[]; beyond: unknown[] } {
  if (parameter.kind === 'NUMBER') {
    const { from, to, none } = parameter;
    return none === true
      ? { within: [from, to, null], beyond: [from - 1, to + 1] }
      : { within: [from, to], beyond: [from - 1, to + 1, null] };
  }
  return parameter.kind === 'DAY_OF_YEAR'
    ? {
        within: [{ month: 3, day: 31 }],
        beyond: [
          { month: 2, day: 29 },
          { month: 13, day: 1 },
        ],
      }
    : { within: [true, false], beyond: [1, null] };
}
