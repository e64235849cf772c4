import type { CaseAct } from '#contract/case-file.ts';
import { backToQueue } from './case-clock.ts';
import { type ActDone, staffAct, type StaffRequest } from './staff-act.ts';

/** An operator, or a supervisor for them, puts a case back into the queue. */
export async function releaseCase(
  request: StaffRequest,
  caseId: string,
  { version }: CaseAct,
): Promise<ActDone> {
  return staffAct(
    request,
    { caseId, version, act: 'release' },
    async ({ locked, today, closing }) => ({
      act: 'release',
      event: 'released',
      citizenVisible: false,
      changes: backToQueue(locked, today, closing),
    }),
  );
}
