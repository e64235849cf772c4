import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { CaseRepresentation, DeskCaseView } from '#contract/desk-case.ts';
import { formatDate, formatMoment } from '../../format/format-date.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { EndButton } from '../../representations/EndButton.tsx';
import { RegistryFacts } from './RegistryFacts.tsx';
import { useCaseReload } from './use-case.ts';

/** Whom a request is for where they are not who asks, and by what right that one asks. */
export function BeneficiarySection({ view }: { view: DeskCaseView }) {
  const text = useText();
  const locale = useDeskLocale();
  const titleId = useId();
  const { beneficiary, representation } = view;
  const reload = useCaseReload(view.id);
  if (beneficiary.id === view.applicantRecord?.id) {
    return null;
  }
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId}>
        {text('person.beneficiaryTitle')}
      </Typography>
      <Box component="dl" sx={FACTS}>
        <dt>{text('case.person')}</dt>
        <dd>
          {beneficiary.surname} {beneficiary.name}, {beneficiary.fiscalCode}
        </dd>
        <dt>{text('person.born')}</dt>
        <dd>
          {formatDate(beneficiary.birthDate, locale)}, {beneficiary.birthPlace}
        </dd>
        <dt>{text('person.address')}</dt>
        <dd>{beneficiary.residence}</dd>
      </Box>
      {representation === null ? (
        <Alert severity="warning">{text('person.noRight')}</Alert>
      ) : (
        <>
          <RepresentationFacts representation={representation} />
          <EndButton
            representation={representation}
            who={`${beneficiary.surname} ${beneficiary.name}`}
            onDone={reload}
          />
        </>
      )}
      <RegistryFacts person={beneficiary} caseId={view.id} />
    </section>
  );
}

const FACTS = {
  mt: 1.5,
  '& dt': { fontWeight: 600, color: 'text.secondary' },
  '& dd': { m: 0, mb: 1 },
} as const;

function RepresentationFacts({ representation }: { representation: CaseRepresentation }) {
  const text = useText();
  const locale = useDeskLocale();
  const { kind, powers, court, actNumber, validFrom, validTo, verifiedAt } = representation;
  return (
    <Box component="dl" sx={FACTS}>
      <dt>{text('person.by')}</dt>
      <dd>{text(`words.representation.${kind}`)}</dd>
      {court !== null && (
        <>
          <dt>{text('person.court')}</dt>
          <dd>{[court, actNumber].filter(Boolean).join(', ')}</dd>
        </>
      )}
      {powers.length > 0 && (
        <>
          <dt>{text('person.powers')}</dt>
          <dd>{powers.map((power) => text(`words.representedAct.${power}`)).join(', ')}</dd>
        </>
      )}
      <dt>{text('person.valid')}</dt>
      <dd>
        {validTo === null
          ? text('person.from', { from: formatDate(validFrom, locale) })
          : text('person.fromTo', {
              from: formatDate(validFrom, locale),
              to: formatDate(validTo, locale),
            })}
      </dd>
      <dt>{text('person.proof')}</dt>
      <dd>
        {verifiedAt === null
          ? text('person.proofDeclared', { date: formatMoment(representation.declaredAt, locale) })
          : text('person.proofVerified', {
              who: representation.verifiedBy ?? '',
              date: formatMoment(verifiedAt, locale),
            })}
      </dd>
    </Box>
  );
}
