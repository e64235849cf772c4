import { z } from 'zod';
import { CaseState } from './case-state.ts';
import { StaffRole } from './identity.ts';
import { ListQuery, pageOf } from './list-query.ts';
import { RequestType } from './request-type.ts';

/** The most colleagues that one note can name. */
export const MOST_MENTIONS = 10;

/** A colleague who can be named in a note of a case: they may see it. */
export const Mentionable = z.object({ id: z.uuid(), name: z.string(), role: StaffRole });
export type Mentionable = z.infer<typeof Mentionable>;

/** A note that names who reads it. */
export const MentionView = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  protocolNumber: z.string(),
  type: RequestType,
  state: CaseState,
  author: z.string(),
  at: z.iso.datetime(),
  text: z.string(),
  unread: z.boolean(),
});
export type MentionView = z.infer<typeof MentionView>;

export const MentionQuery = ListQuery.extend({
  unread: z.enum(['yes']).optional().describe('Only those not read yet'),
});
export type MentionQuery = z.infer<typeof MentionQuery>;
export const MentionPage = pageOf(MentionView);
export type MentionPage = z.infer<typeof MentionPage>;

/** The most that is counted; beyond it the mark says "and more". */
export const MOST_COUNTED_MENTIONS = 100;
export const MentionCount = z.object({
  unread: z.int().describe(`Not read yet, ${MOST_COUNTED_MENTIONS} at most`),
});
export type MentionCount = z.infer<typeof MentionCount>;
