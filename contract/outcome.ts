import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { RuleResult } from './rule-result.ts';

/** How a case ended, as the citizen is told (LC-2, LC-8). */
export const Outcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('APPROVED'),
    effectiveOn: CivilDate,
    doctorId: z.uuid().nullable().describe('The doctor chosen; null after a revocation'),
    overridden: z.array(z.object({ ruleId: z.string(), reason: z.string() })).default([]),
  }),
  z.object({
    kind: z.literal('REJECTED'),
    reasons: z.array(z.string()).min(1).describe('Ids of the rules or coded reasons'),
    text: z.string().describe('What the operator tells the citizen'),
  }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** Why an approved case could not be written to the registry: the rules that failed by then. */
export const CommitFailure = z.object({ failed: z.array(RuleResult) });
export type CommitFailure = z.infer<typeof CommitFailure>;
