import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from '@tanstack/react-query';
import type { CaseForm } from '#contract/case-form.ts';
import type { PreregistrationReceipt } from '#contract/preregistration.ts';
import { askedOf } from '#requests/asked.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import { DECLARED_FIELDS } from '#requests/income-preregistration/declared-fields.ts';
import { INCOME_PREREGISTRATION } from '#requests/income-preregistration/request.ts';
import { readField } from '#requests/read-field.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { callApi } from '../api/call-api.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { useAfterPress } from '../fields/use-after-press.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { DraftField } from '../request/DraftField.tsx';

/** Who asks and what is self-certified, on one page: with no account there is no draft to go on with. */
export function PreregistrationForm({
  onDone,
}: {
  onDone: (receipt: PreregistrationReceipt) => void;
}) {
  const { t } = useTranslation('preregistration');
  const { say, locale } = useLocalized();
  const [values, setValues] = useState<CaseForm>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [summary, setSummary] = useState<Record<string, string>>({});
  const afterPress = useAfterPress();
  const asked = askedOf(INCOME_PREREGISTRATION, values).fields;
  const fields = [...DECLARED_FIELDS, ...asked];
  const sending = useMutation({
    mutationFn: () =>
      callApi<PreregistrationReceipt>('/api/preregistrations', {
        method: 'POST',
        body: { ...kept(DECLARED_FIELDS, values), locale, form: kept(asked, values) },
      }),
    onSuccess: onDone,
    onError: (error) => {
      if (error instanceof ApiProblem) {
        setSummary({ ...error.fields });
      }
    },
  });
  const faultOf = (field: FieldDefinition): string | undefined => {
    const reading = readField(field, values[field.name]);
    return 'fault' in reading ? say(reading.fault) : undefined;
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const faults: Record<string, string> = {};
    for (const field of fields) {
      const fault = faultOf(field);
      if (fault !== undefined) {
        faults[field.name] = fault;
      }
    }
    setSummary(faults);
    setLeft(new Set(fields.map(({ name }) => name)));
    if (Object.keys(faults).length === 0) {
      sending.mutate();
    }
  };
  const draw = (field: FieldDefinition) => (
    <DraftField
      key={field.name}
      field={field}
      value={values[field.name] ?? null}
      error={left.has(field.name) ? (faultOf(field) ?? summary[field.name]) : undefined}
      onChange={(value) => {
        setValues((before) => ({ ...before, [field.name]: value }));
      }}
      onLeave={() => {
        afterPress(() => {
          setLeft((before) => new Set([...before, field.name]));
        });
      }}
    />
  );
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary
        errors={summary}
        labels={Object.fromEntries(fields.map((one) => [one.name, say(one.label)]))}
      />
      {sending.isError && Object.keys(summary).length === 0 && (
        <ProblemNotice error={sending.error} />
      )}
      <p>{t('notEffective')}</p>
      <h2 className="h4">{t('who')}</h2>
      {DECLARED_FIELDS.map(draw)}
      <h2 className="h4 mt-4">{t('what')}</h2>
      {asked.map(draw)}
      <SubmitButton busy={sending.isPending} busyText={t('sending')}>
        {t('send')}
      </SubmitButton>
    </form>
  );
}

/** The fields in the form in which the API keeps them. */
function kept(fields: readonly FieldDefinition[], values: CaseForm): CaseForm {
  return Object.fromEntries(
    fields.map((field) => {
      const reading = readField(field, values[field.name]);
      return [field.name, 'value' in reading ? reading.value : null];
    }),
  );
}
