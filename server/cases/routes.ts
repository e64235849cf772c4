import { z } from 'zod';
import {
  BeneficiaryList,
  CaseListQuery,
  CasePage,
  CaseView,
  DraftChange,
  Eligibility,
  EligibilityQuery,
  NewDraft,
  Objection,
  Submission,
  Withdrawal,
} from '#contract/case-file.ts';
import { CaseState } from '#contract/case-state.ts';
import { FamilyVerdicts } from '#contract/family.ts';
import { IntegrationAnswer } from '#contract/integration.ts';
import { CaseRating } from '#contract/case-rating.ts';
import { RequestType } from '#contract/request-type.ts';
import { REQUESTS } from '#requests/index.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { requestOf } from '../http/act-request.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { wantsMinimal } from '../http/minimal-answer.ts';
import { citizenRoute, publicRoute, type Route, type RouteContext } from '../http/route.ts';
import { beneficiaryOptions } from '../people/beneficiary-options.ts';
import { answerIntegration } from './answer-integration.ts';
import { caseViewOf } from './case-view.ts';
import { beginDraft, deleteDraft, saveDraft } from './draft.ts';
import { eligibilityOf } from './eligibility.ts';
import { draftVerdicts } from './family/draft-verdicts.ts';
import { medianDays } from './median-days.ts';
import { objectToRejection } from './object.ts';
import { ownCases } from './own-cases.ts';
import { rateCase } from './rate-case.ts';
import { submitCase } from './submit.ts';
import { withdrawCase } from './withdraw.ts';

const OfCase = z.object({ caseId: z.uuid() });
const OfType = z.object({ type: RequestType });
const ActOutcome = z.object({ id: z.uuid(), state: CaseState, version: z.int() });
const CaseAnswer = z.union([CaseView, ActOutcome]);
const TAG = 'cases';

type CitizenContext = RouteContext<unknown, unknown, unknown, CitizenActor>;

/** The whole case after an act, or just where it stands for callers that prefer so. */
async function answer(
  context: CitizenContext,
  caseId: string,
  outcome: { state: z.infer<typeof CaseState>; version: number },
): Promise<z.infer<typeof CaseAnswer>> {
  return wantsMinimal(context.req)
    ? { id: caseId, ...outcome }
    : caseViewOf(context.deps, context.actor, caseId);
}

/** Idempotency-Key of a submission: the same key again gives the same case. */
function submissionKeyOf(context: CitizenContext): string {
  const key = z.uuid().safeParse(context.req.get('idempotency-key'));
  if (!key.success) {
    throw new DeskError('invalid', {
      fields: {
        'Idempotency-Key': {
          it: 'Manca la chiave dell’invio: ricarica la pagina e riprova.',
          en: 'The key of the submission is missing: reload the page and try again.',
        },
      },
    });
  }
  return key.data;
}

