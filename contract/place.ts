import { z } from 'zod';
import { CivilDate } from './civil-date.ts';

/** A place of birth or residence: an Italian municipality or a foreign state, by Belfiore code. */
export const Place = z.object({
  code: z.string(),
  name: z.string(),
  province: z.string().nullable().describe('Two letters; null for a foreign state'),
  postcode: z.string().nullable(),
  until: CivilDate.nullable().describe('Last day it existed; null where it still does'),
  served: z.boolean().describe('In the territory of the authority'),
});
export type Place = z.infer<typeof Place>;

export const PlaceSearch = z.strictObject({
  q: z.string().trim().min(1).max(60),
  servedOnly: z.stringbool().optional(),
});
export type PlaceSearch = z.infer<typeof PlaceSearch>;

export const Zone = z.object({
  id: z.string(),
  name: z.string(),
  municipalities: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type Zone = z.infer<typeof Zone>;
