import { z } from 'zod';

/** Languages of the product: Italian first, English complete. */
export const LOCALES = ['it', 'en'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** A text that a person reads, in every language of the product. */
export const Localized = z.object({ it: z.string(), en: z.string() });
export type Localized = z.infer<typeof Localized>;
