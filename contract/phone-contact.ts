import { z } from 'zod';

export const CALL_DIRECTIONS = ['OUTGOING', 'INCOMING'] as const;
export const CALL_RESULTS = ['ANSWERED', 'NO_ANSWER', 'WRONG_NUMBER', 'CALL_BACK'] as const;

export const NewPhoneContact = z.strictObject({
  number: z.string().trim().min(5).max(20),
  direction: z.enum(CALL_DIRECTIONS),
  result: z.enum(CALL_RESULTS),
  note: z.string().trim().max(1000).nullable().default(null),
});
export type NewPhoneContact = z.infer<typeof NewPhoneContact>;

export const PhoneContactView = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  operator: z.string(),
  number: z.string(),
  direction: z.enum(CALL_DIRECTIONS),
  result: z.enum(CALL_RESULTS),
  note: z.string().nullable(),
});
export type PhoneContactView = z.infer<typeof PhoneContactView>;
