import type { CaseState } from '#contract/case-state.ts';
import type { Objection } from '#contract/case-file.ts';
import { hasLapsed } from '#rules/case-deadlines.ts';
import { renewHolds } from '../doctors/renew-holds.ts';
import { DeskError } from '../http/desk-error.ts';
import { resumeClock } from './case-clock.ts';
import { citizenAct, type CitizenRequest } from './citizen-act.ts';

/** The citizen objects to a rejection notice (L. 241/1990 art. 10-bis): the operator decides anew. */
export async function objectToRejection(
  request: CitizenRequest,
  caseId: string,
  { version, text }: Objection,
): Promise<{ state: CaseState; version: number }> {
  return citizenAct(
    request,
    { caseId, version, act: 'object' },
    async ({ locked, sql, today, closing }) => {
      if (locked.objectionDueOn !== null && hasLapsed(locked.objectionDueOn, today)) {
        throw new DeskError('wrong_state');
      }
      await renewHolds(sql, request.deps, caseId, today);
      return {
        event: 'objection_received',
        data: { text },
        changes: { ...resumeClock(locked, today, closing), objectionDueOn: null },
      };
    },
  );
}
