import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { ListQuery, pageOf } from './list-query.ts';
import { RequestType } from './request-type.ts';

/** Parameters of rules and terms that can be tried with another value. */
export const Scenario = z
  .strictObject({
    onlineChangeCooldownDays: z.int().min(0).max(365).describe('R-CM-5'),
    gpCap: z.int().min(1).max(5000).describe('R-DS-1: patients of a GP by contract'),
    paediatricianCap: z.int().min(1).max(5000).describe('R-DS-1: patients of a paediatrician'),
    overCapTolerancePct: z.int().min(0).max(100).describe('R-OC-6'),
    zoneBinding: z.boolean().describe('R-DS-8'),
    revokeUnderSixOnline: z.boolean().describe('R-RV-3'),
    takeChargeWorkingDays: z.int().min(0).max(60).describe('LC-4'),
    concludeDays: z.int().min(1).max(365).describe('LC-4'),
  })
  .partial();
export type Scenario = z.infer<typeof Scenario>;
export type ScenarioParameter = keyof Scenario;

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
