import type { CivilDate } from '#contract/civil-date.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { concludeDue, type Suspension, takeChargeDue } from '#rules/case-deadlines.ts';
import type { CaseChanges } from './move-case.ts';
import type { LockedCase } from './locked-case.ts';

/** Changes that stop the case clock from today (LC-3, LC-4): no day can be named until it goes on. */
export function stopClock(locked: LockedCase, today: CivilDate): CaseChanges {
  return { suspensions: [...locked.suspensions, { from: today }], concludeDueOn: null };
}

/**
 * Changes that let the clock go on: the open stop ends on that day and the last day is counted anew.
 * @param on the day of the answer, which counts again; or the last day of a term that ran out
 */
export function resumeClock(
  locked: LockedCase,
  on: CivilDate,
  closing: readonly CivilDate[],
): CaseChanges {
  const suspensions: Suspension[] = locked.suspensions.map((stop) =>
    stop.to === undefined ? { ...stop, to: on } : stop,
  );
  if (locked.submittedAt === null) {
    return { suspensions };
  }
  const submittedOn = civilDateOf(locked.submittedAt.getTime());
  return {
    suspensions,
    concludeDueOn: concludeDue(submittedOn, suspensions, locked.terms, closing) ?? null,
  };
}

/** Changes that give a case back to everybody: it is to be taken in charge anew, in the same term. */
export function backToQueue(
  locked: LockedCase,
  today: CivilDate,
  closing: readonly CivilDate[],
): CaseChanges {
  return { assigneeId: null, takeChargeDueOn: takeChargeDue(today, locked.terms, closing) };
}
