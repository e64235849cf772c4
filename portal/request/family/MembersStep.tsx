import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseForm, FormValue } from '#contract/case-form.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { familyRowsOf, MEMBERS_FIELD } from '#requests/family-request/family-rows.ts';
import { ErrorSummary } from '../../fields/ErrorSummary.tsx';
import { useLocalized } from '../../i18n/use-texts.ts';
import { StepButtons } from '../StepButtons.tsx';
import { StepHeading } from '../StepHeading.tsx';
import { FamilyBasket } from './FamilyBasket.tsx';
import { useFamilyFaults } from './use-family-faults.ts';

interface MembersStepProps {
  at: number;
  of: number;
  request: RequestDefinition;
  caseId: string;
  title: string;
  form: CaseForm;
  onChange: (name: string, value: FormValue) => void;
  onNext: () => void;
  onBack: () => void;
}

/** The people of a request for the family, each with what they ask: a basket, filled one by one. */
export function MembersStep(props: MembersStepProps) {
  const { at, of, request, caseId, title, form, onChange, onNext, onBack } = props;
  const { t } = useTranslation('family');
  const { t: tc } = useTranslation('common');
  const { say } = useLocalized();
  const faultsOf = useFamilyFaults();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultsOf(familyRowsOf(form));
    setFaults(found);
    if (Object.keys(found).length === 0) {
      onNext();
    }
  };
  return (
    <>
      <StepHeading at={at} of={of} request={say(request.title)}>
        {title}
      </StepHeading>
      <p>{t('lead')}</p>
      <ErrorSummary
        errors={faults}
        labels={Object.fromEntries(Object.keys(faults).map((id) => [id, title]))}
      />
      <FamilyBasket
        caseId={caseId}
        value={form[MEMBERS_FIELD] ?? null}
        faults={faults}
        onChange={(rows) => {
          setFaults({});
          onChange(MEMBERS_FIELD, rows);
        }}
      />
      <form noValidate onSubmit={send}>
        <StepButtons onBack={onBack} next={tc('next')} />
      </form>
    </>
  );
}
