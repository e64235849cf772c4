import type { AscertainmentKind } from '#contract/ascertainment.ts';
import type { CaseForm } from '#contract/case-form.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import type { Judgement } from '#requests/define-request.ts';
import { doctorOf } from '#requests/doctor-field.ts';
import { REQUESTS } from '#requests/index.ts';
import { applicantActsAlone } from '#rules/applicant-age.ts';
import { ageOn, civilDateOf } from '#rules/calendar.ts';
import { choiceOn } from '#rules/choice-history.ts';
import { withDomicile } from '#rules/declared-domicile.ts';
import { currentDoctorOf } from '#rules/doctor-selectability.ts';
import { isEligible } from '#rules/eligibility.ts';
import type { FamilyRequestFacts } from '#rules/family-request.ts';
import { GP_FROM_AGE } from '#rules/paediatric-age.ts';
import type { DoctorFacts, PersonFacts } from '#rules/registry-facts.ts';
import type { Beneficiary } from '#rules/request-rules.ts';
import type { RegionalPolicy } from '#rules/regional-policy.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import { failed } from '#rules/verdict.ts';
import type { Sql } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { hasPaediatricianPlaces, loadDoctorFacts } from '../doctors/load-doctor-facts.ts';
import { placeHolder } from '../doctors/place-holder.ts';
import { isAcceptedBy, isSigned, ownPapers } from '../documents/papers-of-case.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { loadDependants } from '../exemptions/load-dependants.ts';
import { declaredDomicile } from '../people/declared-domicile.ts';
import { loadUnregistered } from '../people/load-unregistered-facts.ts';
import { findNamedPerson, type NamedPerson } from '../people/find-named-person.ts';
import { newChildFacts } from '../people/new-child-facts.ts';
import { preregistrationOf } from '../preregistrations/preregistration-facts.ts';
import { loadPerson, type LoadedPerson } from '../people/load-person-facts.ts';
import { ascertainmentsOf } from './ascertainments-of-case.ts';
import { familyOf } from './family/family-members.ts';
import { beneficiaryOf, representationResults } from '../people/load-representations.ts';

export interface CaseToJudge {
  /** The case itself, left out of "another open case" and of the uses of the function. */
  id: string | undefined;
  type: RequestType;
  /** The account that asks. */
  applicantId: string | null;
  applicantPersonId: string | null;
  /** null: the applicant, whom the registry does not know yet. */
  beneficiaryId: string | null;
  form: CaseForm;
  /** Whether somebody of the authority decides, or would decide, on it now. */
  deciding?: boolean;
  /** What the operator entered with the approval; absent before it. */
  decision?: CaseForm | undefined;
  /** A cohabiting member of a request for the family who consents in person (R-FR-3). */
  consenting?: boolean;
  /** Of a family: the key of the member whose papers speak for this item. */
  member?: string;
  /** In whose name the case holds its place, where that is not whom it is about by now. */
  heldFor?: string;
  /** Places of doctors that items before this one take (R-FR-5). */
  taken?: ReadonlyMap<string, number>;
}

/** All that the rules of a case look at, loaded together, and the answers they give on that day. */
export interface JudgedCase {
  results: RuleResult[];
  judgement: Judgement;
  context: RuleContext;
}

/**
 * Evaluates every rule of a request type for a case as the registry stands now. Inside a
 * transaction that locked person and doctors the answers are those the commit may rely on.
 * @param part `PERSON`: before a doctor is picked; `WHOLE`: all rules
 * @throws DeskError not_found when the registry has no such beneficiary
 */
