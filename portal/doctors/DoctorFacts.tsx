import { useTranslation } from 'react-i18next';
import type { DoctorSummary } from '#contract/doctor.ts';
import { spokenDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

/** Whether places are left: the public never sees how many. */
export function PlacesBadge({ places }: { places: DoctorSummary['places'] }) {
  const { t } = useTranslation('doctors');
  return (
    <span className={`badge ${places === 'AVAILABLE' ? 'badge-yes' : 'badge-no'}`}>
      {t(`places.${places}`)}
    </span>
  );
}

/** What to know of a doctor beside the surgeries. */
export function DoctorFacts({ doctor }: { doctor: DoctorSummary }) {
  const { t } = useTranslation('doctors');
  const { locale } = useLocalized();
  const until = doctor.appointmentEnd ?? doctor.activeTo;
  return (
    <ul className="doctor-facts">
      <li>
        {t(`kind.${doctor.kind}`)} · {doctor.zoneName}
      </li>
      {doctor.practiceName !== null && <li>{t('practice', { practice: doctor.practiceName })}</li>}
      {doctor.languages.length > 0 && (
        <li>{t('languages', { languages: spokenLanguages(doctor.languages, locale) })}</li>
      )}
      {doctor.appointmentKind === 'PROVISIONAL' && (
        <li>
          {until === null
            ? t('provisional')
            : t('provisionalUntil', { date: spokenDate(until, locale) })}
        </li>
      )}
      {doctor.appointmentKind === 'TITULAR' && doctor.activeTo !== null && (
        <li>{t('ceasing', { date: spokenDate(doctor.activeTo, locale) })}</li>
      )}
    </ul>
  );
}

/** Languages by code as their names, anything else as it stands. */
function spokenLanguages(languages: readonly string[], locale: string): string {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return languages
    .map((language) =>
      /^[a-z]{2,3}$/.test(language) ? (names.of(language) ?? language) : language,
    )
    .join(', ');
}
