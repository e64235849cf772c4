import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { Localized } from './localized.ts';

/** Who may override a failed rule; rules without it can be overridden by nobody. */
export const Overridable = z.enum(['OPERATOR', 'SUPERVISOR']);
export type Overridable = z.infer<typeof Overridable>;

/** The answer of one rule. All rules of a request are evaluated, not just up to the first failure. */
export const RuleResult = z.object({
  ruleId: z.string().describe('Id of the rule in the specification, e.g. R-CM-5'),
  passed: z.boolean(),
  reason: Localized.describe('What the rule found, in plain words, true to the verdict'),
  source: z.string().describe('The law or page that the rule comes from'),
  clearsOn: CivilDate.optional().describe(
    'First day on which the rule will pass, where it can be known',
  ),
  overridable: Overridable.optional(),
});
export type RuleResult = z.infer<typeof RuleResult>;
