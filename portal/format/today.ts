import type { CivilDate } from '#contract/civil-date.ts';
import { civilDayOf } from './spoken-moment.ts';

/** Today in Rome by the clock of the device: good to help while typing; the server decides. */
export function todayInRome(): CivilDate {
  return civilDayOf(new Date().toISOString());
}
