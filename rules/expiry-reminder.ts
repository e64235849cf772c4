import type { CivilDate } from '#contract/civil-date.ts';
import type { ExpiryKind } from '#contract/expiry.ts';
import { addDays, birthdayOf, civilDate, yearOf } from './calendar.ts';
import { EXTENSION_UNTIL_AGE, PAEDIATRICIAN_UNTIL_AGE } from './paediatric-age.ts';

/** Something that ends by itself, with its last day. */
export interface Expiry {
  kind: ExpiryKind;
  lastDay: CivilDate;
  /** When it began, where that is known: what was given after a reminder's day gets none for it. */
  since?: CivilDate | undefined;
}

/** When a reminder is sent: so many days before the last one, or on 1 January of its year. */
type Stage = number | 'NEW_YEAR';

/** Reminders of each kind, the first one first (specification, LC-13). */
export const REMINDER_STAGES: Readonly<Record<ExpiryKind, readonly Stage[]>> = {
  ENROLMENT: [30],
  PERMIT: [60],
  EXEMPTION: ['NEW_YEAR', 15],
  PAEDIATRICIAN: [60, 15],
  PROVISIONAL_DOCTOR: [30],
  CEASING_DOCTOR: [30],
};

/** A reminder that is to be sent; its stage tells it from the others of the same last day. */
export interface DueReminder {
  stage: string;
  /** The day it falls on. */
  on: CivilDate;
}

function dayOf(stage: Stage, lastDay: CivilDate): CivilDate {
  return stage === 'NEW_YEAR' ? civilDate(yearOf(lastDay), 1, 1) : addDays(lastDay, -stage);
}

/**
 * The reminder that is due on a day: the latest one whose day has come. Days on which nobody looked
 * are caught up with, but of several that were missed only the last is sent, and none once the last
 * day is over.
 */
export function reminderDue(
  { kind, lastDay, since }: Expiry,
  today: CivilDate,
): DueReminder | undefined {
  if (today > lastDay) {
    return undefined;
  }
  return REMINDER_STAGES[kind]
    .map((stage) => ({ stage: String(stage), on: dayOf(stage, lastDay) }))
    .filter(({ on }) => on <= today && (since === undefined || since <= on))
    .toSorted((first, second) => (first.on < second.on ? -1 : 1))
    .at(-1);
}

/** The last days for which a reminder may be due on that day, both ends included. */
export function remindedLastDays(
  kind: ExpiryKind,
  today: CivilDate,
): { from: CivilDate; to: CivilDate } {
  const ends = REMINDER_STAGES[kind].map((stage) =>
    stage === 'NEW_YEAR' ? civilDate(yearOf(today), 12, 31) : addDays(today, stage),
  );
  return { from: today, to: ends.toSorted().at(-1) ?? today };
}

/** Birth dates of those who may come to a paediatrician's last day in that window of days. */
export function birthDatesNearLimit(window: { from: CivilDate; to: CivilDate }): {
  from: CivilDate;
  to: CivilDate;
}[] {
  return [PAEDIATRICIAN_UNTIL_AGE, EXTENSION_UNTIL_AGE].map((age) => ({
    // A day to spare at each end: 29 February is no day of most years.
    from: birthdayOf(window.from, -age),
    to: addDays(birthdayOf(window.to, -age), 2),
  }));
}
