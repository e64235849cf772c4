import { z } from 'zod';
import { CaseState } from '#contract/case-state.ts';
import {
  DeskPreregistration,
  NewPreregistration,
  PreregistrationConfirmation,
  PreregistrationReceipt,
  PreregistrationSearch,
} from '#contract/preregistration.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { normaliseFiscalCode } from '#rules/fiscal-code.ts';
import { recordReading } from '../audit/record-reading.ts';
import { spend } from '../http/rate-limit.ts';
import { publicRoute, type Route, staffRoute } from '../http/route.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { confirmPreregistration } from './confirm-preregistration.ts';
import { findPreregistration } from './find-preregistration.ts';
import { makePreregistration } from './make-preregistration.ts';

/** R-AL-5: from one address, and about one fiscal code. */
const BY_ADDRESS = { name: 'preregister', times: 10, seconds: 3600 };
const BY_PERSON = { name: 'preregister-person', times: 5, seconds: 86_400 };
/** A code is not to be found by trying. */
const SEARCHES = { name: 'preregistration-search', times: 30, seconds: 600 };
const TAG = 'preregistrations';

/** Income self-certification without credentials, and its confirmation at the desk (R-AL). */
export const preregistrationRoutes: readonly Route[] = [
  publicRoute(
    {
      method: 'get',
      path: '/api/preregistrations',
      summary: 'Whether the region has free access today',
      tag: TAG,
      response: z.object({ available: z.boolean() }),
    },
    async ({ deps }) => {
      const today = civilDateOf(deps.clock.now());
      const policy = await currentPolicy(deps.sql, deps.config, today);
      return { available: policy.freeAccessIncomeSelfCert };
    },
  ),
  publicRoute(
    {
      method: 'post',
      path: '/api/preregistrations',
      summary:
        'Pre-register an income self-certification without credentials; not effective by itself',
      tag: TAG,
      body: NewPreregistration,
      status: 201,
      response: PreregistrationReceipt,
    },
    async ({ deps, body, req, requestId }) => {
      await spend(deps, BY_ADDRESS, req.ip ?? '');
      await spend(deps, BY_PERSON, normaliseFiscalCode(body.fiscalCode));
      return makePreregistration(deps, body, { id: requestId, ipAddress: req.ip ?? '' });
    },
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/preregistrations/search',
      summary: 'The pre-registration of a code; the reading is audited',
      tag: TAG,
      body: PreregistrationSearch,
      response: DeskPreregistration,
    },
    ['OPERATOR', 'SUPERVISOR'],
    async ({ deps, actor, body, requestId, req }) => {
      await spend(deps, SEARCHES, actor.staffId);
      const found = await findPreregistration(deps, body.code);
      await recordReading(
        deps,
        { action: 'preregistration_read', detail: null },
        { actor, requestId, ipAddress: req.ip ?? '', caseId: found.caseId },
      );
      return found;
    },
  ),
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/preregistrations/:caseId/confirmation',
      summary: 'The person is identified: it becomes a case in charge of who confirms it',
      tag: TAG,
      params: z.object({ caseId: z.uuid() }),
      body: PreregistrationConfirmation,
      response: z.object({ id: z.uuid(), state: CaseState, version: z.int() }),
    },
    ['OPERATOR', 'SUPERVISOR'],
    async ({ deps, actor, params, body, requestId, req }) =>
      confirmPreregistration(
        { deps, actor, requestId, ipAddress: req.ip ?? '' },
        params.caseId,
        body,
      ),
  ),
];
