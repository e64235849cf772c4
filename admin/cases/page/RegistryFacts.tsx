import Box from '@mui/material/Box';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type {
  CardStatus,
  ChoiceEndReason,
  EnrolmentKind,
  EnrolmentStatus,
} from '#contract/registry.ts';
import { formatDate } from '../../format/format-date.ts';
import { useToday } from '../../format/use-today.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { currentChoice } from '../acts/registry-effect.ts';

/** Enrolment, doctor and card as the registry has them today. */
export function RegistryFacts({ person }: { person: DeskCaseView['beneficiary'] }) {
  const text = useText();
  const locale = useDeskLocale();
  const today = useToday();
  const current = currentChoice(person, today);
  const earlier = person.choices.filter((choice) => choice !== current);
  const span = (from: string, to: string | null): string =>
    to === null
      ? text('person.from', { from: formatDate(from, locale) })
      : text('person.fromTo', { from: formatDate(from, locale), to: formatDate(to, locale) });
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
              {choice.endReason !== null &&
                ` (${text(`words.choiceEnd.${choice.endReason as ChoiceEndReason}`)})`}
            </dd>
          ))}
        </>
      )}
      <dt>{text('person.enrolment')}</dt>
      {person.enrolments.length === 0 && <dd>{text('person.none')}</dd>}
      {person.enrolments.map((enrolment) => (
        <dd key={`${enrolment.kind}-${enrolment.from}`}>
          {text(`words.enrolmentKind.${enrolment.kind as EnrolmentKind}`)},{' '}
          {text(`words.enrolmentStatus.${enrolment.status as EnrolmentStatus}`)},{' '}
          {span(enrolment.from, enrolment.to)}
        </dd>
      ))}
      <dt>{text('person.card')}</dt>
      <dd>
        {person.card === null
          ? text('person.none')
          : `${text(`words.cardStatus.${person.card.status as CardStatus}`)}, ${text(
              'person.cardEnding',
              {
                ending: person.card.numberEnding,
                date: formatDate(person.card.expiresOn, locale),
              },
            )}`}
      </dd>
    </Box>
  );
}
