import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseForm, FormValue } from '#contract/case-form.ts';
import type {
  FieldDefinition,
  RequestDefinition,
  StepDefinition,
} from '#requests/define-request.ts';
import { readField } from '#requests/read-field.ts';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { useAfterPress } from '../fields/use-after-press.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { DoctorPicker } from './DoctorPicker.tsx';
import { DraftField } from './DraftField.tsx';
import { StepButtons } from './StepButtons.tsx';
import { StepHeading } from './StepHeading.tsx';

interface FieldsStepProps {
  at: number;
  of: number;
  request: RequestDefinition;
  caseId: string;
  step: StepDefinition;
  title: string;
  form: CaseForm;
  onChange: (name: string, value: FormValue) => void;
  onNext: () => void;
  onBack: () => void;
}

/** A step of the type's own: draws its fields, whatever they are. */
export function FieldsStep(props: FieldsStepProps) {
  const { at, of, request, caseId, step, title, form, onChange, onNext, onBack } = props;
  const { t: tc } = useTranslation('common');
  const { say } = useLocalized();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const afterPress = useAfterPress();
  const [summary, setSummary] = useState<Record<string, string>>({});
  const sentenceOf = (field: FieldDefinition): string | undefined => {
    const reading = readField(field, form[field.name]);
    return 'fault' in reading ? say(reading.fault) : undefined;
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const faults: Record<string, string> = {};
    for (const field of step.fields) {
      const sentence = sentenceOf(field);
      if (sentence !== undefined) {
        faults[field.name] = sentence;
      }
    }
    setSummary(faults);
    setLeft(new Set(step.fields.map(({ name }) => name)));
    if (Object.keys(faults).length === 0) {
      onNext();
    }
  };
  const doctorField = step.fields.find(({ kind }) => kind === 'doctor');
  const acceptance = request.documents.find(({ kind }) => kind === 'DOCTOR_ACCEPTANCE');
  return (
    <>
      <StepHeading at={at} of={of} request={say(request.title)}>
        {title}
      </StepHeading>
      <ErrorSummary
        errors={summary}
        labels={Object.fromEntries(step.fields.map((one) => [one.name, say(one.label)]))}
      />
      {doctorField && (
        <DoctorPicker
          caseId={caseId}
          field={doctorField}
          acceptance={acceptance}
          chosen={textOf(form[doctorField.name])}
          onChoose={(doctorId) => {
            onChange(doctorField.name, doctorId);
          }}
        />
      )}
      <form noValidate onSubmit={send}>
        {step.fields
          .filter((field) => field !== doctorField)
          .map((field) => (
            <DraftField
              key={field.name}
              field={field}
              value={form[field.name] ?? null}
              error={left.has(field.name) ? sentenceOf(field) : undefined}
              onChange={(value) => {
                onChange(field.name, value);
              }}
              onLeave={() => {
                afterPress(() => {
                  setLeft((before) => new Set([...before, field.name]));
                });
              }}
            />
          ))}
        <StepButtons onBack={onBack} next={tc('next')} />
      </form>
    </>
  );
}

function textOf(value: FormValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
