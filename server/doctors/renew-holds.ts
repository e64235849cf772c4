import type { CivilDate } from '#contract/civil-date.ts';
import { addDays } from '#rules/calendar.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { currentPolicy } from '../policy/current-policy.ts';

// A hold that ran out is not taken up again: somebody else may have the place by now.
const RENEW: Statement = {
  name: 'renew_place_holds',
  text: `
    update place_hold set held_until = greatest(held_until, $2::date)
    where case_id = $1 and held_until >= $3::date`,
};

/**
 * Holds the places of a case anew from today: the citizen answered, and the office has its days
 * again. Without it a case with three integrations outlives the place that it waits for.
 */
export async function renewHolds(
  sql: Sql,
  { config }: Pick<Deps, 'config'>,
  caseId: string,
  today: CivilDate,
): Promise<void> {
  const { placeHoldDays } = await currentPolicy(sql, config, today);
  await sql.rows(RENEW, [caseId, addDays(today, placeHoldDays), today]);
}
