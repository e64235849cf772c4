import { DatabaseError } from 'pg';
import type { CaseState } from '#contract/case-state.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { REQUESTS } from '#requests/index.ts';
import { doctorOf } from '#requests/doctor-field.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { canMove } from '#rules/case-state.ts';
import { standingFailures } from '#rules/eligibility.ts';
import { registryTakesAll } from '#rules/registry-refusal.ts';
import type { Sql } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { lockRegistryRows } from '../doctors/change-doctor-choice.ts';
import { placeHolder } from '../doctors/place-holder.ts';
import { messagesOfAct } from './act-messages.ts';
import { approvalOf } from './approval-of.ts';
import { commitItems, lockItems } from './family/commit-items.ts';
import { beneficiaryOfCommit, handToChild, personOfCommit } from './enter-registry.ts';
import { keepReference } from './external-reference.ts';
import { judgeCase } from './judge-case.ts';
import { type LockedCase, lockCase } from './locked-case.ts';
import { moveCase } from './move-case.ts';

type CommitDeps = Pick<Deps, 'sql' | 'clock' | 'config' | 'registry'>;

const SYSTEM = { kind: 'SYSTEM', id: null } as const;

/**
 * Writes an approved case to the registry, once (LC-9): in one transaction it locks the case, the
 * person and the doctors, evaluates the shared rules on what the registry says at this moment, and
 * writes the registry, the counters and the end of the case together. Called again after that, it
 * finds the case moved on and does nothing. A doctor's last place goes to whoever locks first; the
 * other case becomes COMMIT_FAILED with the rule that failed. An applicant whom the registry did not
 * know is added to it by the same transaction.
 *
 * What a constraint of the registry refuses is tried once more, because another transaction may have
 * come between, which the rules see by then; refused again, the case is COMMIT_FAILED (R-GEN-4).
 * Everything else that fails (the database away, a deadlock) is thrown and for Temporal to repeat.
 * @returns the state of the case afterwards
 */
export async function commitCase(deps: CommitDeps, caseId: string): Promise<CaseState> {
  try {
    return await writeCommit(deps, caseId);
  } catch (error) {
    refusalBy(error);
  }
  try {
    return await writeCommit(deps, caseId);
  } catch (error) {
    return noteRefusal(deps, caseId, refusalBy(error));
  }
}

/** Which constraint refused to have something written; any other error is thrown again. */
function refusalBy(error: unknown): string {
  // Class 23 of SQLSTATE: integrity constraint violation.
  if (error instanceof DatabaseError && error.code?.startsWith('23') === true) {
    return error.constraint ?? error.code;
  }
  throw error;
}

async function noteRefusal(
  deps: Pick<Deps, 'sql' | 'clock'>,
  caseId: string,
  constraint: string,
): Promise<CaseState> {
  return deps.sql.transact(async (sql) => {
    const locked = await lockCase(sql, caseId);
    if (locked === undefined || !canMove(locked.state, 'failCommit')) {
      return locked?.state ?? 'EXPIRED';
    }
    return failCommit(sql, locked, [registryTakesAll(false)], deps.clock.now(), { constraint });
  });
}

async function failCommit(
  sql: Sql,
  locked: LockedCase,
  failures: RuleResult[],
  at: number,
  data: { constraint?: string } = {},
): Promise<CaseState> {
  const rules = failures.map(({ ruleId }) => ruleId);
  const { state } = await moveCase(sql, locked, {
    act: 'failCommit',
    event: 'commit_failed',
    actor: SYSTEM,
    at,
    poke: false,
    citizenVisible: false,
    data: { rules, ...data },
    reasons: rules,
    changes: { commitFailure: { failed: failures } },
  });
  return state;
}

async function writeCommit(deps: CommitDeps, caseId: string): Promise<CaseState> {
  const now = deps.clock.now();
  return deps.sql.transact(async (sql) => {
    const locked = await lockCase(sql, caseId);
    if (locked === undefined || !canMove(locked.state, 'complete')) {
      return locked?.state ?? 'EXPIRED';
    }
    const today = civilDateOf(now);
    const who = await beneficiaryOfCommit(sql, locked);
    const approval = await approvalOf(sql, caseId);
    const isFamily = locked.type === 'FAMILY_REQUEST';
    await (isFamily
      ? lockItems(sql, caseId, today)
      : lockRegistryRows(sql, who.rowsOf, doctorOf(locked.form), today));
    const judged = await judgeCase(
      sql,
      deps,
      {
        id: caseId,
        type: locked.type,
        applicantId: locked.applicantId,
        applicantPersonId: who.applicantPersonId,
        beneficiaryId: who.personId,
        form: locked.form,
        heldFor: placeHolder(locked),
        deciding: true,
        decision: approval.decision,
      },
      today,
    );
    const ofRequest = [
      ...who.clashes,
      ...standingFailures(judged.results, approval.overridesFor(null)),
    ];
    const written =
      isFamily && ofRequest.length === 0
        ? await commitItems(sql, deps, locked, approval.overridesFor, { today, now })
        : { failures: ofRequest, references: [] };
    if (written.failures.length > 0) {
      return failCommit(sql, locked, written.failures, now);
    }
    const { context } = judged;
    const personId = await personOfCommit(sql, locked, who, judged.judgement, now);
    const person = { ...judged.judgement.person, personId };
    const judgement = { ...judged.judgement, person };
    const changes = REQUESTS[locked.type].registryChanges(judgement, context);
    const applicantPersonId = who.applicantPersonId ?? personId;
    const about = { caseId, type: locked.type, applicantPersonId };
    const moment = { ...about, today, now, judgement, context };
    const given = [...written.references, await deps.registry.write(sql, changes, moment)];
    await handToChild(sql, locked, personId);
    await keepGiven(sql, caseId, given);
    const concerned = { ...locked, beneficiaryId: personId };
    const { state } = await moveCase(sql, concerned, {
      act: 'complete',
      event: 'completed',
      actor: SYSTEM,
      at: now,
      poke: false,
      data: { effectiveOn: today, policy: context.policy.id },
      messages: messagesOfAct('approve'),
      changes: {
        outcome: {
          kind: 'APPROVED',
          effectiveOn: today,
          doctorId: doctorOf(locked.form) ?? null,
          overridden: approval.reasons,
        },
      },
    });
    return state;
  });
}

/** Keeps what the registry called the case (LC-11); of a family, what its first member was called. */
async function keepGiven(
  sql: Sql,
  caseId: string,
  given: readonly (string | null)[],
): Promise<void> {
  const reference = given.find((one) => one !== null);
  if (reference !== undefined) {
    await keepReference(sql, caseId, reference);
  }
}
