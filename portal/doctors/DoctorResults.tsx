import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoctorSummary } from '#contract/doctor.ts';
import { pagesOf } from '../api/doctors.ts';
import { EmptyState } from '../elements/EmptyState.tsx';
import { Pager } from '../elements/Pager.tsx';

interface DoctorResultsProps<T extends DoctorSummary> {
  data: readonly T[];
  total: number;
  page: number;
  onPage: (page: number) => void;
  children: (doctor: T) => ReactNode;
}

/** The doctors found, how many they are, and the pages of them. */
export function DoctorResults<T extends DoctorSummary>(props: DoctorResultsProps<T>) {
  const { t } = useTranslation('doctors');
  const { data, total, page, onPage, children } = props;
  return (
    <>
      <output className="result-count d-block">{t('search.found', { count: total })}</output>
      {total === 0 ? (
        <EmptyState icon="search" title={t('search.none')}>
          <p>{t('search.noneText')}</p>
        </EmptyState>
      ) : (
        <>
          <ul className="doctor-list">
            {data.map((doctor) => (
              <li key={doctor.id}>{children(doctor)}</li>
            ))}
          </ul>
          <Pager page={page} pages={pagesOf(total)} label={t('search.pages')} onPage={onPage} />
        </>
      )}
    </>
  );
}
