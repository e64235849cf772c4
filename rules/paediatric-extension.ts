import type { CivilDate } from '#contract/civil-date.ts';
import type { ExtensionReason } from '#contract/extension-reason.ts';
import type { Localized } from '#contract/localized.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { birthdayOf } from './calendar.ts';
import { choiceOn } from './choice-history.ts';
import { PAEDIATRICIAN_UNTIL_AGE } from './paediatric-age.ts';
import type { PersonFacts } from './registry-facts.ts';
import { evaluateRequest, type RequestFacts } from './request-rules.ts';
import type { RuleContext } from './rule-context.ts';
import { onDate } from './spoken-date.ts';
import { failed, passed } from './verdict.ts';

export interface PaediatricExtensionFacts extends RequestFacts {
  reason?: ExtensionReason | undefined;
  /** A specialist's certificate is among the documents. */
  hasCertificate: boolean;
  /** The paediatrician's signed acceptance is among the documents. */
  hasAcceptance: boolean;
}

const IN_TIME: Localized = {
  it: 'La richiesta è presentata prima dei 14 anni.',
  en: 'The request is made before the age of 14.',
};
function late(birthday: CivilDate): Localized {
  return {
    it: `La richiesta andava presentata prima dei 14 anni, compiuti ${onDate(birthday).it}: ora va scelto un medico di famiglia.`,
    en: `The request had to be made before the age of 14, completed ${onDate(birthday).en}: now a family doctor is to be chosen.`,
  };
}

/**
 * R-PE-1: submitted strictly before the 14th birthday; on it, it is late. The decision may come after
 * it: what counts is the day of the submission.
 */
export function isSubmittedInTime(
  person: PersonFacts,
  { today, askedOn = today }: RuleContext,
): RuleResult {
  const birthday = birthdayOf(person.birthDate, PAEDIATRICIAN_UNTIL_AGE);
  return askedOn < birthday ? passed('R-PE-1', IN_TIME) : failed('R-PE-1', late(birthday));
}

const HAS_PAEDIATRICIAN: Localized = {
  it: 'Il medico di oggi è un pediatra.',
  en: 'The doctor of today is a paediatrician.',
};
const NO_PAEDIATRICIAN: Localized = {
  it: 'Il medico di oggi non è un pediatra: non c’è un pediatra da mantenere.',
  en: 'The doctor of today is no paediatrician: there is none to keep.',
};

/** R-PE-2: the current doctor is a paediatrician. */
export function hasPaediatrician(person: PersonFacts, { today }: RuleContext): RuleResult {
  return choiceOn(person.choices, today)?.doctorKind === 'PAEDIATRICIAN'
    ? passed('R-PE-2', HAS_PAEDIATRICIAN)
    : failed('R-PE-2', NO_PAEDIATRICIAN);
}

const REASON_PROVEN: Localized = {
  it: 'Il motivo è ammesso.',
  en: 'The reason is admitted.',
};
const REASON_MISSING: Localized = {
  it: 'Indica per quale motivo chiedi di mantenere il pediatra.',
  en: 'Say why you ask to keep the paediatrician.',
};
const CERTIFICATE_MISSING: Localized = {
  it: 'Per malattia cronica o disabilità serve il certificato: aggiungilo ai documenti.',
  en: 'For a chronic disease or a disability the certificate is needed: add it to the documents.',
};
const REASON_NOT_ADMITTED: Localized = {
  it: 'Questo motivo non è ammesso: serve una malattia cronica o una disabilità certificata.',
  en: 'This reason is not admitted: a certified chronic disease or disability is needed.',
};

/** R-PE-3: chronic disease or disability, certified; other reasons where the region admits them. */
export function isExtensionReasonProven(
  { reason, hasCertificate }: Pick<PaediatricExtensionFacts, 'reason' | 'hasCertificate'>,
  { policy }: RuleContext,
): RuleResult {
  if (reason === undefined) {
    return failed('R-PE-3', REASON_MISSING);
  }
  if (reason === 'CHRONIC_DISEASE' || reason === 'DISABILITY') {
    return hasCertificate ? passed('R-PE-3', REASON_PROVEN) : failed('R-PE-3', CERTIFICATE_MISSING);
  }
  return policy.extraExtensionReasons.includes(reason)
    ? passed('R-PE-3', REASON_PROVEN)
    : failed('R-PE-3', REASON_NOT_ADMITTED);
}

const ACCEPTED: Localized = {
  it: 'C’è l’accettazione del pediatra.',
  en: 'The acceptance of the paediatrician is there.',
};
const NOT_ACCEPTED: Localized = {
  it: 'Manca l’accettazione firmata del pediatra: aggiungila ai documenti.',
  en: 'The signed acceptance of the paediatrician is missing: add it to the documents.',
};

/** R-PE-4: the paediatrician's acceptance is uploaded. */
export function isAcceptedByPaediatrician(hasAcceptance: boolean): RuleResult {
  return hasAcceptance ? passed('R-PE-4', ACCEPTED) : failed('R-PE-4', NOT_ACCEPTED);
}

/** What can be said before the form is filled in: R-GEN, the age and the doctor of today. */
export function evaluateExtensionPerson(facts: RequestFacts, ctx: RuleContext): RuleResult[] {
  return [
    ...evaluateRequest(facts, ctx),
    isSubmittedInTime(facts.person, ctx),
    hasPaediatrician(facts.person, ctx),
  ];
}

/** Every rule of an extension: R-GEN and R-PE. */
export function evaluatePaediatricExtension(
  facts: PaediatricExtensionFacts,
  ctx: RuleContext,
): RuleResult[] {
  return [
    ...evaluateExtensionPerson(facts, ctx),
    isExtensionReasonProven(facts, ctx),
    isAcceptedByPaediatrician(facts.hasAcceptance),
  ];
}
