import type { CivilDate } from '#contract/civil-date.ts';
import { isWithin } from './calendar.ts';
import type { DoctorChoiceFact } from './registry-facts.ts';

/** Whether the choice counts at all: a VOIDED one was a mistake and is ignored by every rule. */
export function isCounted(choice: Pick<DoctorChoiceFact, 'endReason'>): boolean {
  return choice.endReason !== 'VOIDED';
}

/** The choice that is valid on a day; there is at most one. */
export function choiceOn<Choice extends Pick<DoctorChoiceFact, 'from' | 'to' | 'endReason'>>(
  choices: readonly Choice[],
  day: CivilDate,
): Choice | undefined {
  return choices.find((choice) => isCounted(choice) && isWithin(choice, day));
}

/** The choice that begins last, a future one included (R-CM-4). */
export function lastChoice(choices: readonly DoctorChoiceFact[]): DoctorChoiceFact | undefined {
  let last: DoctorChoiceFact | undefined;
  for (const choice of choices) {
    if (isCounted(choice) && (last === undefined || choice.from > last.from)) {
      last = choice;
    }
  }
  return last;
}

/** Whether the person has, or ever had, a doctor: a choice still to begin is no doctor (R-CM-2). */
export function hasHadDoctor(choices: readonly DoctorChoiceFact[], today: CivilDate): boolean {
  return choices.some((choice) => isCounted(choice) && choice.from <= today);
}
