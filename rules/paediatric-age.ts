import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, birthdayOf } from './calendar.ts';
import type { PersonFacts } from './registry-facts.ts';

/** From this age a family doctor may be chosen; before it a paediatrician is compulsory (R-DS-5). */
export const GP_FROM_AGE = 6;
/** From this age a paediatrician needs an extension. */
export const PAEDIATRICIAN_UNTIL_AGE = 14;
/** From this age no extension holds. */
export const EXTENSION_UNTIL_AGE = 16;

/** Last day of a paediatrician's care without an extension: the one before the 14th birthday. */
export function paediatricAgeLimit(birthDate: CivilDate): CivilDate {
  return addDays(birthdayOf(birthDate, PAEDIATRICIAN_UNTIL_AGE), -1);
}

/** Last day that an extension may reach: the one before the 16th birthday. */
export function extensionEnd(birthDate: CivilDate): CivilDate {
  return addDays(birthdayOf(birthDate, EXTENSION_UNTIL_AGE), -1);
}

/**
 * Last day with a paediatrician: the one before the 14th birthday, with an extension its own last
 * day, at most the one before the 16th birthday (R-PE-4).
 * @param extendedTo last day of the extension with that paediatrician; null: none
 */
export function lastPaediatricDay(birthDate: CivilDate, extendedTo: CivilDate | null): CivilDate {
  const [plain, most] = [paediatricAgeLimit(birthDate), extensionEnd(birthDate)];
  if (extendedTo === null || extendedTo <= plain) {
    return plain;
  }
  return extendedTo < most ? extendedTo : most;
}

/** The same of a child with one paediatrician: the extension that counts is the one with them. */
export function lastDayWithPaediatrician(
  { birthDate, extensions }: Pick<PersonFacts, 'birthDate' | 'extensions'>,
  doctorId: string,
): CivilDate {
  const granted = extensions.filter((extension) => extension.doctorId === doctorId);
  const ends = granted.map(({ to }) => to).toSorted();
  return lastPaediatricDay(birthDate, ends.at(-1) ?? null);
}
