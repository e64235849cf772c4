import { z } from 'zod';
import { CaseState } from '#contract/case-state.ts';
import { DeskCaseView } from '#contract/desk-case.ts';
import type { StaffRole } from '#contract/identity.ts';
import { requestOf } from '../http/act-request.ts';
import { wantsMinimal } from '../http/minimal-answer.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { noteOwnAct } from '../queue/opened-cases.ts';
import { deskCaseView } from './desk-case-view.ts';
import type { ActDone, StaffRequest } from './staff-act.ts';

const ActOutcome = z.object({ id: z.uuid(), state: CaseState, version: z.int() });
const CaseAnswer = z.union([DeskCaseView, ActOutcome]);

/** A route of one act: the version the person saw, what they decide, the case after it. */
export function actRoute<B extends z.ZodType>(
  name: string,
  summary: string,
  body: B,
  act: (request: StaffRequest, caseId: string, input: z.infer<B>) => Promise<ActDone>,
  roles: readonly StaffRole[] = ['OPERATOR', 'SUPERVISOR'],
): Route {
  return staffRoute(
    {
      method: 'post',
      path: `/api/desk/cases/:caseId/${name}`,
      summary,
      tag: 'desk',
      params: z.object({ caseId: z.uuid() }),
      body,
      response: CaseAnswer,
    },
    roles,
    async (context) => {
      const done = await act(requestOf(context), context.params.caseId, context.body);
      await noteOwnAct(context.deps.sql, done.id, context.actor.staffId, done.version);
      return wantsMinimal(context.req)
        ? done
        : deskCaseView(context.deps, context.actor, context.params.caseId);
    },
  );
}