export const caseRoutes: readonly Route[] = [
  publicRoute(
    {
      method: 'get',
      path: '/api/request-types',
      summary: 'Request types and how long each takes, from the cases of the last year',
      tag: TAG,
      response: z.object({
        data: z.array(z.object({ type: RequestType, medianDays: z.number().nullable() })),
      }),
    },
    async ({ deps }) => ({ data: await medianDays(deps) }),
  ),
  citizenRoute(
    {
      method: 'get',
      path: '/api/request-types/:type/eligibility',
      summary: 'Whether this citizen may make the request today, with every reason',
      tag: TAG,
      params: OfType,
      query: EligibilityQuery,
      response: Eligibility,
    },
    async ({ deps, actor, params, query }) =>
      eligibilityOf(deps, actor, params.type, query.beneficiary),
  ),
  citizenRoute(
    {
      method: 'get',
      path: '/api/request-types/:type/beneficiaries',
      summary: 'Whom this citizen could make the request for, with why not where not',
      tag: TAG,
      params: OfType,
      response: BeneficiaryList,
    },
    async ({ deps, actor, params }) => ({
      data: await beneficiaryOptions(deps, actor, REQUESTS[params.type].act),
    }),
  ),
  citizenRoute(
    {
      method: 'get',
      path: '/api/cases',
      summary: 'Own cases, drafts too, last changed first',
      tag: TAG,
      query: CaseListQuery,
      response: CasePage,
    },
    async ({ deps, actor, query }) =>
      ownCases(deps.sql, actor.accountId, query, civilDateOf(deps.clock.now())),
  ),
  citizenRoute(
    {
      method: 'post',
      path: '/api/cases',
      summary: 'Begin a draft, or go on with the one of this type',
      tag: TAG,
      body: NewDraft,
      status: 201,
      response: CaseView,
    },
    async ({ deps, actor, body, res }) => {
      const { id, isNew } = await beginDraft(deps, actor, body);
      const view = await caseViewOf(deps, actor, id);
      if (!isNew) {
        res.status(200).json(view);
        return undefined;
      }
      return view;
    },
  ),
  citizenRoute(
    {
      method: 'get',
      path: '/api/cases/:caseId',
      summary: 'An own case, whole',
      tag: TAG,
      params: OfCase,
      response: CaseView,
    },
    async ({ deps, actor, params }) => caseViewOf(deps, actor, params.caseId),
  ),
  citizenRoute(
    {
      method: 'get',
      path: '/api/cases/:caseId/draft/verdicts',
      summary: 'How each member of the draft of a request for the family stands today',
      tag: TAG,
      params: OfCase,
      response: FamilyVerdicts,
    },
    async ({ deps, actor, params }) => draftVerdicts(deps, actor, params.caseId),
  ),
  citizenRoute(
    {
      method: 'put',
      path: '/api/cases/:caseId/draft',
      summary: 'Save a draft as it stands',
      tag: TAG,
      params: OfCase,
      body: DraftChange,
      response: CaseAnswer,
    },
    async (context) => {
      const { deps, actor, params, body } = context;
      await saveDraft(deps, actor, params.caseId, body);
      return answer(context, params.caseId, { state: 'DRAFT', version: body.version + 1 });
    },
  ),
  citizenRoute(
    {
      method: 'delete',
      path: '/api/cases/:caseId/draft',
      summary: 'Throw a draft away with its documents',
      tag: TAG,
      params: OfCase,
    },
    async ({ deps, actor, params }) => deleteDraft(deps, actor, params.caseId),
  ),
  citizenRoute(
    {
      method: 'post',
      path: '/api/cases/:caseId/submission',
      summary: 'Submit a draft; the same Idempotency-Key again gives the same case',
      tag: TAG,
      params: OfCase,
      headers: z.object({ 'Idempotency-Key': z.uuid() }),
      body: Submission,
      status: 201,
      response: CaseAnswer,
    },
    async (context) => {
      const { deps, actor, params, body, res } = context;
      const { submitted, state, version } = await submitCase(
        requestOf(context),
        params.caseId,
        body,
        submissionKeyOf(context),
      );
      const view = wantsMinimal(context.req)
        ? { id: params.caseId, state, version }
        : await caseViewOf(deps, actor, params.caseId);
      if (!submitted) {
        res.status(200).json(view);
        return undefined;
      }
      return view;
    },
  ),
  citizenRoute(
    {
      method: 'post',
      path: '/api/cases/:caseId/withdrawal',
      summary: 'Withdraw a case, until it is approved',
      tag: TAG,
      params: OfCase,
      body: Withdrawal,
      response: CaseAnswer,
    },
    async (context) =>
      answer(
        context,
        context.params.caseId,
        await withdrawCase(requestOf(context), context.params.caseId, context.body),
      ),
  ),
  citizenRoute(
    {
      method: 'post',
      path: '/api/cases/:caseId/integration',
      summary: 'Answer an integration request',
      tag: TAG,
      params: OfCase,
      body: IntegrationAnswer,
      response: CaseAnswer,
    },
    async (context) =>
      answer(
        context,
        context.params.caseId,
        await answerIntegration(requestOf(context), context.params.caseId, context.body),
      ),
  ),
  citizenRoute(
    {
      method: 'post',
      path: '/api/cases/:caseId/objection',
      summary: 'Object to a rejection notice',
      tag: TAG,
      params: OfCase,
      body: Objection,
      response: CaseAnswer,
    },
    async (context) =>
      answer(
        context,
        context.params.caseId,
        await objectToRejection(requestOf(context), context.params.caseId, context.body),
      ),
  ),
  citizenRoute(
    {
      method: 'post',
      path: '/api/cases/:caseId/rating',
      summary: 'Rate the procedure; once a case',
      tag: TAG,
      params: OfCase,
      body: CaseRating,
    },
    async ({ deps, actor, params, body }) => rateCase(deps, actor, params.caseId, body),
  ),
];
