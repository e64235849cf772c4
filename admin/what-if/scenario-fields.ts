import { DayOfYear, type PolicyParameter } from '#contract/policy-parameters.ts';
import {
  SCENARIO_KEYS,
  SCENARIO_PARAMETERS,
  type Scenario,
  type ScenarioParameter,
} from '#contract/what-if.ts';
import type { Localized } from '#contract/localized.ts';
import { SCENARIO_ANSWERS } from '#rules/scenario-answers.ts';

/** What can be tried: a parameter, what its values are, which rules read it. */
export interface ScenarioField {
  name: ScenarioParameter;
  parameter: PolicyParameter;
  rules: readonly string[];
  only?: Localized | undefined;
}

/** What can be tried, in the order of the policy. */
export const SCENARIO_FIELDS: readonly ScenarioField[] = SCENARIO_KEYS.flatMap((name) => {
  const answer = SCENARIO_ANSWERS[name];
  return 'judges' in answer
    ? [{ name, parameter: SCENARIO_PARAMETERS[name], rules: answer.judges, only: answer.only }]
    : [];
});

/** Of what past decisions tell nothing, and why. */
export const UNTRIED: readonly { name: ScenarioParameter; why: Localized }[] =
  SCENARIO_KEYS.flatMap((name) => {
    const answer = SCENARIO_ANSWERS[name];
    return 'cannot' in answer ? [{ name, why: answer.cannot }] : [];
  });

/** What is typed in each field; an empty one stays as it is now. */
export type TypedScenario = Partial<Record<ScenarioParameter, string>>;

/** Words for a value that is none, in both languages of the desk. */
const NONE = ['nessuno', 'none'];

/** The value that a text says; undefined: none that the parameter can have. */
function valueOf(parameter: PolicyParameter, typed: string): unknown {
  switch (parameter.kind) {
    case 'YES_NO':
      return typed === 'true';
    case 'NUMBER': {
      const { from, to, none } = parameter;
      if (none === true && NONE.includes(typed.toLowerCase())) {
        return null;
      }
      const value = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
      return value >= from && value <= to ? value : undefined;
    }
    default: {
      const [, day, month] = /^(\d{1,2})\/(\d{1,2})$/.exec(typed) ?? [];
      return DayOfYear.safeParse({ day: Number(day), month: Number(month) }).data;
    }
  }
}

/** Whether what is typed in a field can be taken. */
export function isRight({ parameter }: ScenarioField, typed: string): boolean {
  return typed === '' || valueOf(parameter, typed) !== undefined;
}

/** The scenario that is typed; undefined while something is wrong or nothing differs from now. */
export function scenarioOf(typed: TypedScenario, current: Scenario): Scenario | undefined {
  if (SCENARIO_FIELDS.some((field) => !isRight(field, typed[field.name] ?? ''))) {
    return undefined;
  }
  const changed = SCENARIO_FIELDS.flatMap(({ name, parameter }): [string, unknown][] => {
    const text = typed[name] ?? '';
    const value = valueOf(parameter, text);
    return text === '' || isSame(value, current[name]) ? [] : [[name, value]];
  });
  return changed.length === 0 ? undefined : (Object.fromEntries(changed) as Scenario);
}

function isSame(one: unknown, other: unknown): boolean {
  const [first, second] = [DayOfYear.safeParse(one).data, DayOfYear.safeParse(other).data];
  return first === undefined || second === undefined
    ? one === other
    : first.day === second.day && first.month === second.month;
}
