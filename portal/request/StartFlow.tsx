import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { BeneficiaryOption } from '#contract/representation.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { requestBySlug } from '#requests/index.ts';
import { useBeneficiaries } from '../api/beneficiaries.ts';
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
import { ForWhom, fullName } from './ForWhom.tsx';
import { ForWhomLine } from './ForWhomLine.tsx';
import { InformationStep } from './InformationStep.tsx';
import { StepHeading } from './StepHeading.tsx';
import { useStepTitle } from './use-step-title.ts';

/**
 * Before there is a draft: for whom it is, where that is a question, then what is asked, and whether
 * the request can be made for that person today.
 */
export function StartFlow() {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  const { slug = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const request = requestBySlug(slug);
  const people = useBeneficiaries(request?.type ?? 'DOCTOR_CHANGE', request !== undefined);
  if (request === undefined) {
    return <NotFoundPage />;
  }
  const chosen = search.get('per');
  // Whom it is for is a step of its own.
  const namesPeople =
    request.type === 'REPRESENTATION' ||
    request.newChild !== undefined ||
    request.steps.some(({ kind }) => kind === 'MEMBERS');
  return (
    <Page
      crumbs={[{ label: say(request.title), to: `/servizi/${slug}` }, { label: t('start.crumb') }]}
    >
      <p className="flow-title">{say(request.title)}</p>
      <QueryContent query={people}>
        {(data) => {
          const person = data.find(({ personId, mayAct }) => mayAct && personId === chosen);
          return !namesPeople && data.length > 1 && chosen !== ONESELF && person === undefined ? (
            <ForWhom
              people={data}
              request={say(request.title)}
              onChoose={(personId) => {
                setSearch({ per: personId ?? ONESELF });
              }}
            />
          ) : (
            <Start request={request} person={person?.link === 'SELF' ? undefined : person} />
          );
        }}
      </QueryContent>
    </Page>
  );
}

/** In the address, in place of a person: who asks. */
const ONESELF = 'me';

interface StartProps {
  request: RequestDefinition;
  /** Absent: oneself. */
  person: BeneficiaryOption | undefined;
}

function Start({ request, person }: StartProps) {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  const { slug } = request;
  const titleOf = useStepTitle();
  const client = useQueryClient();
  const navigate = useNavigate();
  const beneficiaryId = person?.personId ?? undefined;
  const eligibility = useEligibility(request.type, true, beneficiaryId);
  const starting = useMutation({
    mutationFn: createDraft,
    onSuccess: async (view) => {
      await keepCase(client, view);
      const resumed = view.step !== '' && view.step !== 'information';
      const first = request.steps[0]?.id ?? 'documents';
      await navigate(`/richiesta/${slug}/${view.id}/${resumed ? view.step : first}`);
    },
  });
  const steps = flowSteps(request, {});
  return (
    <>
      {person?.personId && (
        <ForWhomLine
          beneficiary={{
            id: person.personId,
            name: fullName(person),
            own: false,
            inherited: false,
            kind: person.link === 'SELF' || person.link === 'HOUSEHOLD_MINOR' ? null : person.link,
          }}
        />
      )}
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
                  starting.mutate({
                    type: request.type,
                    ...(beneficiaryId !== undefined && { beneficiaryId }),
                  });
                }}
              />
            </>
          )
        }
      </QueryContent>
    </>
  );
}
