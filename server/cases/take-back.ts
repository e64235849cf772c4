import { colleaguesFor } from './colleagues.ts';
import { DeskError } from '../http/desk-error.ts';
import { type ActDone, staffAct, type StaffRequest } from './staff-act.ts';

/**
 * Undoes a handing over: the case goes back to whoever held it before. The caller vouches that the
 * one who asks is the one who handed it over; the version, that nobody acted on it since.
 * @param to id of the former holder
 * @throws DeskError not_allowed where they may not have it any more, stale_version
 */
export async function takeBackCase(
  request: StaffRequest,
  caseId: string,
  { version, to, reason }: { version: number; to: string; reason: string },
): Promise<ActDone> {
  return staffAct(request, { caseId, version, act: 'takeBack' }, async ({ sql }) => {
    const former = (await colleaguesFor(sql, caseId)).find(({ id }) => id === to);
    if (former === undefined || former.kinship !== null) {
      throw new DeskError('not_allowed');
    }
    return {
      act: null,
      event: 'reassigned',
      citizenVisible: false,
      changes: { assigneeId: former.id },
      data: { to: former.name, reason },
    };
  });
}
