import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { REQUESTS } from '#requests/index.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { useCase } from '../api/cases.ts';
import { QueryContent } from '../elements/QueryContent.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { Page } from '../layout/Page.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { CaseContent } from './CaseContent.tsx';

const LOOK_AGAIN_MS = 20_000;

/** One of the citizen's cases, whole; looked at again by itself while the page stands open. */
export function CasePage() {
  const { t } = useTranslation('caseFile');
  const { t: tc } = useTranslation('common');
  const { say } = useLocalized();
  const { caseId = '' } = useParams();
  const query = useCase(caseId, LOOK_AGAIN_MS);
  const { error } = query;
  if (
    error instanceof ApiProblem &&
    error.status >= 400 &&
    error.status < 500 &&
    error.status !== 401
  ) {
    return <NotFoundPage />;
  }
  const request = query.data && REQUESTS[query.data.type];
  if (query.data?.state === 'DRAFT' && request) {
    return <Navigate to={`/richiesta/${request.slug}/${caseId}/${query.data.step}`} replace />;
  }
  return (
    <Page
      crumbs={[
        { label: tc('account.privateArea'), to: '/area-personale' },
        { label: t('list'), to: '/area-personale/richieste' },
        { label: request ? say(request.title) : t('one') },
      ]}
    >
      <QueryContent query={query} lines={8}>
        {(view) => <CaseContent view={view} request={REQUESTS[view.type]} />}
      </QueryContent>
    </Page>
  );
}
