import { useTranslation } from 'react-i18next';
import type { DoctorFilters } from '../api/doctors.ts';
import { SelectField } from '../fields/SelectField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { weekdayName } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface OpeningFilterProps {
  filters: DoctorFilters;
  onChange: (part: Partial<DoctorFilters>) => void;
}

/** When a surgery of the doctor has to be open: a weekday, a time, or both. */
export function OpeningFilter({ filters, onChange }: OpeningFilterProps) {
  const { t } = useTranslation('doctors');
  const { locale } = useLocalized();
  return (
    <>
      <SelectField
        id="doctor-weekday"
        label={t('search.weekday')}
        required={false}
        filter
        value={filters.weekday}
        onChange={(weekday) => {
          onChange({ weekday });
        }}
        options={[
          { value: '', label: t('search.anyWeekday') },
          ...WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(day, locale) })),
        ]}
      />
      <TextField
        id="doctor-at"
        type="time"
        label={t('search.at')}
        required={false}
        filter
        value={filters.at}
        onChange={(at) => {
          onChange({ at });
        }}
      />
    </>
  );
}
