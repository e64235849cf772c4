import type { CardDuplicateReason } from '#contract/card-duplicate-reason.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { addDays, addMonths, firstDayOutside } from './calendar.ts';
import * as texts from './card-duplicate-texts.ts';
import { choiceTimeLimit } from './doctor-choice-change.ts';
import { hasActiveEnrolment } from './doctor-change.ts';
import { checkFiscalCode } from './fiscal-code.ts';
import type { EnrolmentFact, HealthCardFact, PersonFacts } from './registry-facts.ts';
import { evaluateRequest, type RequestFacts } from './request-rules.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

export interface CardDuplicateFacts extends RequestFacts {
  /** The fiscal code that the registry has. */
  fiscalCode: string;
  reason?: CardDuplicateReason | undefined;
  /** Number of the damaged card, as typed. */
  cardNumber?: string | undefined;
  /** Loss or theft is declared (DPR 445/2000). */
  declared: boolean;
  /** A report to the police is among the documents. */
  hasPoliceReport: boolean;
}

/** The card that a duplicate replaces: the one issued last, unless it was blocked or replaced. */
export function cardToReplace(cards: readonly HealthCardFact[]): HealthCardFact | undefined {
  return cards
    .filter(({ status }) => status === 'ISSUED' || status === 'EXPIRED')
    .toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn, 'en'))
    .at(-1);
}

/** The card that can be used today, if any. */
export function validCard(
  cards: readonly HealthCardFact[],
  today: CivilDate,
): HealthCardFact | undefined {
  const card = cardToReplace(cards);
  return card?.status === 'ISSUED' && card.expiresOn >= today ? card : undefined;
}

/** R-CD-1: enrolled, alive, with a definitive fiscal code that no other has replaced. */
export function mayHaveCard(
  { person, fiscalCode }: Pick<CardDuplicateFacts, 'person' | 'fiscalCode'>,
  ctx: RuleContext,
): RuleResult {
  const { deathDate, fiscalCodeReplacedOn } = person;
  if (deathDate !== undefined && deathDate <= ctx.today) {
    return failed('R-CD-1', texts.DEAD);
  }
  const enrolled = hasActiveEnrolment(person, ctx);
  if (!enrolled.passed) {
    return failed('R-CD-1', texts.NOT_ENROLLED);
  }
  if (fiscalCodeReplacedOn !== undefined && fiscalCodeReplacedOn <= ctx.today) {
    return failed('R-CD-1', texts.CODE_REPLACED);
  }
  const check = checkFiscalCode(fiscalCode);
  return ctx.policy.cardNeedsAlphaCf && check.valid && check.kind === 'PROVISIONAL'
    ? failed('R-CD-1', texts.CODE_PROVISIONAL)
    : passed('R-CD-1', texts.IN_ORDER);
}

/** R-CD-2: a damaged card is told by its number, which must be that of the card. */
export function isTheDamagedCard({
  person,
  reason,
  cardNumber,
}: Pick<CardDuplicateFacts, 'person' | 'reason' | 'cardNumber'>): RuleResult {
  if (reason !== 'DAMAGED') {
    return passed('R-CD-2', texts.NUMBER_NOT_NEEDED);
  }
  const typed = (cardNumber ?? '').replaceAll(/[\s-]/g, '');
  return typed !== '' && cardToReplace(person.cards)?.number === typed
    ? passed('R-CD-2', texts.NUMBER_MATCHES)
    : failed('R-CD-2', texts.NUMBER_DOES_NOT_MATCH);
}

/** R-CD-3: loss and theft are declared; a police report where the policy asks for it. */
export function isLossDeclared(
  {
    reason,
    declared,
    hasPoliceReport,
  }: Pick<CardDuplicateFacts, 'reason' | 'declared' | 'hasPoliceReport'>,
  { policy }: RuleContext,
): RuleResult {
  if (reason !== 'THEFT' && reason !== 'LOSS') {
    return passed('R-CD-3', texts.DECLARED);
  }
  if (!declared) {
    return failed('R-CD-3', texts.NOT_DECLARED);
  }
  return policy.policeReportRequired && !hasPoliceReport
    ? failed('R-CD-3', texts.REPORT_MISSING)
    : passed('R-CD-3', texts.DECLARED);
}

/** R-CD-4: no card is under way: one issued in these days travels by post. */
export function noCardUnderWay(person: PersonFacts, { today, policy }: RuleContext): RuleResult {
  const travelling = person.cards
    .filter(({ status }) => status === 'ISSUED')
    .map(({ issuedOn }) => ({ from: issuedOn, to: addDays(issuedOn, policy.cardDeliveryDays) }));
  const clearsOn = firstDayOutside(travelling, today);
  return clearsOn === today
    ? passed('R-CD-4', texts.NO_CARD_UNDER_WAY)
    : failed('R-CD-4', texts.cardUnderWay(clearsOn), clearsOn);
}

/** R-CD-5: the postal address is complete. */
export function isAddressComplete({ postalAddress }: PersonFacts): RuleResult {
  const complete =
    postalAddress !== undefined &&
    postalAddress.street.trim() !== '' &&
    /^\d{5}$/.test(postalAddress.postcode) &&
    postalAddress.municipalityCode !== '';
  return complete
    ? passed('R-CD-5', texts.ADDRESS_COMPLETE)
    : failed('R-CD-5', texts.ADDRESS_INCOMPLETE);
}

/** R-CD-6: a chip is asked for only in place of a valid card that has none. */
export function lacksChip(
  { person, reason }: Pick<CardDuplicateFacts, 'person' | 'reason'>,
  { today }: RuleContext,
): RuleResult {
  if (reason !== 'NEED_CHIP') {
    return passed('R-CD-6', texts.CHIP_NOT_THE_REASON);
  }
  return validCard(person.cards, today)?.hasChip === false
    ? passed('R-CD-6', texts.HAS_NO_CHIP)
    : failed('R-CD-6', texts.HAS_CHIP);
}

/** What can be said before the form is filled in. */
export function evaluateCardPerson(
  facts: Pick<CardDuplicateFacts, keyof RequestFacts | 'fiscalCode'>,
  ctx: RuleContext,
): RuleResult[] {
  return [
    ...evaluateRequest(facts, ctx),
    mayHaveCard(facts, ctx),
    noCardUnderWay(facts.person, ctx),
    isAddressComplete(facts.person),
  ];
}

/** Every rule of a duplicate: R-GEN and R-CD. */
export function evaluateCardDuplicate(facts: CardDuplicateFacts, ctx: RuleContext): RuleResult[] {
  return [
    ...evaluateCardPerson(facts, ctx),
    isTheDamagedCard(facts),
    isLossDeclared(facts, ctx),
    lacksChip(facts, ctx),
  ];
}

/**
 * Last day of the duplicate: the old card's; a whole new life for a chip, or where the old one has
 * no day left. It never outlives the enrolment.
 */
export function duplicateExpiry(
  old: HealthCardFact | undefined,
  reason: CardDuplicateReason,
  enrolments: readonly EnrolmentFact[],
  { today, policy }: Pick<RuleContext, 'today' | 'policy'>,
): CivilDate {
  const own =
    reason === 'NEED_CHIP' || old === undefined || old.expiresOn <= today
      ? addMonths(today, policy.cardYears * 12)
      : old.expiresOn;
  const enrolmentEnd = choiceTimeLimit(enrolments, today);
  return enrolmentEnd !== undefined && enrolmentEnd < own ? enrolmentEnd : own;
}
