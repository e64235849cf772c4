import { z } from 'zod';
import { ListQuery, pageOf } from './list-query.ts';
import { RequestType } from './request-type.ts';

/** A rule that fails, of the request or of one member of a request for the family. */
export const AskedRule = z.strictObject({
  ruleId: z.string().max(20),
  itemId: z.uuid().nullable().default(null).describe('The member; null: the request itself'),
});
export type AskedRule = z.infer<typeof AskedRule>;

/** What an operator asks a supervisor: to set rules aside that they may not set aside themselves. */
export const NewOverrideAsk = z.strictObject({
  version: z.int().min(1),
  rules: z.array(AskedRule).min(1).max(20),
  reason: z.string().trim().min(5).max(500),
});
export type NewOverrideAsk = z.infer<typeof NewOverrideAsk>;

export const OverrideAnswer = z.strictObject({
  version: z.int().min(1),
  granted: z.boolean(),
  reason: z.string().trim().min(5).max(500),
});
export type OverrideAnswer = z.infer<typeof OverrideAnswer>;

/** The last ask on a case, with the answer once there is one. */
export const OverrideAskView = z.object({
  id: z.uuid(),
  rules: z.array(AskedRule),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  answer: z
    .object({
      granted: z.boolean(),
      reason: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
  current: z.boolean().describe('Of the case as it is: no integration came in since'),
  setAside: z.array(AskedRule).describe('All that supervisors have granted on the case as it is'),
});
export type OverrideAskView = z.infer<typeof OverrideAskView>;

/** An ask that waits for a supervisor. */
export const OpenOverrideAsk = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  protocolNumber: z.string(),
  type: RequestType,
  officeName: z.string(),
  ruleIds: z.array(z.string()),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
});
export type OpenOverrideAsk = z.infer<typeof OpenOverrideAsk>;
export const OverrideAskQuery = ListQuery;
export const OverrideAskPage = pageOf(OpenOverrideAsk);
export type OverrideAskPage = z.infer<typeof OverrideAskPage>;
