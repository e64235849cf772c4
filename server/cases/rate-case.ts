import type { CaseRating } from '#contract/case-rating.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { FOLLOWS_CASE } from './own-case.ts';

const OWN_SUBMITTED: Statement = {
  name: 'own_submitted_case',
  text: `
    select id from case_file c where c.id = $1 and c.state <> 'DRAFT' and ${FOLLOWS_CASE}`,
};
const RATE: Statement = {
  name: 'rate_case',
  text: `
    insert into case_rating (case_id, stars, answers, comment, at) values ($1, $2, $3, $4, $5)
    on conflict (case_id) do nothing returning case_id`,
};

/** Keeps the citizen's rating of a submitted case. @throws DeskError not_found, already_done */
export async function rateCase(
  deps: Pick<Deps, 'sql' | 'clock'>,
  actor: CitizenActor,
  caseId: string,
  { stars, answers, comment }: CaseRating,
): Promise<void> {
  const today = civilDateOf(deps.clock.now());
  const own = await deps.sql.rows(OWN_SUBMITTED, [caseId, actor.accountId, today]);
  if (own.length === 0) {
    throw new DeskError('not_found');
  }
  const rated = await deps.sql.rows(RATE, [
    caseId,
    stars,
    JSON.stringify(answers),
    comment,
    new Date(deps.clock.now()),
  ]);
  if (rated.length === 0) {
    throw new DeskError('already_done');
  }
}
