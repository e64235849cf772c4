import type { Eligibility } from '#contract/case-file.ts';
import type { RequestType } from '#contract/request-type.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { isEligible } from '#rules/eligibility.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { judgeCase } from './judge-case.ts';
import { notInRegistry } from './not-in-registry.ts';

const OPEN_CASES: Statement = {
  name: 'open_cases_of_type',
  text: `
    select (select id from case_file where applicant_id = $1 and type = $2 and state = 'DRAFT') as "draftId",
      (select id from case_file where applicant_id = $1 and type = $2 and state <> 'DRAFT'
        and concluded_at is null limit 1) as "openCaseId"`,
};

/** Whether this citizen may make a request today: every rule's answer, with its reason and date. */
export async function eligibilityOf(
  deps: Pick<Deps, 'sql' | 'clock' | 'config'>,
  actor: CitizenActor,
  type: RequestType,
): Promise<Eligibility> {
  const [open] = await deps.sql.rows<{ draftId: string | null; openCaseId: string | null }>(
    OPEN_CASES,
    [actor.accountId, type],
  );
  const links = { openCaseId: open?.openCaseId ?? null, draftId: open?.draftId ?? null };
  if (actor.personId === null) {
    return { type, eligible: false, results: [notInRegistry()], ...links };
  }
  const { results } = await judgeCase(
    deps.sql,
    deps,
    {
      id: undefined,
      type,
      applicantPersonId: actor.personId,
      beneficiaryId: actor.personId,
      form: {},
    },
    civilDateOf(deps.clock.now()),
    'PERSON',
  );
  return { type, eligible: isEligible(results), results, ...links };
}