export async function judgeCase(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  caseToJudge: CaseToJudge,
  today: CivilDate,
  part: 'PERSON' | 'WHOLE' = 'WHOLE',
): Promise<JudgedCase> {
  const policy = await currentPolicy(sql, deps.config, today);
  const { person, applicant, byName, fiscalCode, submittedAt, papers } = await loadJudged(
    sql,
    caseToJudge,
    policy,
  );
  const own = ownPapers(papers, caseToJudge.member);
  const documents = [...new Set(own.map(({ kind }) => kind))];
  const targetId = part === 'WHOLE' ? doctorOf(caseToJudge.form) : undefined;
  const currentId = choiceOn(person.choices, today)?.doctorId;
  const wanted = [...new Set([targetId, currentId].filter((id) => id !== undefined))];
  const doctors = await loadDoctorFacts(sql, wanted, {
    on: today,
    forPersonId: holderOf(caseToJudge),
  });
  const target = targetOf(doctors, targetId, caseToJudge.taken);
  const context = await contextOf(sql, person.birthDate, person.zoneId, {
    today,
    policy,
    channel: 'CASE',
    askedOn: submittedAt === null ? undefined : civilDateOf(submittedAt.getTime()),
    acceptedBy: target !== undefined && isAcceptedBy(own, target.doctorId) ? [target.doctorId] : [],
    deciding: caseToJudge.deciding === true,
    ascertained: await ascertained(sql, caseToJudge),
  });
  const request = REQUESTS[caseToJudge.type];
  const beneficiary = await tieOf(
    sql,
    caseToJudge,
    part === 'PERSON' || isSigned(papers, caseToJudge.member),
    context,
  );
  const family = part === 'WHOLE' ? await familyFactsOf(sql, caseToJudge, today) : undefined;
  const judgement: Judgement = {
    beneficiary,
    fiscalCode,
    person,
    current: currentDoctorOf(person, doctors, today),
    target,
    form: caseToJudge.form,
    documents,
    dependants: await dependantsOf(sql, caseToJudge, today),
    decision: caseToJudge.decision,
    family,
    ...byName,
    preregistration: await preregistrationOf(sql, caseToJudge),
  };
  const results = [
    ...resultsOfTie(caseToJudge, beneficiary, applicant, context),
    ...(part === 'WHOLE'
      ? request.judge(judgement, context)
      : request.judgeBeneficiary(judgement, context)),
  ];
  // Without facts of the doctor that the form names, no rule of the doctor was asked.
  const unknown = targetId !== undefined && judgement.target === undefined;
  return {
    results: unknown ? [...results, failed('R-DS-7', UNKNOWN_DOCTOR)] : results,
    judgement,
    context,
  };
}

/**
 * What an applicant is told of a judgement: who may not do this for the person (R-RP) learns nothing
 * else of them.
 */
export function resultsForApplicant({ results, judgement }: JudgedCase): readonly RuleResult[] {
  const byRight = representationResults(judgement.beneficiary);
  return isEligible(byRight) ? results : byRight;
}

/** What stands of the applicant alone: their age (R-AC-1), or how they represent somebody (R-RP). */
function resultsOfTie(
  { applicantId }: CaseToJudge,
  beneficiary: Beneficiary,
  person: PersonFacts,
  context: RuleContext,
): readonly RuleResult[] {
  return beneficiary.relation === 'SELF' && applicantId !== null
    ? applicantActsAlone(person, context)
    : representationResults(beneficiary);
}

/** Who the beneficiary is to the applicant; a member of a family who consents is cohabiting. */
async function tieOf(
  sql: Sql,
  caseToJudge: CaseToJudge,
  consentGiven: boolean,
  context: RuleContext,
): Promise<Beneficiary> {
  const { act } = REQUESTS[caseToJudge.type];
  const tied = await beneficiaryOf(sql, { ...caseToJudge, act, consentGiven }, context);
  return tied.relation === 'NONE' && caseToJudge.consenting === true
    ? { relation: 'HOUSEHOLD', familyRequest: true }
    : tied;
}

function holderOf(caseToJudge: CaseToJudge): string {
  return caseToJudge.heldFor ?? placeHolder(caseToJudge);
}

async function familyFactsOf(
  sql: Sql,
  { id, type, applicantPersonId, form }: CaseToJudge,
  today: CivilDate,
): Promise<FamilyRequestFacts | undefined> {
  return type === 'FAMILY_REQUEST'
    ? (await familyOf(sql, { caseId: id, applicantPersonId, form }, today)).facts
    : undefined;
}

