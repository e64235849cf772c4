import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../elements/Notice.tsx';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { PasswordField } from '../fields/PasswordField.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { Form } from '../fields/use-form.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { AddressFields } from './AddressFields.tsx';
import { PersonFields } from './PersonFields.tsx';
import {
  type RegistrationStep,
  type RegistrationValues,
  SHORTEST_PASSWORD,
  agreementOf,
  asksDomicile,
} from './registration-form.ts';

interface StepProps {
  form: Form<RegistrationValues>;
}

/** The fields of one step of the registration. */
export function RegistrationFields({ step, form }: StepProps & { step: RegistrationStep }) {
  const Step = STEPS[step];
  return <Step form={form} />;
}

function PersonStep({ form }: StepProps) {
  const { t } = useTranslation('account');
  const { say } = useLocalized();
  const complete = form.values.birthPlace.code !== '' && form.values.fiscalCode !== '';
  const agreement = complete ? agreementOf(form.values) : undefined;
  return (
    <>
      <PersonFields form={form} />
      {agreement && !agreement.passed && (
        <Notice tone="warning" title={t('register.disagrees')}>
          <p className="mb-0">{say(agreement.reason)}</p>
        </Notice>
      )}
    </>
  );
}

function AddressStep({ form }: StepProps) {
  const { t } = useTranslation('account');
  const { values, set } = form;
  return (
    <>
      <AddressFields form={form} street="street" place="place" postcode="postcode" />
      {values.served === false && (
        <Notice tone="info">
          <p className="mb-0">{t('register.outside')}</p>
        </Notice>
      )}
      {values.served !== false && (
        <CheckboxField
          id="livesElsewhere"
          label={t('fields.livesElsewhere')}
          required={false}
          checked={values.livesElsewhere}
          onChange={(checked) => {
            set('livesElsewhere', checked);
          }}
        />
      )}
      {asksDomicile(values) && (
        <fieldset className="field-group">
          <legend className="h5">{t('register.domicile')}</legend>
          <AddressFields
            form={form}
            street="domicileStreet"
            place="domicilePlace"
            postcode="domicilePostcode"
            servedOnly
          />
        </fieldset>
      )}
    </>
  );
}

function ContactsStep({ form }: StepProps) {
  const { t } = useTranslation('account');
  const { values, set, leave, errorOf } = form;
  return (
    <>
      <TextField
        id="email"
        type="email"
        label={t('fields.email')}
        hint={t('hints.email')}
        error={errorOf('email')}
        value={values.email}
        onChange={(value) => {
          set('email', value);
        }}
        onLeave={() => {
          leave('email');
        }}
        autoComplete="email"
        inputMode="email"
        maxLength={254}
        spellCheck={false}
      />
      <TextField
        id="mobile"
        type="tel"
        label={t('fields.mobile')}
        hint={t('hints.mobile')}
        error={errorOf('mobile')}
        value={values.mobile}
        onChange={(value) => {
          set('mobile', value);
        }}
        onLeave={() => {
          leave('mobile');
        }}
        autoComplete="tel"
        inputMode="tel"
        maxLength={20}
      />
    </>
  );
}

function AccessStep({ form }: StepProps) {
  const { t } = useTranslation('account');
  const { values, set, leave, errorOf } = form;
  return (
    <>
      <PasswordField
        id="password"
        label={t('fields.newPassword')}
        hint={t('hints.password', { count: SHORTEST_PASSWORD })}
        error={errorOf('password')}
        value={values.password}
        onChange={(value) => {
          set('password', value);
        }}
        onLeave={() => {
          leave('password');
        }}
        autoComplete="new-password"
      />
      <CheckboxField
        id="privacy"
        label={
          <>
            {t('register.privacyRead')}{' '}
            <Link to="/privacy" target="_blank" rel="noreferrer">
              {t('register.privacyLink')}
            </Link>
          </>
        }
        error={errorOf('privacy')}
        checked={values.privacy}
        onChange={(checked) => {
          set('privacy', checked);
        }}
      />
    </>
  );
}

const STEPS: Readonly<Record<RegistrationStep, ComponentType<StepProps>>> = {
  person: PersonStep,
  address: AddressStep,
  contacts: ContactsStep,
  access: AccessStep,
};
