import type { Localized } from '#contract/localized.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { isEligible } from './eligibility.ts';
import type { PersonFacts } from './registry-facts.ts';
import type { RepresentedActFacts } from './representation.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

/**
 * Whom a request is for, seen from the applicant. REPRESENTED carries the results of R-RP for this
 * very act, and what they were asked with; HOUSEHOLD is admitted only by a request for the whole
 * family; NONE: nothing links them.
 */
export type Beneficiary =
  | { relation: 'SELF' }
  | {
      relation: 'REPRESENTED';
      representation: readonly RuleResult[];
      /** Absent where a decision was kept before it was kept with it. */
      asked?: RepresentedActFacts;
    }
  | { relation: 'HOUSEHOLD'; familyRequest: boolean }
  | { relation: 'NONE' };

/** What every request has, whatever its type. */
export interface RequestFacts {
  requestType: RequestType;
  beneficiary: Beneficiary;
  person: PersonFacts;
}

const OWN: Localized = { it: 'La richiesta è per te.', en: 'The request is for yourself.' };
const REPRESENTED: Localized = {
  it: 'La richiesta è per una persona che puoi rappresentare.',
  en: 'The request is for a person you may act for.',
};
const COHABITING: Localized = {
  it: 'La richiesta è per una persona del tuo nucleo familiare.',
  en: 'The request is for a member of your household.',
};
const NO_LINK: Localized = {
  it: 'Puoi chiedere per te, per chi rappresenti o, con una richiesta per la famiglia, per chi abita con te. Per questa persona deve fare la richiesta lei stessa.',
  en: 'You can ask for yourself, for those you represent or, with a request for the family, for those who live with you. This person has to ask in person.',
};
const NO_POWER: Localized = {
  it: 'Non risulti tra chi può agire per questa persona in questa richiesta: controlla i motivi indicati sulla rappresentanza.',
  en: 'You are not among those who may act for this person in this request: see what is said about the representation.',
};

/** R-GEN-1: the beneficiary is the applicant, somebody represented, or a cohabiting member. */
export function beneficiaryIsCovered({ beneficiary }: RequestFacts): RuleResult {
  if (beneficiary.relation === 'SELF') {
    return passed('R-GEN-1', OWN);
  }
  if (beneficiary.relation === 'REPRESENTED') {
    return isEligible(beneficiary.representation)
      ? passed('R-GEN-1', REPRESENTED)
      : failed('R-GEN-1', NO_POWER);
  }
  return beneficiary.relation === 'HOUSEHOLD' && beneficiary.familyRequest
    ? passed('R-GEN-1', COHABITING)
    : failed('R-GEN-1', NO_LINK);
}

const ALIVE: Localized = {
  it: 'Nessun decesso risulta in anagrafe.',
  en: 'The registry knows of no death.',
};
const DEAD: Localized = {
  it: 'In anagrafe la persona risulta deceduta. Se è un errore, rivolgiti allo sportello con un documento.',
  en: 'The registry says that the person has died. If this is wrong, go to the desk with an identity document.',
};

/** R-GEN-2: the beneficiary is not dead; the day of death counts as dead. */
export function beneficiaryIsAlive({ person }: RequestFacts, { today }: RuleContext): RuleResult {
  return person.deathDate !== undefined && person.deathDate <= today
    ? failed('R-GEN-2', DEAD)
    : passed('R-GEN-2', ALIVE);
}

const NO_OTHER_CASE: Localized = {
  it: "Non c'è un'altra pratica aperta dello stesso tipo.",
  en: 'There is no other open case of the same type.',
};
const OTHER_CASE: Localized = {
  it: "C'è già una pratica aperta dello stesso tipo per questa persona: segui quella, o annullala prima di farne un'altra.",
  en: 'There is already an open case of the same type for this person: follow that one, or withdraw it before you make another.',
};

/** R-GEN-3: no open case of the same type for the same beneficiary. */
export function noOtherOpenCase({ requestType, person }: RequestFacts): RuleResult {
  return person.openCaseTypes.includes(requestType)
    ? failed('R-GEN-3', OTHER_CASE)
    : passed('R-GEN-3', NO_OTHER_CASE);
}

/** R-GEN-1 to R-GEN-3, all of them, for a request of any type. */
export function evaluateRequest(facts: RequestFacts, ctx: RuleContext): RuleResult[] {
  return [beneficiaryIsCovered(facts), beneficiaryIsAlive(facts, ctx), noOtherOpenCase(facts)];
}
