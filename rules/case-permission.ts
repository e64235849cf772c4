import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { StaffRole } from '#contract/identity.ts';
import { hasLapsed } from './case-deadlines.ts';
import { type CaseActName, canMove, isConcluded } from './case-state.ts';

/** What is asked of a case to say who may act on it. */
export interface CaseStanding {
  state: CaseState;
  /** null: without an account (R-AL), so there is no private area to answer from. */
  applicantId: string | null;
  officeId: string | null;
  assigneeId: string | null;
  integrationRound: number;
  maxIntegrationRounds: number;
  objectionDueOn: CivilDate | null;
  /** The staff member, or someone of their household, is applicant or beneficiary (LC-7). */
  ofOwnHousehold: boolean;
}

/** Who asks, as far as cases are concerned. */
export type CaseActor =
  | { kind: 'CITIZEN'; accountId: string }
  | { kind: 'STAFF'; staffId: string; role: StaffRole; officeId: string | null };

export type DeskAct =
  | 'take'
  | 'release'
  | 'requestIntegration'
  | 'ascertain'
  | 'askOverride'
  | 'answerOverride'
  | 'approve'
  | 'reject'
  | 'sendRejectionNotice'
  | 'reassign'
  | 'handOver'
  /** Undoes a handing over on which nobody has acted since; the version proves it. */
  | 'takeBack'
  | 'addNote'
  | 'logPhoneContact'
  /** The number of the case in the region's own system (LC-11). */
  | 'noteReference';

/** A yes, or the code of the refusal. */
export type Permission = { allowed: true } | { allowed: false; code: ErrorCode };

/** Acts that the citizen answers in the private area. */
const ASKS_FOR_AN_ANSWER: ReadonlySet<DeskAct> = new Set([
  'requestIntegration',
  'sendRejectionNotice',
]);

const YES: Permission = { allowed: true };

/** Whether this member of staff may see the case: their own office's, supervisors all of them. */
export function maySeeCase(actor: CaseActor, standing: CaseStanding): boolean {
  if (actor.kind === 'CITIZEN') {
    return actor.accountId === standing.applicantId;
  }
  return standing.state !== 'DRAFT' && maySeeOffice(actor, standing.officeId);
}

/** Whether this member of staff sees the cases of an office. */
export function maySeeOffice(
  actor: Pick<Extract<CaseActor, { kind: 'STAFF' }>, 'role' | 'officeId'>,
  officeId: string | null,
): boolean {
  if (actor.role === 'SUPERVISOR' || actor.role === 'ADMIN') {
    return true;
  }
  return actor.role === 'OPERATOR' && actor.officeId === officeId;
}

/**
 * Whether a member of staff may do an act on a case now. Drafts of other offices never get here:
 * what one may not see answers 404 first.
 * @param today civil date that says whether the objection term is over
 */
export function mayDo(
  actor: Extract<CaseActor, { kind: 'STAFF' }>,
  act: DeskAct,
  standing: CaseStanding,
  today: CivilDate,
): Permission {
  if (standing.ofOwnHousehold) {
    return no('household_case');
  }
  if (isWrittenBeside(act)) {
    return YES;
  }
  if (isPassingOn(act)) {
    return mayPassOn(actor, act, standing);
  }
  if (isBesideDecision(act)) {
    return act === 'answerOverride' ? mayAnswer(actor, standing) : mayWorkOn(actor, standing);
  }
  if (standing.applicantId === null && ASKS_FOR_AN_ANSWER.has(act)) {
    return no('not_allowed');
  }
  if (!canMove(standing.state, act)) {
    return no('wrong_state');
  }
  return act === 'take' ? mayTake(actor, standing) : mayHandle(actor, act, standing, today);
}

type WrittenBeside = 'addNote' | 'logPhoneContact' | 'noteReference';
const WRITTEN_BESIDE: readonly DeskAct[] = ['addNote', 'logPhoneContact', 'noteReference'];

/** What everybody may write who sees the case, in whatever state it is. */
function isWrittenBeside(act: DeskAct): act is WrittenBeside {
  return WRITTEN_BESIDE.includes(act);
}

type PassingOn = 'reassign' | 'handOver' | 'takeBack';
const PASSING_ON: readonly DeskAct[] = ['reassign', 'handOver', 'takeBack'];

function isPassingOn(act: DeskAct): act is PassingOn {
  return PASSING_ON.includes(act);
}

type BesideDecision = 'ascertain' | 'askOverride' | 'answerOverride';
const BESIDE_DECISION: readonly DeskAct[] = ['ascertain', 'askOverride', 'answerOverride'];

function isBesideDecision(act: DeskAct): act is BesideDecision {
  return BESIDE_DECISION.includes(act);
}

/** Supervisors give anybody's case to anybody; whoever holds one hands it over, on leave say. */
function mayPassOn(
  actor: Extract<CaseActor, { kind: 'STAFF' }>,
  act: PassingOn,
  standing: CaseStanding,
): Permission {
  const holds = act === 'handOver' && standing.assigneeId === actor.staffId;
  if (actor.role !== 'SUPERVISOR' && !holds && act !== 'takeBack') {
    return no('not_allowed');
  }
  // A pre-registration has no office yet that it could be passed on to or within (R-AL-3).
  const settled =
    isConcluded(standing.state) ||
    canMove(standing.state, 'complete') ||
    standing.state === 'AWAITING_CONFIRMATION';
  return settled ? no('wrong_state') : YES;
}

/** A supervisor answers what the holder of a case asked them, while that one works on it (R-GEN-6). */
function mayAnswer(
  actor: Extract<CaseActor, { kind: 'STAFF' }>,
  standing: CaseStanding,
): Permission {
  if (actor.role !== 'SUPERVISOR') {
    return no('not_allowed');
  }
  return standing.state === 'IN_CHARGE' ? YES : no('wrong_state');
}

/** What is ascertained or asked of a supervisor is by who holds the case, while they work on it. */
function mayWorkOn(
  actor: Extract<CaseActor, { kind: 'STAFF' }>,
  standing: CaseStanding,
): Permission {
  if (standing.state !== 'IN_CHARGE') {
    return no('wrong_state');
  }
  return standing.assigneeId === actor.staffId ? YES : no('not_allowed');
}

/** A case that is already someone's goes back to that operator only (LC-6, section 4). */
function mayTake(actor: Extract<CaseActor, { kind: 'STAFF' }>, standing: CaseStanding): Permission {
  const free = standing.assigneeId === null || standing.assigneeId === actor.staffId;
  return free ? YES : no('not_allowed');
}

function mayHandle(
  actor: Extract<CaseActor, { kind: 'STAFF' }>,
  act: CaseActName,
  standing: CaseStanding,
  today: CivilDate,
): Permission {
  const holds = standing.assigneeId === actor.staffId;
  if (!holds && !(act === 'release' && actor.role === 'SUPERVISOR')) {
    return no('not_allowed');
  }
  if (act === 'requestIntegration' && standing.integrationRound >= standing.maxIntegrationRounds) {
    return no('wrong_state');
  }
  if (
    act === 'reject' &&
    standing.state === 'REJECTION_NOTICE' &&
    standing.objectionDueOn !== null &&
    !hasLapsed(standing.objectionDueOn, today)
  ) {
    return no('wrong_state');
  }
  return YES;
}

function no(code: ErrorCode): Permission {
  return { allowed: false, code };
}
