import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { ListQuery, pageOf } from './list-query.ts';
import {
  POLICY_PARAMETERS,
  type PolicyParameter,
  type ValueOf,
  valueSchema,
} from './policy-parameters.ts';
import { TERM_PARAMETERS } from './request-terms.ts';
import { RequestType } from './request-type.ts';

type Triable = 'YES_NO' | 'NUMBER' | 'DAY_OF_YEAR';
type Parameters = Readonly<Record<string, PolicyParameter>>;

/** The parameters among them that are a number, a day or a yes or no. */
type TriableOf<P extends Parameters> = {
  [Key in keyof P as P[Key]['kind'] extends Triable ? Key : never]: P[Key];
};

function triableOf<P extends Parameters>(parameters: P): TriableOf<P> {
  const triable: readonly string[] = ['YES_NO', 'NUMBER', 'DAY_OF_YEAR'] satisfies Triable[];
  return Object.fromEntries(
    Object.entries(parameters).filter(([, { kind }]) => triable.includes(kind)),
  ) as unknown as TriableOf<P>;
}

const CAPS = {
  gpCap: { kind: 'NUMBER', from: 1, to: 5000 },
  paediatricianCap: { kind: 'NUMBER', from: 1, to: 5000 },
} as const satisfies Parameters;

/**
 * What of rules and terms another value can be named of: every number, day and yes or no of the
 * regional policy, the caps of the contracts and the terms of a request. Of which of them a change
 * can be judged the rules say (`SCENARIO_ANSWERS`).
 */
export const SCENARIO_PARAMETERS = {
  ...triableOf(POLICY_PARAMETERS),
  ...CAPS,
  ...TERM_PARAMETERS,
};
export type ScenarioParameter = keyof typeof SCENARIO_PARAMETERS;
export const SCENARIO_KEYS = Object.keys(SCENARIO_PARAMETERS) as ScenarioParameter[];

/** Parameters with another value than they have. */
export type Scenario = {
  -readonly [Key in ScenarioParameter]?: ValueOf<(typeof SCENARIO_PARAMETERS)[Key]> | undefined;
};
export const Scenario = z
  .strictObject(
    Object.fromEntries(
      Object.entries<PolicyParameter>(SCENARIO_PARAMETERS).map(([key, parameter]) => [
        key,
        valueSchema(parameter),
      ]),
    ),
  )
  .partial() as unknown as z.ZodType<Scenario, Scenario>;

export const NewWhatIf = z.strictObject({
  scenario: Scenario.refine((scenario) => Object.keys(scenario).length > 0, {
    error: 'change one parameter at least',
  }),
  from: CivilDate.describe('First day of decision'),
  to: CivilDate.describe('Last day of decision; at most 366 days in all'),
});
export type NewWhatIf = z.infer<typeof NewWhatIf>;

/**
 * PASSES: every rule is met. OVERRIDDEN: what is not was set aside by whoever decided. FAILS:
 * something stands against it.
 */
export const VERDICTS = ['PASSES', 'OVERRIDDEN', 'FAILS'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

export const WHAT_IF_STATES = ['QUEUED', 'RUNNING', 'DONE'] as const;

export const WhatIf = z.object({
  id: z.uuid(),
  scenario: Scenario,
  from: CivilDate,
  to: CivilDate,
  state: z.enum(WHAT_IF_STATES),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  total: z.int().nullable().describe('Decided cases to look at; null until they are counted'),
  done: z.int(),
  unreadable: z.int().describe('Cases whose facts can no longer be read or judged'),
  flips: z.int().describe('Cases that would have gone otherwise'),
  byVerdict: z.array(z.object({ before: Verdict, after: Verdict, cases: z.int() })),
  byRule: z
    .array(z.object({ ruleId: z.string(), cases: z.int() }))
    .describe('Rules that answer otherwise, and in how many of those cases'),
});
export type WhatIf = z.infer<typeof WhatIf>;
export const WhatIfPage = pageOf(WhatIf).extend({
  current: Scenario.describe('What the parameters are now'),
});
export type WhatIfPage = z.infer<typeof WhatIfPage>;

export const WhatIfQuery = ListQuery;

export const WhatIfFlip = z.object({
  caseId: z.uuid(),
  protocolNumber: z.string(),
  type: RequestType,
  decidedAt: z.iso.datetime(),
  decision: z.enum(['APPROVED', 'REJECTED']),
  before: Verdict,
  after: Verdict,
  rules: z.array(z.string()),
});
export type WhatIfFlip = z.infer<typeof WhatIfFlip>;
export const WhatIfFlipPage = pageOf(WhatIfFlip);
export type WhatIfFlipPage = z.infer<typeof WhatIfFlipPage>;
