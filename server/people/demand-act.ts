import type { CivilDate } from '#contract/civil-date.ts';
import type { RepresentedAct } from '#contract/representation.ts';
import { isEligible, standingFailures } from '#rules/eligibility.ts';
import type { Sql } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { beneficiaryOf, mayFollow, representationResults } from './load-representations.ts';

/**
 * Refuses what a citizen may not do for a person that day, before anything of the person is looked
 * at. Papers that R-RP asks for with the request itself are taken as given.
 * @throws DeskError not_found for a person whom they do not represent, rules_failed with R-RP where
 * they represent them in other acts only
 */
export async function demandAct(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  actor: Pick<CitizenActor, 'accountId' | 'personId'>,
  { personId, act }: { personId: string | null; act: RepresentedAct },
  today: CivilDate,
): Promise<void> {
  if (personId === actor.personId) {
    return;
  }
  if (!(await mayFollow(sql, actor.accountId, personId, today))) {
    throw new DeskError('not_found');
  }
  const tied = await beneficiaryOf(
    sql,
    {
      applicantId: actor.accountId,
      applicantPersonId: actor.personId,
      beneficiaryId: personId,
      act,
      consentGiven: true,
    },
    { today, policy: await currentPolicy(sql, deps.config, today) },
  );
  const results = representationResults(tied);
  if (!isEligible(results)) {
    throw new DeskError('rules_failed', { rules: standingFailures(results) });
  }
}
