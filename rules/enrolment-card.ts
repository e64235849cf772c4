import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, addMonths, daysBetween } from './calendar.ts';
import { checkFiscalCode } from './fiscal-code.ts';
import type { RuleContext } from './rule-context.ts';

/** A shorter assistance is proved by paper alone (specification 2, health card). */
const LEAST_CARD_DAYS = 30;
const NEWBORN_CARD_MONTHS = 12;

/**
 * Last day of the card that goes with a foreign citizen's enrolment: the enrolment's, within the life
 * of a card. Undefined where none is issued: while the fiscal code is provisional, for less than
 * thirty days (R-FX-11).
 */
export function enrolmentCardExpiry(
  { from, to }: { from: CivilDate; to?: CivilDate | undefined },
  fiscalCode: string,
  { today, policy }: Pick<RuleContext, 'today' | 'policy'>,
): CivilDate | undefined {
  const check = checkFiscalCode(fiscalCode);
  const isProvisional = check.valid && check.kind === 'PROVISIONAL';
  const isShort = to !== undefined && daysBetween(from, to) + 1 < LEAST_CARD_DAYS;
  if ((isProvisional && policy.cardNeedsAlphaCf) || isShort) {
    return undefined;
  }
  const life = addMonths(today, policy.cardYears * 12);
  return to !== undefined && to < life ? to : life;
}

/** Last day of a newborn's first card: it lasts a year (specification 2, health card). */
export function newbornCardExpiry(today: CivilDate): CivilDate {
  return addDays(addMonths(today, NEWBORN_CARD_MONTHS), -1);
}
