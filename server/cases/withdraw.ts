import type { CaseState } from '#contract/case-state.ts';
import type { Withdrawal } from '#contract/case-file.ts';
import { resumeClock } from './case-clock.ts';
import { citizenAct, type CitizenRequest } from './citizen-act.ts';

/** The citizen withdraws a case, until it is approved (LC-5). */
export async function withdrawCase(
  request: CitizenRequest,
  caseId: string,
  { version, reason }: Withdrawal,
): Promise<{ state: CaseState; version: number }> {
  return citizenAct(
    request,
    { caseId, version, act: 'withdraw' },
    async ({ locked, today, closing }) => ({
      event: 'withdrawn',
      data: { reason },
      changes: {
        ...resumeClock(locked, today, closing),
        integrationDueOn: null,
        objectionDueOn: null,
      },
      messages: [{ template: 'case_withdrawn', channels: ['EMAIL', 'SMS'] }],
    }),
  );
}
