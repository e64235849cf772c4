import type { CivilDate } from '#contract/civil-date.ts';
import type {
  NeededSignature,
  RepresentationKind,
  RepresentedAct,
} from '#contract/representation.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { ageOn, isWithin } from './calendar.ts';
import type { RegionalPolicy } from './regional-policy.ts';
import * as texts from './representation-texts.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

const ADULT_AGE = 18;

export interface RepresentationFact {
  kind: RepresentationKind;
  /** Acts that the court's decree allows; looked at for a support administrator only. */
  powers: readonly RepresentedAct[];
  from: CivilDate;
  to?: CivilDate | undefined;
  /** A parent's declaration of being one (DPR 445/2000). */
  selfDeclared: boolean;
  /** A check found an earlier declaration not to be true: another one is no proof. */
  foundFalse?: boolean | undefined;
  /** When an operator verified the court's act; absent: not yet, or not needed. */
  verifiedOn?: CivilDate | undefined;
}

export interface RepresentedPerson {
  birthDate: CivilDate;
  deathDate?: CivilDate | undefined;
  emancipatedOn?: CivilDate | undefined;
  /** Interdicted (interdetto) or incapacitated in part (inabilitato) by a court. */
  incapacity?: 'INTERDICTED' | 'PARTIAL' | undefined;
}

export interface RepresentedActFacts {
  act: RepresentedAct;
  representation: RepresentationFact;
  represented: RepresentedPerson;
  /** Whether the represented person signed too (R-RP-3). */
  representedSigned: boolean;
  /** Whether the other parent agreed in writing, where the policy asks for it. */
  otherParentAgrees: boolean;
}

type RepresentationContext = Pick<RuleContext, 'today' | 'policy' | 'askedOn'>;

function isMinor(represented: RepresentedPerson, today: CivilDate): boolean {
  return ageOn(represented.birthDate, today) < ADULT_AGE;
}

/** Whether the person is an emancipated minor that day: at 18 the status has no more meaning. */
export function isEmancipatedMinor(represented: RepresentedPerson, today: CivilDate): boolean {
  const { emancipatedOn } = represented;
  return isMinor(represented, today) && emancipatedOn !== undefined && emancipatedOn <= today;
}

/**
 * R-RP-1: a parent, for a minor only: it ends at 00:00 of the 18th birthday. What was asked for a
 * minor stands when they come of age: the case is theirs from then on, and the parent acts no more.
 */
export function parentActsForMinor(
  { representation, represented, otherParentAgrees }: RepresentedActFacts,
  { today, policy, askedOn = today }: RepresentationContext,
): RuleResult {
  if (representation.kind !== 'PARENT') {
    return passed('R-RP-1', texts.NOT_A_PARENT);
  }
  if (!isMinor(represented, askedOn)) {
    return failed('R-RP-1', texts.CHILD_IS_ADULT);
  }
  if (policy.requireBothParents && !otherParentAgrees) {
    return failed('R-RP-1', texts.OTHER_PARENT_MISSING);
  }
  return passed(
    'R-RP-1',
    isMinor(represented, today) ? texts.PARENT_OF_A_MINOR : texts.OF_AGE_SINCE,
  );
}

/** Who signs beside whoever represents somebody: the person assisted, or the other parent. */
export function signatureNeeded(
  kind: RepresentationKind | null,
  policy: Pick<RegionalPolicy, 'requireBothParents'>,
): NeededSignature | null {
  if (kind === 'CURATOR') {
    return 'REPRESENTED';
  }
  return kind === 'PARENT' && policy.requireBothParents ? 'OTHER_PARENT' : null;
}

/** R-RP-2: a guardian, for a minor or an interdicted adult, in everything. */
export function guardianActsForWard(
  { representation, represented }: RepresentedActFacts,
  { today, askedOn = today }: RepresentationContext,
): RuleResult {
  if (representation.kind !== 'GUARDIAN') {
    return passed('R-RP-2', texts.NOT_A_GUARDIAN);
  }
  return isMinor(represented, askedOn) || represented.incapacity === 'INTERDICTED'
    ? passed('R-RP-2', texts.GUARDIAN_OF_A_WARD)
    : failed('R-RP-2', texts.NO_WARD);
}

