import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, isWithin, startOfDay } from './calendar.ts';
import { addWorkingDays, isWorkingDay, rollToWorkingDay } from './closing-days.ts';

/**
 * Terms of a case, in days. They are copied into the case at submission and never read again from
 * here, so a change of the defaults touches no case that is running.
 */
export interface CaseTerms {
  /** Working days within which an operator takes charge (LC-4). */
  takeChargeWorkingDays: number;
  /** Calendar days within which the case is concluded (LC-4, L. 241/1990 art. 2). */
  concludeDays: number;
  /** Calendar days that the citizen has to answer an integration request (LC-3). */
  integrationDays: number;
  /** Reminders of an integration request, in days before its last day. */
  integrationReminderDays: readonly number[];
  maxIntegrationRounds: number;
  /** Calendar days to object to a rejection notice (L. 241/1990 art. 10-bis). */
  objectionDays: number;
  /** Working days without an act after which a held case goes back to the queue (LC-6). */
  autoReleaseWorkingDays: number;
}

export const DEFAULT_CASE_TERMS: CaseTerms = {
  takeChargeWorkingDays: 2,
  concludeDays: 30,
  integrationDays: 30,
  integrationReminderDays: [15, 3],
  maxIntegrationRounds: 3,
  objectionDays: 10,
  autoReleaseWorkingDays: 5,
};

/** Days before its last one from which the conclusion of a case counts as due soon. */
export const DUE_SOON_DAYS = 5;

/**
 * A stop of the case clock: asked on `from`, answered on `to` (absent while it lasts). The day of
 * the question still counts and the day of the answer does not: the days from `from` + 1 to `to`
 * are left out, so a question answered on the same day costs nothing.
 */
export interface Suspension {
  from: CivilDate;
  to?: CivilDate | undefined;
}

// Every date given below is the LAST DAY of its term: the term has lapsed when that day is over.

/** Last day on which an operator takes charge in time. Day 0 is the day of submission. */
export function takeChargeDue(
  submittedOn: CivilDate,
  terms: CaseTerms,
  closing: readonly CivilDate[],
): CivilDate {
  return addWorkingDays(submittedOn, terms.takeChargeWorkingDays, closing);
}

/**
 * Last day on which the case is concluded in time: `concludeDays` after submission (day 0),
 * suspended days left out, moved to the next working day when it falls on a closing day (LC-4).
 * `undefined` while the clock stands still, because nobody can know the day then.
 */
export function concludeDue(
  submittedOn: CivilDate,
  suspensions: readonly Suspension[],
  terms: CaseTerms,
  closing: readonly CivilDate[],
): CivilDate | undefined {
  let day = submittedOn;
  let counted = 0;
  for (;;) {
    if (counted >= terms.concludeDays && isWorkingDay(day, closing)) {
      return day;
    }
    day = addDays(day, 1);
    let stop = suspensionOn(day, suspensions);
    while (stop !== undefined) {
      if (stop.to === undefined) {
        return undefined;
      }
      day = addDays(stop.to, 1);
      stop = suspensionOn(day, suspensions);
    }
    counted += 1;
  }
}

function suspensionOn(day: CivilDate, suspensions: readonly Suspension[]): Suspension | undefined {
  return suspensions.find(({ from, to }) => day !== from && isWithin({ from, to }, day));
}

/** Last day to answer an integration request: calendar days, never moved by closing days (LC-3). */
export function integrationDue(requestedOn: CivilDate, terms: CaseTerms): CivilDate {
  return addDays(requestedOn, terms.integrationDays);
}

/** The days on which the citizen is reminded of an integration request, in order (LC-3). */
export function integrationReminders(due: CivilDate, terms: CaseTerms): CivilDate[] {
  return terms.integrationReminderDays
    .toSorted((first, second) => second - first)
    .map((days) => addDays(due, -days));
}

/** Last day to object to a rejection notice; moved to the next working day (LC-4). */
export function objectionDue(
  noticeOn: CivilDate,
  terms: CaseTerms,
  closing: readonly CivilDate[],
): CivilDate {
  return rollToWorkingDay(addDays(noticeOn, terms.objectionDays), closing);
}

/** Last day on which an operator may leave a held case untouched (LC-6). */
export function autoReleaseDue(
  lastActOn: CivilDate,
  terms: CaseTerms,
  closing: readonly CivilDate[],
): CivilDate {
  return addWorkingDays(lastActOn, terms.autoReleaseWorkingDays, closing);
}

/** Last day on which an untouched draft is kept. */
export function draftExpiry(
  lastChangeOn: CivilDate,
  { draftIdleDays }: { draftIdleDays: number },
): CivilDate {
  return addDays(lastChangeOn, draftIdleDays);
}

/** Whether the term is over: its last day is past. */
export function hasLapsed(due: CivilDate, today: CivilDate): boolean {
  return today > due;
}

/** The moment at which a term lapses, for a timer: the end of its last day, in epoch ms. */
export function lapseMoment(due: CivilDate): number {
  return startOfDay(addDays(due, 1));
}
