import type { CivilDate } from '#contract/civil-date.ts';
import type { ChoiceChannel, ChoiceEndReason, DoctorKind } from '#contract/registry.ts';
import { addDays, isWithin } from './calendar.ts';
import { isCounted } from './choice-history.ts';
import type { DoctorChoiceFact, EnrolmentFact } from './registry-facts.ts';

/** What is to happen to a person's choices; `on` is the first day of the new state. */
export type DoctorChoiceCommand =
  | {
      kind: 'CHANGE' | 'FIRST';
      on: CivilDate;
      doctorId: string;
      doctorKind: DoctorKind;
      channel: ChoiceChannel;
      /** Last day of a time-limited choice. */
      until?: CivilDate | undefined;
    }
  | { kind: 'REVOKE'; on: CivilDate };

/** A row to be ended: its last day becomes `to`; a VOIDED one keeps the last day it had. */
export interface ChoiceEnding<Choice> {
  choice: Choice;
  to: CivilDate | undefined;
  endReason: ChoiceEndReason;
}

export interface ChoiceBeginning {
  doctorId: string;
  doctorKind: DoctorKind;
  from: CivilDate;
  to: CivilDate | undefined;
  channel: ChoiceChannel;
}

export interface DoctorChoicePlan<Choice> {
  end: readonly ChoiceEnding<Choice>[];
  begin: ChoiceBeginning | undefined;
  /**
   * What to add to each doctor's patient count. A place is taken by a choice from the day it is
   * written, also when it starts later, and given back when the choice is ended or voided.
   */
  countDeltas: ReadonlyMap<string, number>;
}

/**
 * The rows that a command ends and begins, out of the person's choices (trap: a change is one act,
 * never a revocation and then a choice). On a day D the old choice ends on D-1 and the new one
 * begins on D; a choice that began on D itself, and for a new choice any that begins later, is
 * VOIDED, because it would have no day left. Given the state that it led to, the same command plans
 * nothing: a repeated commit changes no row and no count.
 * @throws {RangeError} for a FIRST choice of a person who has one from that day on, and for an
 * `until` before `on`.
 */
export function planDoctorChoice<Choice extends DoctorChoiceFact>(
  choices: readonly Choice[],
  command: DoctorChoiceCommand,
): DoctorChoicePlan<Choice> {
  const affected = choices.filter((choice) => isCounted(choice) && isAffected(choice, command));
  if (command.kind === 'REVOKE') {
    return planOf(affected, command.on, 'CITIZEN_REVOCATION', undefined);
  }
  if (command.until !== undefined && command.until < command.on) {
    throw new RangeError('a choice cannot end before it begins');
  }
  if (affected.length === 1 && affected[0] !== undefined && isDone(affected[0], command)) {
    return planOf([], command.on, 'CHANGE', undefined);
  }
  if (command.kind === 'FIRST' && affected.length > 0) {
    throw new RangeError('a first choice is for a person without any');
  }
  return planOf(affected, command.on, 'CHANGE', {
    doctorId: command.doctorId,
    doctorKind: command.doctorKind,
    from: command.on,
    to: command.until,
    channel: command.channel,
  });
}

/** A revocation touches the choice of that day; a new choice also those that would follow it. */
function isAffected(choice: DoctorChoiceFact, command: DoctorChoiceCommand): boolean {
  return isWithin(choice, command.on) || (command.kind !== 'REVOKE' && choice.from > command.on);
}

function isDone(
  choice: DoctorChoiceFact,
  command: Exclude<DoctorChoiceCommand, { kind: 'REVOKE' }>,
): boolean {
  return (
    choice.doctorId === command.doctorId &&
    choice.from === command.on &&
    choice.to === command.until
  );
}

function planOf<Choice extends DoctorChoiceFact>(
  affected: readonly Choice[],
  on: CivilDate,
  endReason: ChoiceEndReason,
  begin: ChoiceBeginning | undefined,
): DoctorChoicePlan<Choice> {
  const countDeltas = new Map<string, number>();
  const count = (doctorId: string, by: number): void => {
    countDeltas.set(doctorId, (countDeltas.get(doctorId) ?? 0) + by);
  };
  const end = affected.map((choice): ChoiceEnding<Choice> => {
    count(choice.doctorId, -1);
    return choice.from < on
      ? { choice, to: addDays(on, -1), endReason }
      : { choice, to: choice.to, endReason: 'VOIDED' };
  });
  if (begin !== undefined) {
    count(begin.doctorId, 1);
  }
  return { end, begin, countDeltas };
}

/**
 * The choice that goes on with a renewed enrolment, and is not ended: the one that reaches the eve of
 * the new enrolment, also where its last day has just passed (R-DM-7), or that was made after it, while
 * the renewal was pending (R-FX-5). Undefined where there is none, or where it lasts as long already.
 */
export function choiceToProlong<Choice extends DoctorChoiceFact>(
  choices: readonly Choice[],
  from: CivilDate,
  until: CivilDate | undefined,
): Choice | undefined {
  const eve = addDays(from, -1);
  return choices.find(
    (choice) =>
      choice.endReason === undefined &&
      choice.to !== undefined &&
      choice.to >= eve &&
      (until === undefined || choice.to < until),
  );
}

/**
 * Last day of a new choice: that of the enrolment which holds on the day, unless it is a resident's
 * (ACN art. 39: choices of domiciled and foreign persons are limited to their enrolment).
 */
export function choiceTimeLimit(
  enrolments: readonly EnrolmentFact[],
  on: CivilDate,
): CivilDate | undefined {
  const holding = enrolments.filter(
    (enrolment) => enrolment.status === 'ACTIVE' && isWithin(enrolment, on),
  );
  if (holding.some(({ kind, to }) => kind === 'RESIDENT' || to === undefined)) {
    return undefined;
  }
  return holding
    .map(({ to }) => to)
    .filter((to) => to !== undefined)
    .toSorted()
    .at(-1);
}

/** Days from the notification of a recusal to the first one without that doctor (ACN art. 40). */
const RECUSAL_NOTICE_DAYS = 16;

/**
 * The first day on which a doctor who recused a patient no longer has them: the 16th after the
 * notification. Notified on 2 November: in force on 18 November, last covered day the 17th.
 */
export function recusalEffectiveDay(notifiedOn: CivilDate): CivilDate {
  return addDays(notifiedOn, RECUSAL_NOTICE_DAYS);
}
