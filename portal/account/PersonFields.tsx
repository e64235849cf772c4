import { useTranslation } from 'react-i18next';
import { checkFiscalCode } from '#rules/fiscal-code.ts';
import { Icon } from '../elements/Icon.tsx';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { PlaceField } from '../fields/PlaceField.tsx';
import { RadioField } from '../fields/RadioField.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { Form } from '../fields/use-form.ts';
import { todayInRome } from '../format/today.ts';
import { asksEmancipation, type RegistrationValues, saidByCode } from './registration-form.ts';

export function PersonFields({ form }: { form: Form<RegistrationValues> }) {
  const { t } = useTranslation('account');
  const { t: tc } = useTranslation('common');
  const { values, set, leave, errorOf } = form;
  const soundCode = checkFiscalCode(values.fiscalCode).valid && !errorOf('fiscalCode');
  const takeCode = (typed: string): void => {
    const code = typed.toUpperCase();
    set('fiscalCode', code);
    const said = saidByCode(code, todayInRome());
    if (said) {
      if (values.sex === '') {
        set('sex', said.sex);
      }
      if (values.birthDate === '') {
        set('birthDate', said.birthDate);
      }
    }
  };
  return (
    <>
      <TextField
        id="fiscalCode"
        label={t('fields.fiscalCode')}
        hint={t('hints.fiscalCode')}
        error={errorOf('fiscalCode')}
        value={values.fiscalCode}
        onChange={takeCode}
        onLeave={() => {
          leave('fiscalCode');
        }}
        maxLength={20}
        spellCheck={false}
        className="text-uppercase"
      />
      {soundCode && (
        <output className="field-good d-block">
          <Icon name="checkCircle" className="icon-success" /> {t('codeIsSound')}
        </output>
      )}
      <TextField
        id="surname"
        label={t('fields.surname')}
        hint={t('hints.surname')}
        error={errorOf('surname')}
        value={values.surname}
        onChange={(value) => {
          set('surname', value);
        }}
        onLeave={() => {
          leave('surname');
        }}
        autoComplete="family-name"
        maxLength={60}
      />
      <TextField
        id="name"
        label={t('fields.name')}
        error={errorOf('name')}
        value={values.name}
        onChange={(value) => {
          set('name', value);
        }}
        onLeave={() => {
          leave('name');
        }}
        autoComplete="given-name"
        maxLength={60}
      />
      <RadioField
        id="sex"
        label={t('fields.sex')}
        error={errorOf('sex')}
        value={values.sex}
        onChange={(value) => {
          set('sex', value);
        }}
        options={[
          { value: 'F', label: t('sex.F') },
          { value: 'M', label: t('sex.M') },
        ]}
      />
      <TextField
        id="birthDate"
        label={t('fields.birthDate')}
        hint={tc('date.hint')}
        error={errorOf('birthDate')}
        value={values.birthDate}
        onChange={(value) => {
          set('birthDate', value);
        }}
        onLeave={() => {
          leave('birthDate');
        }}
        autoComplete="bday"
        maxLength={10}
        className="short-input"
      />
      {asksEmancipation(values, todayInRome()) && (
        <CheckboxField
          id="emancipated"
          label={t('fields.emancipated')}
          hint={t('hints.emancipated')}
          required={false}
          checked={values.emancipated}
          onChange={(checked) => {
            set('emancipated', checked);
          }}
        />
      )}
      <PlaceField
        id="birthPlace"
        label={t('fields.birthPlace')}
        hint={t('hints.birthPlace')}
        error={errorOf('birthPlace')}
        value={values.birthPlace}
        onChange={(place) => {
          set('birthPlace', place);
        }}
        onLeave={() => {
          leave('birthPlace');
        }}
      />
    </>
  );
}
