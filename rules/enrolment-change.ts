import type { CivilDate } from '#contract/civil-date.ts';
import type { EnrolmentKind, EnrolmentStatus } from '#contract/registry.ts';
import { addDays, overlapOf } from './calendar.ts';
import type { EnrolmentFact } from './registry-facts.ts';

export interface EnrolmentBeginning {
  kind: EnrolmentKind;
  from: CivilDate;
  to?: CivilDate | undefined;
}

export interface EnrolmentEnding<Enrolment> {
  enrolment: Enrolment;
  /** The last day; undefined: as it was. */
  to: CivilDate | undefined;
  status: EnrolmentStatus;
}

export interface EnrolmentPlan<Enrolment> {
  end: readonly EnrolmentEnding<Enrolment>[];
  begin: EnrolmentBeginning | undefined;
}

/**
 * The rows that a new enrolment begins and ends, so that nobody has two on one day: an active one
 * that it would overlap ends on the day before, or is cancelled where it had no day left. Given the
 * state that it led to, it plans nothing.
 */
export function planEnrolment<Enrolment extends EnrolmentFact>(
  enrolments: readonly Enrolment[],
  begin: EnrolmentBeginning,
  today: CivilDate,
): EnrolmentPlan<Enrolment> {
  const overlapping = enrolments.filter(
    (each) => each.status === 'ACTIVE' && overlapOf(each, begin) !== undefined,
  );
  const isDone = overlapping.some(
    ({ kind, from, to }) => kind === begin.kind && from === begin.from && to === begin.to,
  );
  if (isDone) {
    return { end: [], begin: undefined };
  }
  const lastDay = addDays(begin.from, -1);
  return {
    begin,
    end: overlapping.map((enrolment): EnrolmentEnding<Enrolment> =>
      enrolment.from > lastDay
        ? { enrolment, to: undefined, status: 'CANCELLED' }
        : { enrolment, to: lastDay, status: lastDay < today ? 'EXPIRED' : 'ACTIVE' },
    ),
  };
}
