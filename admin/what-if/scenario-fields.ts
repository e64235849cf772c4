import type { Scenario, ScenarioParameter } from '#contract/what-if.ts';

interface NumberField {
  name: ScenarioParameter;
  kind: 'NUMBER';
  from: number;
  to: number;
}
interface ChoiceField {
  name: ScenarioParameter;
  kind: 'YES_NO';
}
export type ScenarioField = NumberField | ChoiceField;

/** What can be tried, in the order of the form; the bounds are those of the contract. */
export const SCENARIO_FIELDS: readonly ScenarioField[] = [
  { name: 'onlineChangeCooldownDays', kind: 'NUMBER', from: 0, to: 365 },
  { name: 'gpCap', kind: 'NUMBER', from: 1, to: 5000 },
  { name: 'paediatricianCap', kind: 'NUMBER', from: 1, to: 5000 },
  { name: 'overCapTolerancePct', kind: 'NUMBER', from: 0, to: 100 },
  { name: 'takeChargeWorkingDays', kind: 'NUMBER', from: 0, to: 60 },
  { name: 'concludeDays', kind: 'NUMBER', from: 1, to: 365 },
  { name: 'zoneBinding', kind: 'YES_NO' },
  { name: 'revokeUnderSixOnline', kind: 'YES_NO' },
];

/** What is typed in each field; an empty one stays as it is now. */
export type TypedScenario = Partial<Record<ScenarioParameter, string>>;

/** Whether what is typed in a field can be taken. */
export function isRight(field: ScenarioField, typed: string): boolean {
  if (typed === '' || field.kind === 'YES_NO') {
    return true;
  }
  const value = Number(typed);
  return /^\d+$/.test(typed) && value >= field.from && value <= field.to;
}

/** The scenario that is typed; undefined while something is wrong or nothing differs from now. */
export function scenarioOf(typed: TypedScenario, current: Scenario): Scenario | undefined {
  if (SCENARIO_FIELDS.some((field) => !isRight(field, typed[field.name] ?? ''))) {
    return undefined;
  }
  const changed = SCENARIO_FIELDS.flatMap((field): [string, number | boolean][] => {
    const text = typed[field.name] ?? '';
    const value = field.kind === 'NUMBER' ? Number(text) : text === 'true';
    return text === '' || value === current[field.name] ? [] : [[field.name, value]];
  });
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
