import { type FormEvent, useEffect, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CodeChallenge } from '#contract/account.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { register } from '../api/account.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { StepBar } from '../elements/StepBar.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { keepTyped, typedBefore } from '../fields/typed-storage.ts';
import { useForm } from '../fields/use-form.ts';
import { todayInRome } from '../format/today.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { PageTitle } from '../layout/PageTitle.tsx';
import { RegistrationFields } from './RegistrationFields.tsx';
import {
  EMPTY_REGISTRATION,
  KEPT_REGISTRATION,
  REGISTRATION_STEPS,
  type RegistrationStep,
  type RegistrationValues,
  SHORTEST_PASSWORD,
  STEP_ORDER,
  asRegistration,
  registrationChecks,
  registrationPath,
} from './registration-form.ts';

const STEPS = STEP_ORDER;

interface RegistrationFormProps {
  firstStep: RegistrationStep;
  onSent: (challenge: CodeChallenge, email: string) => void;
}

export function RegistrationForm({ firstStep, onSent }: RegistrationFormProps) {
  const { t } = useTranslation('account');
  const { t: tc } = useTranslation('common');
  const { say, locale } = useLocalized();
  const [at, setAt] = useState(STEPS.indexOf(firstStep));
  const [moved, setMoved] = useState(firstStep !== 'person');
  const goTo = (index: number): void => {
    setMoved(true);
    setAt(index);
  };
  const checks = registrationChecks({
    required: tc('errors.required'),
    choose: tc('errors.choose'),
    date: tc('errors.date'),
    place: tc('errors.place'),
    name: t('faults.name'),
    postcode: t('faults.postcode'),
    street: t('faults.street'),
    passwordShort: t('faults.passwordShort', { count: SHORTEST_PASSWORD }),
    privacy: t('faults.privacy'),
    say,
    today: todayInRome(),
  });
  const form = useForm<RegistrationValues>(restore, checks, registrationPath);
  useEffect(() => {
    const { password: _, ...kept } = form.values;
    keepTyped(KEPT_REGISTRATION, kept);
  }, [form.values]);

  const sending = useMutation({
    mutationFn: () => register(asRegistration(form.values, locale)),
    onSuccess: (challenge) => {
      onSent(challenge, form.values.email.trim());
    },
    onError: (error) => {
      if (form.takeServerErrors(error)) {
        goTo(stepOfFault(error));
      }
    },
  });
  const step = STEPS[at] ?? 'person';
  const last = at === STEPS.length - 1;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!form.check(REGISTRATION_STEPS[step])) {
      return;
    }
    if (last) {
      sending.mutate();
    } else {
      goTo(at + 1);
    }
  };
  return (
    <>
      <PageTitle tabTitle={t('register.tab', { step: at + 1, title: t(`register.steps.${step}`) })}>
        {t('register.title')}
      </PageTitle>
      <StepBar
        steps={STEPS.map((one) => ({ id: one, title: t(`register.steps.${one}`) }))}
        current={at}
        reached={at}
        onStep={goTo}
      />
      <form noValidate onSubmit={send} key={step}>
        <PageTitle
          level={2}
          afterStep={moved}
          tabTitle={t('register.tab', { step: at + 1, title: t(`register.steps.${step}`) })}
        >
          {t(`register.steps.${step}`)}
        </PageTitle>
        <ErrorSummary errors={form.summary} labels={labelsOf(t)} />
        {sending.isError && Object.keys(form.summary).length === 0 && (
          <ProblemNotice error={sending.error} showFields />
        )}
        {at === 0 && (
          <Notice tone="info">
            <p className="mb-0">{t('register.personalDevice')}</p>
          </Notice>
        )}
        <RegistrationFields step={step} form={form} />
        <div className="button-row">
          {at > 0 && (
            <button
              type="button"
              className="btn btn-outline-primary"
              onClick={() => {
                goTo(at - 1);
              }}
            >
              {tc('back')}
            </button>
          )}
          <SubmitButton busy={sending.isPending} busyText={tc('sending')}>
            {last ? t('register.action') : tc('next')}
          </SubmitButton>
        </div>
      </form>
    </>
  );
}

/** What was typed before a reload, without the password, which is never kept. */
function restore(): RegistrationValues {
  const kept = typedBefore(KEPT_REGISTRATION, isRecord);
  return { ...EMPTY_REGISTRATION, ...kept, password: '' };
}

function isRecord(kept: unknown): kept is Partial<RegistrationValues> {
  return typeof kept === 'object' && kept !== null;
}

function stepOfFault(error: unknown): number {
  const fields = error instanceof ApiProblem ? error.fields : {};
  const at = STEPS.findIndex((step) =>
    REGISTRATION_STEPS[step].some((name) => registrationPath(name) in fields),
  );
  return Math.max(0, at);
}

function labelsOf(t: ReturnType<typeof useTranslation<'account'>>['t']): Record<string, string> {
  return {
    fiscalCode: t('fields.fiscalCode'),
    surname: t('fields.surname'),
    name: t('fields.name'),
    sex: t('fields.sex'),
    birthDate: t('fields.birthDate'),
    birthPlace: t('fields.birthPlace'),
    street: t('fields.street'),
    place: t('fields.municipality'),
    postcode: t('fields.postcode'),
    domicileStreet: t('fields.street'),
    domicilePlace: t('fields.municipality'),
    domicilePostcode: t('fields.postcode'),
    email: t('fields.email'),
    mobile: t('fields.mobile'),
    password: t('fields.password'),
    privacy: t('fields.privacy'),
  };
}
