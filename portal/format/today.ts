import type { CivilDate } from '#contract/civil-date.ts';
import { serverNow } from '../api/server-clock.ts';
import { civilDayOf } from './spoken-moment.ts';

/** Today in Rome by the server's clock, by the device's before the sign-in; the server decides. */
export function todayInRome(): CivilDate {
  return civilDayOf(new Date(serverNow()).toISOString());
}
