import type { Eligibility } from '#contract/case-file.ts';
import type { RequestType } from '#contract/request-type.ts';
import { REQUESTS } from '#requests/index.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { isEligible } from '#rules/eligibility.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { mayFollow } from '../people/load-representations.ts';
import { judgeCase, resultsForApplicant } from './judge-case.ts';
import { notInRegistry } from './not-in-registry.ts';

const OPEN_CASES: Statement = {
  name: 'open_cases_of_type',
  text: `
    select (select id from case_file where applicant_id = $1 and type = $2 and state = 'DRAFT'
        and beneficiary_id is not distinct from $3) as "draftId",
      (select id from case_file where applicant_id = $1 and type = $2 and state <> 'DRAFT'
        and beneficiary_id is not distinct from $3 and concluded_at is null limit 1) as "openCaseId"`,
};

/**
 * Whether this citizen may make a request today: every rule's answer, with its reason and date.
 * @param named whom it would be for; absent: themselves
 * @throws DeskError not_found for a person whom the citizen does not represent
 */
export async function eligibilityOf(
  deps: Pick<Deps, 'sql' | 'clock' | 'config'>,
  actor: CitizenActor,
  type: RequestType,
  named?: string,
): Promise<Eligibility> {
  const today = civilDateOf(deps.clock.now());
  const beneficiaryId = named ?? actor.personId;
  if (!(await mayFollow(deps.sql, actor.accountId, beneficiaryId, today))) {
    throw new DeskError('not_found');
  }
  const [open] = await deps.sql.rows<{ draftId: string | null; openCaseId: string | null }>(
    OPEN_CASES,
    [actor.accountId, type, beneficiaryId],
  );
  // Of newborns each has a request of their own: which one this would be is not known yet.
  const ofEach = REQUESTS[type].newChild !== undefined;
  const links = {
    openCaseId: ofEach ? null : (open?.openCaseId ?? null),
    draftId: open?.draftId ?? null,
  };
  if (beneficiaryId === null && REQUESTS[type].addsToRegistry !== true) {
    return { type, eligible: false, results: [notInRegistry()], ...links };
  }
  const judged = await judgeCase(
    deps.sql,
    deps,
    {
      id: undefined,
      type,
      applicantId: actor.accountId,
      applicantPersonId: actor.personId,
      beneficiaryId,
      form: {},
    },
    today,
    'PERSON',
  );
  const results = [...resultsForApplicant(judged)];
  return { type, eligible: isEligible(results), results, ...links };
}
