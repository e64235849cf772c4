import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DoctorFilters, useZones } from '../api/doctors.ts';
import { Icon } from '../elements/Icon.tsx';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { RadioField } from '../fields/RadioField.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { OpeningFilter } from './OpeningFilter.tsx';

interface DoctorFilterFormProps {
  filters: DoctorFilters;
  onFilters: (filters: DoctorFilters) => void;
  /** What is set is told beside the form: on a phone the filters begin folded all the same. */
  folded?: boolean;
}

/** The filters of the search: each applies as it is set, the name on Enter or with the button. */
export function DoctorFilterForm({ filters, onFilters, folded = false }: DoctorFilterFormProps) {
  const { t } = useTranslation('doctors');
  const zones = useZones();
  const [name, setName] = useState(filters.name);
  const [practice, setPractice] = useState(filters.practice);
  // On a phone the results come first; what is already set stays in sight.
  const [wide] = useState(
    () => window.matchMedia('(min-width: 992px)').matches || (!folded && isFiltered(filters)),
  );
  const change = (part: Partial<DoctorFilters>): void => {
    onFilters({ ...filters, name, practice, ...part, page: 1 });
  };
  const search = (event: FormEvent): void => {
    event.preventDefault();
    // The search may stand inside a form of its own, which is not sent by it.
    event.stopPropagation();
    change({});
  };
  const municipalities = (zones.data ?? [])
    .filter((zone) => filters.zone === '' || zone.id === filters.zone)
    .flatMap((zone) => zone.municipalities)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'it'));
  return (
    <search aria-label={t('search.title')}>
      <form className="filter-form" onSubmit={search}>
        <TextField
          id="doctor-name"
          type="search"
          label={t('search.name')}
          required={false}
          filter
          value={name}
          onChange={setName}
          maxLength={80}
        />
        <details className="more-filters" open={wide}>
          <summary>{t('search.more')}</summary>
          <SelectField
            id="doctor-zone"
            label={t('search.zone')}
            required={false}
            filter
            value={filters.zone}
            onChange={(zone) => {
              change({ zone, municipality: '' });
            }}
            options={[
              { value: '', label: t('search.anyZone') },
              ...(zones.data ?? []).map((zone) => ({ value: zone.id, label: zone.name })),
            ]}
          />
          <SelectField
            id="doctor-municipality"
            label={t('search.municipality')}
            required={false}
            filter
            value={filters.municipality}
            onChange={(municipality) => {
              change({ municipality });
            }}
            options={[
              { value: '', label: t('search.anyMunicipality') },
              ...municipalities.map(({ code, name: label }) => ({ value: code, label })),
            ]}
          />
          <RadioField
            id="doctor-kind"
            label={t('search.kind')}
            value={filters.kind === '' ? 'ANY' : filters.kind}
            onChange={(kind) => {
              change({ kind: kind === 'ANY' ? '' : kind });
            }}
            options={[
              { value: 'ANY', label: t('search.anyKind') },
              { value: 'GP', label: t('kind.GP') },
              { value: 'PAEDIATRICIAN', label: t('kind.PAEDIATRICIAN') },
            ]}
          />
          <CheckboxField
            id="doctor-available"
            label={t('search.availableOnly')}
            required={false}
            checked={filters.availableOnly}
            onChange={(availableOnly) => {
              change({ availableOnly });
            }}
          />
          <OpeningFilter filters={filters} onChange={change} />
          <SelectField
            id="doctor-appointment"
            label={t('search.appointment')}
            required={false}
            filter
            value={filters.appointment}
            onChange={(appointment) => {
              change({
                appointment:
                  appointment === 'TITULAR' || appointment === 'PROVISIONAL' ? appointment : '',
              });
            }}
            options={[
              { value: '', label: t('search.anyAppointment') },
              { value: 'TITULAR', label: t('search.titular') },
              { value: 'PROVISIONAL', label: t('search.provisional') },
            ]}
          />
          <TextField
            id="doctor-practice"
            type="search"
            label={t('search.practice')}
            required={false}
            filter
            value={practice}
            onChange={setPractice}
            onLeave={() => {
              if (practice.trim() !== filters.practice) {
                change({});
              }
            }}
            maxLength={80}
          />
        </details>
        <button type="submit" className="btn btn-primary">
          <Icon name="search" className="icon-white me-1" />
          {t('search.action')}
        </button>
      </form>
    </search>
  );
}

function isFiltered(filters: DoctorFilters): boolean {
  return Object.entries(filters).some(
    ([name, value]) => name !== 'name' && name !== 'page' && value !== '' && value !== false,
  );
}
