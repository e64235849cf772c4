import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { requestBySlug } from '#requests/index.ts';
import { createDraft, keepCase, useEligibility } from '../api/cases.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { RuleReasons } from '../elements/RuleReasons.tsx';
import { StepBar } from '../elements/StepBar.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { Page } from '../layout/Page.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { flowSteps } from './flow-steps.ts';
import { InformationStep } from './InformationStep.tsx';
import { StepHeading } from './StepHeading.tsx';
import { useStepTitle } from './use-step-title.ts';

/** The first step, before there is a draft: what is asked, and whether this person may ask today. */
export function StartFlow() {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  const { slug = '' } = useParams();
  const request = requestBySlug(slug);
  const titleOf = useStepTitle();
  const client = useQueryClient();
  const navigate = useNavigate();
  const eligibility = useEligibility(request?.type ?? 'DOCTOR_CHANGE', request !== undefined);
  const starting = useMutation({
    mutationFn: createDraft,
    onSuccess: async (view) => {
      await keepCase(client, view);
      const resumed = view.step !== '' && view.step !== 'information';
      const first = request?.steps[0]?.id ?? 'documents';
      await navigate(`/richiesta/${slug}/${view.id}/${resumed ? view.step : first}`);
    },
  });
  if (request === undefined) {
    return <NotFoundPage />;
  }
  const steps = flowSteps(request, {});
  return (
    <Page
      crumbs={[{ label: say(request.title), to: `/servizi/${slug}` }, { label: t('start.crumb') }]}
    >
      <p className="flow-title">{say(request.title)}</p>
      <StepBar
        steps={steps.map((step) => ({ id: step.id, title: titleOf(step) }))}
        current={0}
        reached={0}
        onStep={() => undefined}
      />
      <StepHeading at={1} of={steps.length} request={say(request.title)}>
        {t('steps.information')}
      </StepHeading>
      <QueryContent query={eligibility}>
        {(data) =>
          data.openCaseId !== null ? (
            <Notice tone="info" title={t('start.open')}>
              <Link to={`/area-personale/richieste/${data.openCaseId}`}>{t('start.toOpen')}</Link>
            </Notice>
          ) : !data.eligible && data.draftId === null ? (
            <>
              <Notice tone="warning" title={t('start.notNow')}>
                <RuleReasons results={data.results} />
              </Notice>
              <Link to={`/servizi/${slug}`}>{t('start.toService')}</Link>
            </>
          ) : (
            <>
              {starting.isError && <ProblemNotice error={starting.error} />}
              <InformationStep
                request={request}
                resumes={data.draftId !== null}
                failed={data.results}
                busy={starting.isPending}
                onGo={() => {
                  starting.mutate(request.type);
                }}
              />
            </>
          )
        }
      </QueryContent>
    </Page>
  );
}
