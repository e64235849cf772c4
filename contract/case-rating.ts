import { z } from 'zod';

/** What the citizen thought of the procedure (C.SE.1.7): stars, what helped or hindered, words. */
export const CaseRating = z.strictObject({
  stars: z.int().min(1).max(5),
  answers: z.array(z.string().max(60)).max(6).default([]),
  comment: z.string().trim().max(500).default(''),
});
export type CaseRating = z.infer<typeof CaseRating>;
