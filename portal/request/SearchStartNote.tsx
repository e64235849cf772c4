import { useTranslation } from 'react-i18next';
import type { DoctorSearchStart } from '#contract/doctor.ts';
import type { DoctorFilters } from '../api/doctors.ts';

interface SearchStartNoteProps {
  start: DoctorSearchStart;
  filters: DoctorFilters;
  /** The filters that the search began with. */
  narrowed: DoctorFilters;
  onFilters: (filters: DoctorFilters) => void;
}

/** Why the search begins where it does, and the way to everybody and back; what was typed stays. */
export function SearchStartNote({ start, filters, narrowed, onFilters }: SearchStartNoteProps) {
  const { t } = useTranslation('doctors');
  const { zone, kind, age } = start;
  if (zone === null && kind === null) {
    return null;
  }
  const isNarrow = filters.zone === narrowed.zone && filters.kind === narrowed.kind;
  return (
    <div className="search-start">
      <p className="mb-1">
        {!isNarrow && t('start.widened')}
        {isNarrow && zone !== null && `${t('start.zone', { zone: zone.name })} `}
        {isNarrow && kind !== null && age !== null && t(`start.kind.${kind}`, { age })}
      </p>
      <button
        type="button"
        className="btn-text"
        onClick={() => {
          const { zone: nearZone, kind: fitting } = isNarrow
            ? ({ zone: '', kind: '' } as const)
            : narrowed;
          onFilters({ ...filters, zone: nearZone, kind: fitting, municipality: '', page: 1 });
        }}
      >
        {isNarrow ? t('start.widen') : t('start.narrow')}
      </button>
    </div>
  );
}