/** R-RP-3: a curator assists: the person signs too, except to activate the card. */
export function curatorAssists(
  { act, representation, represented, representedSigned }: RepresentedActFacts,
  { today }: RepresentationContext,
): RuleResult {
  if (representation.kind !== 'CURATOR') {
    return passed('R-RP-3', texts.NOT_A_CURATOR);
  }
  if (represented.incapacity !== 'PARTIAL' && !isEmancipatedMinor(represented, today)) {
    return failed('R-RP-3', texts.NOBODY_TO_ASSIST);
  }
  return representedSigned || act === 'CARD_ACTIVATION'
    ? passed('R-RP-3', texts.CURATOR_ASSISTS)
    : failed('R-RP-3', texts.SIGNATURE_MISSING);
}

/** R-RP-4: a support administrator, within the decree; cards only where the policy allows it. */
export function administratorHasPower(
  { act, representation }: RepresentedActFacts,
  { policy }: RepresentationContext,
): RuleResult {
  if (representation.kind !== 'SUPPORT_ADMINISTRATOR') {
    return passed('R-RP-4', texts.NOT_AN_ADMINISTRATOR);
  }
  if (act === 'CARD_ACTIVATION' && !policy.adsMayActivateCard) {
    return failed('R-RP-4', texts.NO_CARD_ACTIVATION);
  }
  return representation.powers.includes(act)
    ? passed('R-RP-4', texts.WITHIN_THE_DECREE)
    : failed('R-RP-4', texts.BEYOND_THE_DECREE);
}

/** R-RP-5: an emancipated minor acts alone; neither a parent nor a guardian acts for them. */
export function emancipatedMinorActsAlone(
  { representation, represented }: RepresentedActFacts,
  { today, askedOn = today }: RepresentationContext,
): RuleResult {
  if (!isEmancipatedMinor(represented, askedOn)) {
    return passed('R-RP-5', texts.NOT_EMANCIPATED);
  }
  return representation.kind === 'PARENT' || representation.kind === 'GUARDIAN'
    ? failed('R-RP-5', texts.EMANCIPATED)
    : passed('R-RP-5', texts.EMANCIPATED_ASSISTED);
}

/** R-RP-6: the court's act was verified before first use; a parent declares it. */
export function isProved(
  { representation }: RepresentedActFacts,
  { today }: RepresentationContext,
): RuleResult {
  if (representation.kind === 'PARENT') {
    if (representation.foundFalse === true) {
      return failed('R-RP-6', texts.DECLARATION_FOUND_FALSE);
    }
    return representation.selfDeclared
      ? passed('R-RP-6', texts.PARENT_DECLARED)
      : failed('R-RP-6', texts.DECLARATION_MISSING);
  }
  return representation.verifiedOn !== undefined && representation.verifiedOn <= today
    ? passed('R-RP-6', texts.COURT_ACT_VERIFIED)
    : failed('R-RP-6', texts.COURT_ACT_NOT_VERIFIED);
}

/** R-RP-7: today is in its validity, and the represented person is alive. */
export function stillHolds(
  { representation, represented }: RepresentedActFacts,
  { today }: RepresentationContext,
): RuleResult {
  if (represented.deathDate !== undefined && represented.deathDate <= today) {
    return failed('R-RP-7', texts.REPRESENTED_DIED);
  }
  if (representation.from > today) {
    return failed('R-RP-7', texts.beginsOn(representation.from), representation.from);
  }
  return isWithin(representation, today)
    ? passed('R-RP-7', texts.STILL_HOLDS)
    : failed('R-RP-7', texts.NO_LONGER_HOLDS);
}

/** R-RP-1 to R-RP-7, all of them, for one act by one representative. */
export function evaluateRepresentation(
  facts: RepresentedActFacts,
  ctx: RepresentationContext,
): RuleResult[] {
  return [
    parentActsForMinor(facts, ctx),
    guardianActsForWard(facts, ctx),
    curatorAssists(facts, ctx),
    administratorHasPower(facts, ctx),
    emancipatedMinorActsAlone(facts, ctx),
    isProved(facts, ctx),
    stillHolds(facts, ctx),
  ];
}
