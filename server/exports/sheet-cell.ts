import type { CivilDate } from '#contract/civil-date.ts';

/** A cell of an export: nothing, words, a number, a day, or a moment in milliseconds since 1970. */
export type SheetCell = null | string | number | { day: CivilDate } | { moment: number };

export type SheetRow = readonly SheetCell[];
