import type { CivilDate } from '#contract/civil-date.ts';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { REQUESTS } from '#requests/index.ts';
import type { Text } from '../../i18n/i18n-provider.ts';

type Effective = Pick<DeskCaseView, 'type' | 'form' | 'chosenDoctor' | 'beneficiary'>;

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

/** What the approval will write to the registry, in sentences. */
export function registryEffect(view: Effective, today: CivilDate, text: Text): string[] {
  const person = `${view.beneficiary.name} ${view.beneficiary.surname}`;
  const current = currentChoice(view.beneficiary, today);
  const ends =
    current === undefined
      ? text('approve.endsNone')
      : text('approve.ends', { doctor: current.doctorName });
  const change = REQUESTS[view.type].registryChange(view.form);
  if (change.kind === 'REVOKE') {
    return [text('approve.revoke', { person }), ends];
  }
  const doctor =
    view.chosenDoctor === null
      ? text('person.none')
      : `${view.chosenDoctor.name} ${view.chosenDoctor.surname}`;
  return [text('approve.choose', { person, doctor }), ends];
}
