import { useTranslation } from 'react-i18next';
import type { FormValue } from '#contract/case-form.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import { sayField } from '#requests/say-field.ts';
import { useDoctor, usePlace } from '../api/doctors.ts';
import { useLocalized } from '../i18n/use-texts.ts';

/** What was entered in a field, in words: for the summary, the case page, a clash. */
export function FieldValue({ field, value }: { field: FieldDefinition; value: FormValue }) {
  const { t } = useTranslation('common');
  const { locale } = useLocalized();
  const doctorId = field.kind === 'doctor' && typeof value === 'string' ? value : null;
  const doctor = useDoctor(doctorId);
  const code = field.kind === 'municipality' ? codeIn(value) : '';
  const place = usePlace(code);
  if (doctorId !== null && doctorId !== '') {
    return doctor.data ? `${doctor.data.surname} ${doctor.data.name}` : t('loading');
  }
  if (code !== '') {
    return place.data?.name ?? t('loading');
  }
  const said = sayField(field, value, locale);
  return said === '' ? (
    <span className="not-given">{t('notGiven')}</span>
  ) : (
    <span className="typed-text">{said}</span>
  );
}

/** The code of a municipality; none while its name is half typed. */
function codeIn(value: FormValue): string {
  return typeof value === 'string' && /^[A-Z]\d{3}$/.test(value) ? value : '';
}
