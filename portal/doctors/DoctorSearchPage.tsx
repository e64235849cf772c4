import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import type { DoctorSummary } from '#contract/doctor.ts';
import { useDoctors } from '../api/doctors.ts';
import { QueryContent } from '../elements/QueryContent.tsx';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { DoctorFacts, PlacesBadge } from './DoctorFacts.tsx';
import { DoctorFilterForm } from './DoctorFilterForm.tsx';
import { DoctorResults } from './DoctorResults.tsx';
import { filtersOf, searchOf } from './filters-in-address.ts';

/** Search of doctors for everybody, without signing in. */
export function DoctorSearchPage() {
  const { t } = useTranslation('doctors');
  const [search, setSearch] = useSearchParams();
  const filters = filtersOf(search);
  const doctors = useDoctors(filters);
  return (
    <Page crumbs={[{ label: t('search.title') }]}>
      <PageTitle lead={t('search.lead')}>{t('search.title')}</PageTitle>
      <div className="row">
        <div className="col-12 col-lg-4">
          <DoctorFilterForm
            filters={filters}
            onFilters={(next) => {
              setSearch(searchOf(next), { replace: true });
            }}
          />
        </div>
        <div className="col-12 col-lg-8" aria-busy={doctors.isFetching}>
          <QueryContent query={doctors} lines={6}>
            {({ data, total }) => (
              <DoctorResults
                data={data}
                total={total}
                page={filters.page}
                onPage={(page) => {
                  setSearch(searchOf({ ...filters, page }));
                }}
              >
                {(doctor) => <DoctorCard doctor={doctor} />}
              </DoctorResults>
            )}
          </QueryContent>
        </div>
      </div>
    </Page>
  );
}

function DoctorCard({ doctor }: { doctor: DoctorSummary }) {
  const { t } = useTranslation('doctors');
  const { search } = useLocation();
  return (
    <article className="doctor-card">
      <div className="doctor-head">
        <h2 className="h5">
          <Link to={`/medici/${doctor.id}`} state={{ search }}>
            {doctor.surname} {doctor.name}
          </Link>
        </h2>
        <PlacesBadge places={doctor.places} />
      </div>
      <DoctorFacts doctor={doctor} />
      {doctor.surgeries.length > 0 && (
        <p className="mb-0">
          {t('surgeriesIn', {
            count: doctor.surgeries.length,
            places: [...new Set(doctor.surgeries.map((one) => one.municipalityName))].join(', '),
          })}
        </p>
      )}
    </article>
  );
}
