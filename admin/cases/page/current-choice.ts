import type { CivilDate } from '#contract/civil-date.ts';
import type { DeskCaseView } from '#contract/desk-case.ts';

/** The doctor of the choice that is valid on a day, if any. */
export function currentChoice(
  beneficiary: Pick<DeskCaseView['beneficiary'], 'choices'>,
  today: CivilDate,
): DeskCaseView['beneficiary']['choices'][number] | undefined {
  return beneficiary.choices.find(
    ({ from, to, endReason }) =>
      endReason !== 'VOIDED' && from <= today && (to === null || today <= to),
  );
}
