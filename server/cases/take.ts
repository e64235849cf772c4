import type { CaseAct } from '#contract/case-file.ts';
import { type ActDone, staffAct, type StaffRequest } from './staff-act.ts';

/** An operator takes a case in charge (presa in carico): from now on it is theirs alone (LC-6). */
export async function takeCase(
  request: StaffRequest,
  caseId: string,
  { version }: CaseAct,
): Promise<ActDone> {
  return staffAct(request, { caseId, version, act: 'take' }, async ({ locked, now }) => ({
    act: 'take',
    event: 'taken_in_charge',
    changes: { assigneeId: request.actor.staffId, takenAt: new Date(now) },
    // Taken again after an answer or a failed commit: the citizen already knows it is in hand.
    messages:
      locked.takenAt === null ? [{ template: 'case_taken_in_charge', channels: ['EMAIL'] }] : [],
  }));
}
