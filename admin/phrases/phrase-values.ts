import type { DeskCaseView } from '#contract/desk-case.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Locale } from '#contract/localized.ts';
import { REQUESTS } from '#requests/index.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { PhraseValues } from '#rules/phrase.ts';
import { formatDate } from '../format/format-date.ts';

/** What a case says in place of a phrase's placeholders, in the language of who will read it. */
export function phraseValues(
  view: DeskCaseView,
  { operator, today }: { operator: string; today: CivilDate },
  locale: Locale,
): PhraseValues {
  const { applicant, beneficiary, chosenDoctor } = view;
  return {
    applicant: `${applicant.name} ${applicant.surname}`,
    beneficiary: `${beneficiary.name} ${beneficiary.surname}`,
    protocolNumber: view.protocolNumber,
    requestType: REQUESTS[view.type].title[locale],
    submittedOn: formatDate(civilDateOf(Date.parse(view.submittedAt)), locale),
    today: formatDate(today, locale),
    office: view.officeName,
    operator,
    ...(chosenDoctor !== null && { doctor: `${chosenDoctor.name} ${chosenDoctor.surname}` }),
  };
}
