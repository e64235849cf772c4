import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { requestBySlug } from '#requests/index.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { useCase } from '../api/cases.ts';
import { QueryContent } from '../elements/QueryContent.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { Page } from '../layout/Page.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { Flow } from './Flow.tsx';
import { ForWhomLine } from './ForWhomLine.tsx';
import { ReceiptStep } from './ReceiptStep.tsx';

/** A request under way, at one of its steps; its receipt once it was sent. */
export function FlowPage() {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  const { slug = '', caseId = '', stepId = '' } = useParams();
  const request = requestBySlug(slug);
  const query = useCase(caseId);
  const missing = query.error instanceof ApiProblem && query.error.status === 404;
  if (request === undefined || missing) {
    return <NotFoundPage />;
  }
  return (
    <Page
      crumbs={[{ label: say(request.title), to: `/servizi/${slug}` }, { label: t('start.crumb') }]}
    >
      <p className="flow-title">{say(request.title)}</p>
      <ForWhomLine beneficiary={query.data?.beneficiary ?? null} />
      <QueryContent query={query} lines={6}>
        {(view) =>
          view.type !== request.type ? (
            <NotFoundPage />
          ) : stepId === 'receipt' && view.protocolNumber !== null ? (
            <ReceiptStep request={request} view={view} />
          ) : view.state === 'DRAFT' ? (
            <Flow key={view.id} request={request} view={view} stepId={stepId} />
          ) : (
            // Just sent from its summary: on to the receipt; any other step is closed with the draft.
            <Navigate
              to={
                stepId === 'summary'
                  ? `/richiesta/${slug}/${view.id}/receipt`
                  : `/area-personale/richieste/${view.id}`
              }
              replace
            />
          )
        }
      </QueryContent>
    </Page>
  );
}
