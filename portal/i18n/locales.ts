import type { Locale } from '#contract/localized.ts';

export type { Locale };
/** Written here once more, by type only: contract/localized.ts would bring zod into the first page. */
export const LOCALES = ['it', 'en'] as const satisfies readonly Locale[];