/** Who asks is not told whether the registry has whom they name: only who decides looks. */
async function namedPersonOf(
  sql: Sql,
  { type, form, deciding }: CaseToJudge,
): Promise<Partial<NamedPerson>> {
  const names = type === 'REPRESENTATION' || REQUESTS[type].newChild !== undefined;
  return names && deciding === true ? findNamedPerson(sql, form) : {};
}

/** The doctor that the form names. R-FR-5: a place that an item before this one takes is taken. */
function targetOf(
  doctors: readonly DoctorFacts[],
  targetId: string | undefined,
  taken: CaseToJudge['taken'],
): DoctorFacts | undefined {
  const doctor = doctors.find(({ doctorId }) => doctorId === targetId);
  const places = taken?.get(targetId ?? '') ?? 0;
  return doctor && { ...doctor, heldPlaces: doctor.heldPlaces + places };
}

/** A person as the rules of a case look at them, and what the case comes with. */
interface LoadedToJudge extends Omit<LoadedPerson, 'facts'> {
  /** Whom the rules are asked of: a newborn that the form declares, or else whom it is for. */
  person: PersonFacts;
  /** Whom the case stands with, living where it says. */
  applicant: PersonFacts;
  /** Whom the form names, for who decides. */
  byName: Partial<NamedPerson>;
}

async function loadJudged(
  sql: Sql,
  caseToJudge: CaseToJudge,
  policy: RegionalPolicy,
): Promise<LoadedToJudge> {
  const { facts, ...loaded } = await loadBeneficiary(sql, caseToJudge, policy);
  const applicant = withDomicile(facts, await declaredDomicile(sql, caseToJudge));
  const byName = await namedPersonOf(sql, caseToJudge);
  const declaring = { ...caseToJudge, named: byName.named };
  const child = await newChildFacts(sql, declaring, applicant, policy);
  return child === undefined
    ? { ...loaded, person: applicant, applicant, byName }
    : { ...loaded, person: child.facts, fiscalCode: child.fiscalCode, applicant, byName };
}

/** Whom the case is for as the rules look at them: by the registry, or by what they declared. */
function loadBeneficiary(
  sql: Sql,
  { id, applicantId, beneficiaryId }: CaseToJudge,
  policy: RegionalPolicy,
): ReturnType<typeof loadPerson> {
  if (beneficiaryId !== null) {
    return loadPerson(sql, beneficiaryId, { policy, exceptCaseId: id });
  }
  if (applicantId === null) {
    throw new Error('A case without an account is judged once its person is identified');
  }
  return loadUnregistered(sql, applicantId, id);
}

async function dependantsOf(
  sql: Sql,
  { beneficiaryId, form }: CaseToJudge,
  today: CivilDate,
): Promise<Judgement['dependants']> {
  return beneficiaryId === null ? [] : loadDependants(sql, beneficiaryId, form, today);
}

const UNKNOWN_DOCTOR: Localized = {
  it: 'Questo medico non è nell’elenco. Sceglilo di nuovo tra quelli proposti.',
  en: 'This doctor is not on the list. Choose again among those offered.',
};

/** What an operator has ascertained; asked of the types of case that ask for it (R-DM-5). */
async function ascertained(
  sql: Sql,
  { id, type, deciding }: CaseToJudge,
): Promise<AscertainmentKind[]> {
  if (id === undefined || deciding !== true) {
    return [];
  }
  const views = await ascertainmentsOf(sql, { id, type }, false);
  return views.filter(({ done }) => done !== null).map(({ kind }) => kind);
}

/** R-DS-10 asks for the zone's paediatricians only where the age makes one compulsory. */
async function contextOf(
  sql: Sql,
  birthDate: CivilDate,
  zoneId: string | undefined,
  context: RuleContext,
): Promise<RuleContext> {
  if (zoneId === undefined || ageOn(birthDate, context.today) >= GP_FROM_AGE) {
    return context;
  }
  const paediatricianPlacesInZone = await hasPaediatricianPlaces(sql, zoneId, context.today);
  return { ...context, paediatricianPlacesInZone };
}
