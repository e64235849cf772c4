import type { OverrideAnswer } from '#contract/override-ask.ts';
import { type ActDone, staffAct, type StaffRequest } from '../cases/staff-act.ts';
import type { Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';

const ANSWER: Statement = {
  name: 'answer_override',
  text: `
    update override_ask set granted = $2, answer = $3, answered_by_id = $4, answered_at = $5
    where case_id = $1 and answered_at is null and asked_by_id <> $4
    returning rules`,
};

/**
 * A supervisor grants or refuses what was asked; the case stays with who holds it, whose approval
 * finds the rules set aside. Nobody answers their own ask.
 * @throws DeskError already_done where nothing waits for them, and what staffAct throws
 */
export async function answerOverride(
  request: StaffRequest,
  caseId: string,
  { version, granted, reason }: OverrideAnswer,
): Promise<ActDone> {
  return staffAct(request, { caseId, version, act: 'answerOverride' }, async ({ sql, now }) => {
    const [answered] = await sql.rows<{ rules: { ruleId: string }[] }>(ANSWER, [
      caseId,
      granted,
      reason,
      request.actor.staffId,
      new Date(now),
    ]);
    if (answered === undefined) {
      throw new DeskError('already_done');
    }
    return {
      act: null,
      event: granted ? 'override_granted' : 'override_refused',
      data: { rules: answered.rules.map(({ ruleId }) => ruleId), reason },
      citizenVisible: false,
    };
  });
}
