import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { startOfDay } from './calendar.ts';
import { type CaseTerms, integrationReminders, lapseMoment } from './case-deadlines.ts';
import { canMove, isConcluded, waitsForHolder } from './case-state.ts';

/** What the workflow knows of a case when it wakes; read in one go from the database. */
export interface CaseFacts {
  state: CaseState;
  version: number;
  terms: CaseTerms;
  takeChargeDueOn: CivilDate | null;
  concludeDueOn: CivilDate | null;
  integrationDueOn: CivilDate | null;
  objectionDueOn: CivilDate | null;
  /** Last day to confirm a pre-registration (R-AL-4); absent in histories of before there was one. */
  confirmBy?: CivilDate | null;
  /** Last day on which the operator may leave the case untouched; null when nobody holds it. */
  autoReleaseDueOn: CivilDate | null;
  /** Waits for whoever takes it in charge; absent in histories of before answered cases could. */
  free?: boolean;
  /** Once-only steps already done in this state or round, by name. */
  done: readonly string[];
  integrationRound: number;
  /** The product's clock when the facts were read, milliseconds since 1970. */
  now: number;
}

/** Something that is due now; each is one activity, one transaction, and harmless if repeated. */
export type CaseStep =
  | { kind: 'commit' }
  | { kind: 'lapseIntegration' }
  | { kind: 'expirePreregistration' }
  | { kind: 'remindIntegration'; key: string }
  | { kind: 'endObjectionTerm'; key: string }
  | { kind: 'releaseByTimeout' }
  | { kind: 'alertOverdue'; key: string; term: 'TAKE_CHARGE' | 'CONCLUDE' };

export interface CasePlan {
  /** The one step to do next, if any; the plan is made anew from the facts after it. */
  step: CaseStep | null;
  /** Milliseconds to sleep when nothing is due; null: until somebody pokes. */
  wakeInMs: number | null;
  finished: boolean;
}

interface Moment {
  at: number;
  step: CaseStep;
}

/**
 * Says what is due for a case and when to look again. Steps are taken one at a time because each
 * may change the facts; a step whose key is in `done` is over.
 */
export function planCase(facts: CaseFacts): CasePlan {
  if (isConcluded(facts.state) || facts.state === 'DRAFT') {
    return { step: null, wakeInMs: null, finished: true };
  }
  if (canMove(facts.state, 'complete')) {
    return { step: { kind: 'commit' }, wakeInMs: null, finished: false };
  }
  const open = momentsOf(facts).toSorted((first, second) => first.at - second.at);
  const due = open.find(({ at }) => at <= facts.now);
  if (due !== undefined) {
    return { step: due.step, wakeInMs: null, finished: false };
  }
  const next = open[0];
  return { step: null, wakeInMs: next === undefined ? null : next.at - facts.now, finished: false };
}

function isFree({ free, state }: CaseFacts): boolean {
  return free ?? state === 'SUBMITTED';
}

function momentsOf(facts: CaseFacts): Moment[] {
  const moments: Moment[] = [];
  if (facts.state === 'INTEGRATION_REQUESTED' && facts.integrationDueOn !== null) {
    moments.push(...integrationMoments(facts, facts.integrationDueOn));
  }
  if (facts.state === 'AWAITING_CONFIRMATION' && typeof facts.confirmBy === 'string') {
    moments.push({
      at: lapseMoment(facts.confirmBy),
      step: { kind: 'expirePreregistration' },
    });
  }
  if (facts.state === 'REJECTION_NOTICE' && facts.objectionDueOn !== null) {
    const key = `objection-${facts.objectionDueOn}`;
    moments.push(
      ...once(facts, key, lapseMoment(facts.objectionDueOn), { kind: 'endObjectionTerm', key }),
    );
  }
  if (waitsForHolder(facts.state) && facts.autoReleaseDueOn !== null) {
    moments.push({ at: lapseMoment(facts.autoReleaseDueOn), step: { kind: 'releaseByTimeout' } });
  }
  if (isFree(facts) && facts.takeChargeDueOn !== null) {
    const key = `take-charge-overdue-${facts.takeChargeDueOn}`;
    const step = { kind: 'alertOverdue', key, term: 'TAKE_CHARGE' } as const;
    moments.push(...once(facts, key, lapseMoment(facts.takeChargeDueOn), step));
  }
  if (facts.concludeDueOn !== null) {
    const key = `conclude-overdue-${facts.concludeDueOn}`;
    const step = { kind: 'alertOverdue', key, term: 'CONCLUDE' } as const;
    moments.push(...once(facts, key, lapseMoment(facts.concludeDueOn), step));
  }
  return moments;
}

/** Reminders go out in the morning of their day; one whose successor is due too is left out. */
function integrationMoments(facts: CaseFacts, due: CivilDate): Moment[] {
  const lapse: Moment = { at: lapseMoment(due), step: { kind: 'lapseIntegration' } };
  if (lapse.at <= facts.now) {
    return [lapse];
  }
  const reminders = integrationReminders(due, facts.terms).map((day) => ({
    at: startOfDay(day) + REMINDER_HOUR_MS,
    key: `integration-${facts.integrationRound}-reminder-${day}`,
  }));
  const lastDue = reminders.findLast(({ at }) => at <= facts.now);
  const wanted = reminders.filter(({ at }) => at > facts.now || at === lastDue?.at);
  return [
    lapse,
    ...wanted.flatMap(({ at, key }) => once(facts, key, at, { kind: 'remindIntegration', key })),
  ];
}

const REMINDER_HOUR_MS = 9 * 3_600_000;

function once(facts: CaseFacts, key: string, at: number, step: CaseStep): Moment[] {
  return facts.done.includes(key) ? [] : [{ at, step }];
}
