import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import type { DoctorSummary } from '#contract/doctor.ts';
import { useDoctor } from '../api/doctors.ts';
import { useSession } from '../api/session.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { QueryContent } from '../elements/QueryContent.tsx';
import { handedOver } from '../layout/location-state.ts';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { DoctorFacts, PlacesBadge } from './DoctorFacts.tsx';
import { WatchButton } from './WatchButton.tsx';
import { SurgeryList } from './SurgeryList.tsx';

export function DoctorPage() {
  const { t } = useTranslation('doctors');
  const { doctorId = '' } = useParams();
  const { state } = useLocation();
  const doctor = useDoctor(doctorId);
  const back = `/medici${handedOver(state, 'search') ?? ''}`;
  if (
    doctor.error instanceof ApiProblem &&
    doctor.error.status >= 400 &&
    doctor.error.status < 500
  ) {
    return <NotFoundPage />;
  }
  return (
    <QueryContent query={doctor} lines={8}>
      {(data) => (
        <Page
          crumbs={[
            { label: t('search.title'), to: back },
            { label: `${data.surname} ${data.name}` },
          ]}
        >
          <PageTitle>{`${data.surname} ${data.name}`}</PageTitle>
          <PlacesBadge places={data.places} />
          <DoctorFacts doctor={data} />
          {data.places === 'FULL' && <WatchOffer doctor={data} />}
          <h2 className="h4">{t('surgeries')}</h2>
          <SurgeryList surgeries={data.surgeries} />
          <p>{t('howToChoose')}</p>
          <div className="button-row">
            <Link className="btn btn-primary" to="/servizi/cambio-medico">
              {t('choose')}
            </Link>
            <button
              type="button"
              className="btn btn-outline-primary"
              onClick={() => {
                window.print();
              }}
            >
              {t('print')}
            </button>
            <Link className="btn btn-outline-primary" to={back}>
              {t('backToSearch')}
            </Link>
          </div>
        </Page>
      )}
    </QueryContent>
  );
}

/** To be told of a free place one signs in: whose place it will be must be known. */
function WatchOffer({ doctor }: { doctor: DoctorSummary }) {
  const { t } = useTranslation('doctors');
  const session = useSession();
  if (session.data) {
    return <WatchButton doctorId={doctor.id} name={`${doctor.surname} ${doctor.name}`} />;
  }
  return (
    <p>
      <Link to={`/accedi?da=${encodeURIComponent(`/medici/${doctor.id}`)}`}>
        {t('watch.signIn')}
      </Link>
    </p>
  );
}
