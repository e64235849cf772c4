import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '#requests/define-request.ts';
import { useDoctor } from '../api/doctors.ts';
import type { FormValue } from './merge-forms.ts';

/** What was entered in a field, in words: for the summary, the case page, a clash. */
export function FieldValue({ field, value }: { field: FieldDefinition; value: FormValue }) {
  const { t } = useTranslation('common');
  const doctorId = field.kind === 'doctor' && typeof value === 'string' ? value : null;
  const doctor = useDoctor(doctorId);
  if (field.kind === 'checkbox') {
    return value === true ? t('yes') : t('no');
  }
  if (value === null || value === '' || value === undefined) {
    return <span className="not-given">{t('notGiven')}</span>;
  }
  if (doctorId !== null) {
    return doctor.data ? `${doctor.data.surname} ${doctor.data.name}` : t('loading');
  }
  return <span className="typed-text">{String(value)}</span>;
}
