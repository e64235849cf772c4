import { useTranslation } from 'react-i18next';
import type { Surgery } from '#contract/doctor.ts';
import { Icon } from '../elements/Icon.tsx';
import { spokenNumber } from '../format/phone-number.ts';
import { HoursTable } from './HoursTable.tsx';

/** Every surgery of a doctor: where, telephone, the week's hours. */
export function SurgeryList({ surgeries }: { surgeries: readonly Surgery[] }) {
  const { t } = useTranslation('doctors');
  if (surgeries.length === 0) {
    return <p>{t('noSurgery')}</p>;
  }
  return (
    <ul className="surgery-list">
      {surgeries.map((surgery) => {
        const address = `${surgery.street}, ${surgery.postcode} ${surgery.municipalityName}`;
        return (
          <li key={surgery.id}>
            <p className="surgery-address">
              <Icon name="mapMarker" className="icon-primary" /> <span>{address}</span>
            </p>
            <p>
              <Icon name="telephone" className="icon-primary" />{' '}
              <a href={`tel:${surgery.phone.replaceAll(/[^\d+]/g, '')}`}>
                {spokenNumber(surgery.phone)}
              </a>
            </p>
            {surgery.byAppointment && <p>{t('byAppointment')}</p>}
            <HoursTable
              hours={surgery.openingHours}
              caption={t('hours.caption', { address: surgery.street })}
            />
          </li>
        );
      })}
    </ul>
  );
}
