import Box from '@mui/material/Box';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { CardStatus, ChoiceEndReason, EnrolmentKind, EnrolmentStatus } from '#contract/registry.ts';
import { formatDate } from '../../format/format-date.ts';
import { oneOf } from '../../format/one-of.ts';
import { useToday } from '../../format/use-today.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { ExemptionFacts } from './ExemptionFacts.tsx';
import { PaperLink } from './PaperLink.tsx';
import { currentChoice } from './current-choice.ts';

type Enrolment = DeskCaseView['beneficiary']['enrolments'][number];

/** A letter is given while the enrolment holds; the server judges it again. */
function hasLetter({ status, to }: Enrolment, today: string): boolean {
  return status === 'ACTIVE' && (to === null || to >= today);
}

/** Enrolment, doctor and card as the registry has them today, with the papers that the desk prints. */
export function RegistryFacts({
  person,
  caseId,
}: {
  person: DeskCaseView['beneficiary'];
  caseId: string;
}) {
  const text = useText();
  const locale = useDeskLocale();
  const today = useToday();
  const current = currentChoice(person, today);
  const earlier = person.choices.filter((choice) => choice !== current);
  const span = (from: string, to: string | null): string =>
    to === null
      ? text('person.from', { from: formatDate(from, locale) })
      : text('person.fromTo', { from: formatDate(from, locale), to: formatDate(to, locale) });
  const endOf = (value: string): string => {
    const reason = oneOf(ChoiceEndReason.options, value);
    return reason === undefined ? value : text(`words.choiceEnd.${reason}`);
  };
  const kindOf = (value: string): string => {
    const kind = oneOf(EnrolmentKind.options, value);
    return kind === undefined ? value : text(`words.enrolmentKind.${kind}`);
  };
  const statusOf = (value: string): string => {
    const status = oneOf(EnrolmentStatus.options, value);
    return status === undefined ? value : text(`words.enrolmentStatus.${status}`);
  };
  const cardOf = (value: string): string => {
    const status = oneOf(CardStatus.options, value);
    return status === undefined ? value : text(`words.cardStatus.${status}`);
  };
  return (
    <Box
      component="dl"
      sx={{
        mt: 1.5,
        '& dt': { fontWeight: 600, color: 'text.secondary' },
        '& dd': { m: 0, mb: 1 },
      }}
    >
      <dt>{text('person.doctor')}</dt>
      <dd>
        {current === undefined
          ? text('person.noDoctor')
          : `${current.doctorName}, ${span(current.from, current.to)}`}
      </dd>
      {earlier.length > 0 && (
        <>
          <dt>{text('person.history')}</dt>
          {earlier.map((choice) => (
            <dd key={`${choice.doctorId}-${choice.from}`}>
              {choice.doctorName}, {span(choice.from, choice.to)}
              {choice.endReason !== null && ` (${endOf(choice.endReason)})`}
            </dd>
          ))}
        </>
      )}
      <dt>{text('person.enrolment')}</dt>
      {person.enrolments.length === 0 && <dd>{text('person.none')}</dd>}
      {person.enrolments.map((enrolment) => (
        <dd key={`${enrolment.kind}-${enrolment.from}`}>
          {kindOf(enrolment.kind)}, {statusOf(enrolment.status)},{' '}
          {span(enrolment.from, enrolment.to)}
          {enrolment.openedByCase === caseId && hasLetter(enrolment, today) && (
            <PaperLink
              href={`/api/desk/cases/${caseId}/enrolments/${enrolment.id}/letter.pdf`}
              name={text('person.letter')}
            />
          )}
        </dd>
      ))}
      <ExemptionFacts exemptions={person.exemptions} caseId={caseId} />
      <dt>{text('person.card')}</dt>
      <dd>
        {person.card === null
          ? text('person.none')
          : `${cardOf(person.card.status)}, ${text('person.cardEnding', {
              ending: person.card.numberEnding,
              date: formatDate(person.card.expiresOn, locale),
            })}`}
      </dd>
    </Box>
  );
}
