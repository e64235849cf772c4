import type { DocumentKind } from '#contract/document.ts';
import { MAX_FAMILY_ITEMS, MIN_FAMILY_ITEMS } from '#contract/family.ts';
import type { Localized } from '#contract/localized.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import type { RegionalPolicy } from './regional-policy.ts';
import { failed, passed } from './verdict.ts';

/** One member of a request for the family, as the rules on the whole request look at them. */
export interface FamilyMemberFact {
  /** As the form has it: the registry's name would tell who lives there. */
  name: string;
  /** The applicant, or of their registered or declared household; undefined: nobody found. */
  personId: string | undefined;
  isApplicant: boolean;
  /** Adult, or emancipated: consents in person. */
  consents: boolean;
  /**
   * Not of the registered household: an adult of the applicant's own by declaration (R-FR-1). Absent in
   * facts of decisions made before there was one.
   */
  declared?: boolean;
  /** Documents that are this member's own, and a consent that all have signed. */
  papers: readonly DocumentKind[];
}

export interface FamilyRequestFacts {
  applicantIsAdult: boolean;
  members: readonly FamilyMemberFact[];
}

const ALL_COHABITING: Localized = {
  it: 'Le persone indicate abitano con te.',
  en: 'The people named live with you.',
};
const APPLICANT_MINOR: Localized = {
  it: 'La richiesta per la famiglia la fa una persona maggiorenne.',
  en: 'A request for the family is made by an adult.',
};
function notCohabiting(names: string): Localized {
  return {
    it: `Non risultano nel tuo stato di famiglia con i dati indicati: ${names}. Controlla nome e codice fiscale. Se siete nello stesso stato di famiglia, dichiaralo nella scheda della persona; chi non abita con te fa la sua richiesta.`,
    en: `Not of your registered household with the data given: ${names}. Check name and fiscal code. If you are of the same household, declare it in the person's card; who does not live with you makes a request of their own.`,
  };
}

function cohabitingByDeclaration(names: string): Localized {
  return {
    it: `Le persone indicate abitano con chi chiede. Per dichiarazione (DPR 445/2000, articolo 46), non in anagrafe: ${names}.`,
    en: `The people named live with who asks. By declaration (DPR 445/2000, article 46), not in the registry: ${names}.`,
  };
}

/**
 * R-FR-1: an adult asks, and everybody named is of the same household, registered or declared
 * (stato di famiglia). Whoever is declared is looked for only once their papers are there (R-FR-3):
 * nobody learns by naming people whom the registry has.
 */
export function allAreCohabiting({ applicantIsAdult, members }: FamilyRequestFacts): RuleResult {
  if (!applicantIsAdult) {
    return failed('R-FR-1', APPLICANT_MINOR);
  }
  const strangers = members.filter(
    (member) => member.personId === undefined && !(member.declared === true && lacksPapers(member)),
  );
  if (strangers.length > 0) {
    return failed('R-FR-1', notCohabiting(namesOf(strangers)));
  }
  const declared = members.filter((member) => member.declared === true);
  return passed(
    'R-FR-1',
    declared.length === 0 ? ALL_COHABITING : cohabitingByDeclaration(namesOf(declared)),
  );
}

const NUMBER_RIGHT: Localized = {
  it: 'Il numero di persone va bene, ognuna una volta sola.',
  en: 'The number of people is right, each of them once.',
};
const NUMBER_WRONG: Localized = {
  it: `Indica da ${MIN_FAMILY_ITEMS} a ${MAX_FAMILY_ITEMS} persone, ognuna una volta sola. Per una persona sola usa la richiesta singola.`,
  en: `Name from ${MIN_FAMILY_ITEMS} to ${MAX_FAMILY_ITEMS} people, each of them once. For one person alone use the single request.`,
};

/** R-FR-2: two to twelve items, one for each member. */
export function isOfRightSize({ members }: FamilyRequestFacts): RuleResult {
  const known = members.flatMap(({ personId }) => personId ?? []);
  const right =
    members.length >= MIN_FAMILY_ITEMS &&
    members.length <= MAX_FAMILY_ITEMS &&
    new Set(known).size === known.length;
  return right ? passed('R-FR-2', NUMBER_RIGHT) : failed('R-FR-2', NUMBER_WRONG);
}

const IDENTITY_PAPERS = ['IDENTITY_DOCUMENT', 'HEALTH_CARD'] as const;
const CONSENTING_PAPERS = [...IDENTITY_PAPERS, 'CONSENT'] as const;

/** Whether a member has not yet given the papers of an adult. */
export function lacksPapers({ papers }: Pick<FamilyMemberFact, 'papers'>, consent = true): boolean {
  return (consent ? CONSENTING_PAPERS : IDENTITY_PAPERS).some((kind) => !papers.includes(kind));
}

const CONSENTS_THERE: Localized = {
  it: 'Di ogni altro adulto ci sono documento, tessera e consenso firmato.',
  en: 'Of every other adult there are the identity document, the card and the signed consent.',
};
function papersMissing(names: string): Localized {
  return {
    it: `Mancano documento d’identità, tessera sanitaria o consenso firmato di: ${names}.`,
    en: `The identity document, the health card or the signed consent is missing of: ${names}.`,
  };
}

const IDENTITIES_THERE: Localized = {
  it: 'Di ogni altro adulto ci sono documento e tessera.',
  en: 'Of every other adult there are the identity document and the card.',
};
function identitiesMissing(names: string): Localized {
  return {
    it: `Mancano documento d’identità o tessera sanitaria di: ${names}.`,
    en: `The identity document or the health card is missing of: ${names}.`,
  };
}

/**
 * R-FR-3: identity document and card of every adult other than the applicant and, unless the regional
 * profile does without, their signed consent; whoever is of the household by declaration always signs.
 */
export function adultsConsent(
  { members }: FamilyRequestFacts,
  { adultConsent }: Pick<RegionalPolicy, 'adultConsent'>,
): RuleResult {
  const lacking = members.filter(
    (member) =>
      member.consents &&
      !member.isApplicant &&
      lacksPapers(member, adultConsent || member.declared === true),
  );
  if (lacking.length === 0) {
    return passed('R-FR-3', adultConsent ? CONSENTS_THERE : IDENTITIES_THERE);
  }
  const names = namesOf(lacking);
  return failed('R-FR-3', adultConsent ? papersMissing(names) : identitiesMissing(names));
}

function namesOf(members: readonly FamilyMemberFact[]): string {
  return members.map(({ name }) => name).join(', ');
}

const ONE_PASSES: Localized = {
  it: 'Ogni persona ha un suo esito: almeno una richiesta si può fare.',
  en: 'Each person has an outcome of their own: at least one request can be made.',
};
const NONE_PASSES: Localized = {
  it: 'Oggi non si può fare la richiesta per nessuna delle persone indicate.',
  en: 'Today the request can be made for none of the people named.',
};

/** R-FR-4: items are judged on their own and may be approved in part; one that passes is enough. */
export function someItemPasses(itemsPass: readonly boolean[]): RuleResult {
  return itemsPass.some(Boolean) ? passed('R-FR-4', ONE_PASSES) : failed('R-FR-4', NONE_PASSES);
}

/** R-FR-1 to R-FR-3: what stands against the request as a whole, whatever its items ask. */
export function evaluateFamilyRequest(
  facts: FamilyRequestFacts,
  policy: Pick<RegionalPolicy, 'adultConsent'>,
): RuleResult[] {
  return [allAreCohabiting(facts), isOfRightSize(facts), adultsConsent(facts, policy)];
}
