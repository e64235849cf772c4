import type { FamilyVerdicts } from '#contract/family.ts';
import { isWholeRow } from '#requests/family-request/family-rows.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { evaluateFamilyRequest } from '#rules/family-request.ts';
import { isEligible } from '#rules/eligibility.ts';
import type { Deps } from '../../deps.ts';
import type { CitizenActor } from '../../http/actor.ts';
import { DeskError } from '../../http/desk-error.ts';
import { currentPolicy } from '../../policy/current-policy.ts';
import { lockOwnCase } from '../own-case.ts';
import { familyOf, itemOf } from './family-members.ts';
import { judgeInOrder } from './judge-items.ts';

/** Of another adult only what is known of the doctor to everybody is told (R-VW-1). */
const OF_THE_DOCTOR = new Set(['R-DS-1', 'R-DS-7', 'R-DS-9']);

/**
 * How the draft of a request for the family stands today: the request as a whole, and each item that
 * is filled in.
 * @throws DeskError not_found, wrong_state for anything but such a draft
 */
export async function draftVerdicts(
  deps: Pick<Deps, 'sql' | 'clock' | 'config'>,
  actor: CitizenActor,
  caseId: string,
): Promise<FamilyVerdicts> {
  const today = civilDateOf(deps.clock.now());
  return deps.sql.transact(async (sql) => {
    const locked = await lockOwnCase(sql, actor.accountId, caseId, today);
    if (locked.state !== 'DRAFT' || locked.type !== 'FAMILY_REQUEST') {
      throw new DeskError('wrong_state');
    }
    const { applicantId, applicantPersonId, form } = locked;
    const family = await familyOf(sql, { caseId, applicantPersonId, form }, today);
    const known = family.members.flatMap((member) =>
      member.personId !== undefined && isWholeRow(member.row)
        ? [{ ...member, personId: member.personId }]
        : [],
    );
    const judged = await judgeInOrder(
      sql,
      deps,
      { caseId, applicantId, applicantPersonId },
      known.map((member) => itemOf(member, member.personId)),
      today,
    );
    return {
      request: evaluateFamilyRequest(family.facts, await currentPolicy(sql, deps.config, today)),
      items: judged.map(({ results }, index) => {
        const member = known[index];
        const neutral = member?.consents === true && !member.isApplicant;
        const failures = results.filter(({ passed }) => !passed);
        return {
          key: member?.row.key ?? '',
          passed: isEligible(results),
          results: neutral ? failures.filter(({ ruleId }) => OF_THE_DOCTOR.has(ruleId)) : failures,
        };
      }),
    };
  });
}
