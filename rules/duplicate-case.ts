import type { CivilDate } from '#contract/civil-date.ts';
import { addDays } from './calendar.ts';

/** How long after its end a case is still shown as the same request made before [D]. */
export const DUPLICATE_WINDOW_DAYS = 90;

/**
 * Whether a case that asks the same for the same person is told to who works on the other one: it is
 * open, or ended within the window. R-GEN-3 lets no two be open at once, but for members of a
 * request for the family and requests that ended meanwhile.
 * @param concludedOn day on which it ended; null while it is open
 */
export function isDuplicate(concludedOn: CivilDate | null, today: CivilDate): boolean {
  return concludedOn === null || concludedOn >= addDays(today, -DUPLICATE_WINDOW_DAYS);
}
