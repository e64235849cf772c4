import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { turnOf } from '#rules/case-state.ts';
import { formatMoment } from '../../format/format-date.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { DueDate } from '../DueDate.tsx';

/** Whose turn it is, by when, in whose hands. */
export function KeyFacts({ view }: { view: DeskCaseView }) {
  const text = useText();
  const locale = useDeskLocale();
  const turn = turnOf(view.state);
  return (
    <Box
      component="dl"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, my: 1 }}
    >
      <Fact label={text('case.person')}>
        {view.beneficiary.surname} {view.beneficiary.name}
      </Fact>
      <Fact label={text('case.fiscalCode')}>{view.beneficiary.fiscalCode}</Fact>
      {view.representation !== null && (
        <Fact label={text('case.applicant')}>
          {view.applicant.surname} {view.applicant.name} (
          {text(`words.representation.${view.representation.kind}`)})
        </Fact>
      )}
      {view.chosenDoctor !== null && (
        <Fact label={text('case.asked')}>
          {view.chosenDoctor.surname} {view.chosenDoctor.name}
        </Fact>
      )}
      <Fact label={text('case.turn')}>{text(`case.turn${turn}`)}</Fact>
      {view.state === 'SUBMITTED' && (
        <Fact label={text('case.takeBy')}>
          <DueDate dueOn={view.takeChargeDueOn} />
        </Fact>
      )}
      {turn !== 'NOBODY' && (
        <Fact label={text('case.concludeBy')}>
          <DueDate
            dueOn={view.concludeDueOn}
            suspended={view.suspended}
            overdue={view.overdue}
            workingDays={view.workingDaysLeft}
          />
        </Fact>
      )}
      {view.state === 'INTEGRATION_REQUESTED' && (
        <Fact label={text('case.integrationBy')}>
          <DueDate dueOn={view.integrationDueOn} />
        </Fact>
      )}
      {view.state === 'REJECTION_NOTICE' && (
        <Fact label={text('case.objectionBy')}>
          <DueDate dueOn={view.objectionDueOn} />
        </Fact>
      )}
      <Fact label={text('case.assignee')}>{view.assigneeName ?? text('case.nobody')}</Fact>
      <Fact label={text('case.office')}>{view.officeName}</Fact>
      <Fact label={text('case.submitted')}>{formatMoment(view.submittedAt, locale)}</Fact>
      {view.externalReference !== null && (
        <Fact label={text('case.externalReference')}>{view.externalReference}</Fact>
      )}
      {view.integrationRound > 0 && (
        <Fact label={text('case.round')}>{String(view.integrationRound)}</Fact>
      )}
    </Box>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Box component="dt" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
        {children}
      </Box>
    </div>
  );
}
