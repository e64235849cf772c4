import type { CivilDate } from '#contract/civil-date.ts';
import type { ChoiceRelation } from '#contract/choice-relation.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { choiceOn } from './choice-history.ts';
import { type DoctorRequestFacts, evaluateChangeOfPerson } from './doctor-change.ts';
import {
  type CurrentDoctor,
  effectiveCap,
  evaluateDoctorSelectability,
  hasPlaces,
} from './doctor-selectability.ts';
import { eligibleFrom, isEligible } from './eligibility.ts';
import { normaliseFiscalCode } from './fiscal-code.ts';
import * as texts from './over-cap-texts.ts';
import type { DoctorFacts, HouseholdMemberFact, PersonFacts } from './registry-facts.ts';
import { evaluateRequest } from './request-rules.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

/** Facts of a choice beyond the cap; what the form says is absent until it is filled in. */
export interface OverCapFacts extends DoctorRequestFacts {
  relativeFiscalCode?: string | undefined;
  relation?: ChoiceRelation | undefined;
  reason?: string | undefined;
}

/**
 * R-OC-1: all of R-CM and R-DS but R-DS-1 pass; the reasons are theirs. An operator may
 * override it where they may override everything that fails.
 */
export function allButPlacesPasses(
  { person, target, current }: Pick<OverCapFacts, 'person' | 'target' | 'current'>,
  ctx: RuleContext,
): RuleResult {
  const resultsOn = (today: CivilDate): RuleResult[] => [
    ...evaluateChangeOfPerson(person, { ...ctx, today }),
    ...(target === undefined ? [] : withoutPlaces(person, target, current, { ...ctx, today })),
  ];
  const results = resultsOn(ctx.today);
  if (isEligible(results)) {
    return passed('R-OC-1', texts.NOTHING_ELSE_AGAINST);
  }
  const failures = results.filter((result) => !result.passed);
  const clearsOn = eligibleFrom(results);
  return failed(
    'R-OC-1',
    {
      it: failures.map(({ reason }) => reason.it).join(' '),
      en: failures.map(({ reason }) => reason.en).join(' '),
    },
    // What clears one of them may come when another no longer holds.
    clearsOn !== undefined && isEligible(resultsOn(clearsOn)) ? clearsOn : undefined,
    failures.every(({ overridable }) => overridable === 'OPERATOR') ? 'OPERATOR' : null,
  );
}

function withoutPlaces(
  person: PersonFacts,
  target: DoctorFacts,
  current: CurrentDoctor | undefined,
  ctx: RuleContext,
): RuleResult[] {
  return evaluateDoctorSelectability(person, target, current, ctx).filter(
    ({ ruleId }) => ruleId !== 'R-DS-1',
  );
}

/**
 * R-OC-2: the doctor has no places left, or it is a plain change. A place that falls free after the
 * submission is no reason to send the citizen away: an operator may override it.
 */
export function isFull(doctor: DoctorFacts): RuleResult {
  return hasPlaces(doctor).passed
    ? failed('R-OC-2', texts.HAS_PLACES)
    : passed('R-OC-2', texts.IS_FULL);
}

/** R-OC-3: the relative named has a valid choice of that doctor today. */
export function relativeIsInCare(
  person: PersonFacts,
  doctor: DoctorFacts,
  relativeFiscalCode: string | undefined,
  { today }: RuleContext,
): RuleResult {
  const relative = memberOf(person, relativeFiscalCode);
  return relative !== undefined && choiceOn(relative.choices, today)?.doctorId === doctor.doctorId
    ? passed('R-OC-3', texts.RELATIVE_IN_CARE)
    : failed('R-OC-3', texts.RELATIVE_NOT_IN_CARE);
}

/**
 * R-OC-4: the relative is of the registered household, in an admitted relation: it is their role
 * towards the person. Brothers and sisters count for a paediatrician.
 */
export function relativeIsAdmitted(
  person: PersonFacts,
  doctor: DoctorFacts | undefined,
  { relativeFiscalCode, relation }: Pick<OverCapFacts, 'relativeFiscalCode' | 'relation'>,
  { policy }: RuleContext,
): RuleResult {
  if (memberOf(person, relativeFiscalCode) === undefined) {
    return failed('R-OC-4', texts.NOT_OF_HOUSEHOLD);
  }
  const admitted =
    policy.overCapRelations === 'ANY_MEMBER' ||
    (relation !== undefined && policy.overCapRelations.includes(relation)) ||
    (relation === 'SIBLING' && doctor?.kind === 'PAEDIATRICIAN');
  return admitted
    ? passed('R-OC-4', texts.RELATIVE_OF_HOUSEHOLD)
    : failed('R-OC-4', texts.RELATION_NOT_ADMITTED);
}

function memberOf(
  person: PersonFacts,
  fiscalCode: string | undefined,
): HouseholdMemberFact | undefined {
  const code = normaliseFiscalCode(fiscalCode ?? '');
  return person.household.find((member) => member.fiscalCode === code);
}

/** R-OC-5: the reason is a family member in care; no free text online. */
export function isReasonAdmitted(reason: string | undefined): RuleResult {
  return reason === 'OTHER_FAMILY_MEMBER'
    ? passed('R-OC-5', texts.REASON_ADMITTED)
    : failed('R-OC-5', texts.REASON_NOT_ADMITTED);
}

/** R-OC-6: `count × 100 < cap × (100 + tolerance)`, in integers; places held for others count. */
export function isWithinTolerance(doctor: DoctorFacts, { policy }: RuleContext): RuleResult {
  const count = doctor.patientCount + doctor.heldPlaces;
  return count * 100 < effectiveCap(doctor) * (100 + policy.overCapTolerancePct)
    ? passed('R-OC-6', texts.WITHIN_TOLERANCE)
    : failed('R-OC-6', texts.BEYOND_TOLERANCE);
}

/** The rules on one doctor of a list, for whoever looks for one beyond the cap. */
export function evaluateOverCapDoctor(
  person: PersonFacts,
  doctor: DoctorFacts,
  current: CurrentDoctor | undefined,
  ctx: RuleContext,
): RuleResult[] {
  return [
    ...withoutPlaces(person, doctor, current, ctx),
    isFull(doctor),
    isWithinTolerance(doctor, ctx),
  ];
}

/** Whether the person may ask for a choice beyond the cap at all: R-GEN and R-CM. */
export function evaluateOverCapPerson(facts: OverCapFacts, ctx: RuleContext): RuleResult[] {
  return [...evaluateRequest(facts, ctx), allButPlacesPasses({ ...facts, target: undefined }, ctx)];
}

/** Every rule of a choice beyond the cap: R-GEN, R-OC and, in R-OC-1, R-CM and R-DS. */
export function evaluateOverCapChoice(facts: OverCapFacts, ctx: RuleContext): RuleResult[] {
  const { person, target, relativeFiscalCode, reason } = facts;
  return [
    ...evaluateRequest(facts, ctx),
    allButPlacesPasses(facts, ctx),
    ...(target === undefined ? [] : [isFull(target)]),
    ...(target === undefined ? [] : [relativeIsInCare(person, target, relativeFiscalCode, ctx)]),
    relativeIsAdmitted(person, target, facts, ctx),
    isReasonAdmitted(reason),
    ...(target === undefined ? [] : [isWithinTolerance(target, ctx)]),
  ];
}
