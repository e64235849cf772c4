import { z } from 'zod';

/** A postal address; `municipalityCode` is the Belfiore code, which outlives names and provinces. */
export const Address = z.strictObject({
  street: z.string().trim().min(3).max(120),
  postcode: z.string().regex(/^\d{5}$/),
  municipalityCode: z.string().regex(/^[A-Z]\d{3}$/),
});
export type Address = z.infer<typeof Address>;
