import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { addDays } from './calendar.ts';
import { hasLapsed } from './case-deadlines.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';
import type { RegionalPolicy } from './regional-policy.ts';

/** What a pre-registration without credentials carries beside the self-certification (R-AL). */
export interface PreregistrationFacts {
  email: string | undefined;
  mobile: string | undefined;
  /** Last day to confirm it. */
  confirmBy: CivilDate;
  /** Whether an operator identified the person; what they showed is kept by who records it. */
  identified: boolean;
}

/** The last day on which an operator may confirm a pre-registration made on a day (R-AL-4). */
export function confirmBy(madeOn: CivilDate, { preregDays }: RegionalPolicy): CivilDate {
  return addDays(madeOn, preregDays);
}

/**
 * Pre-registrations to be confirmed before this day, and expired, are erased on a day: what is
 * declared of a person is kept no longer than it serves (GDPR art. 5).
 */
export function erasedIfDueBefore(today: CivilDate, { preregKeepDays }: RegionalPolicy): CivilDate {
  return addDays(today, -preregKeepDays);
}

const REACHABLE: Localized = {
  it: "C'è un recapito a cui scrivere.",
  en: 'There is an address to write to.',
};
const NOT_REACHABLE: Localized = {
  it: 'Serve un indirizzo email o un numero di cellulare.',
  en: 'An e-mail address or a mobile number is needed.',
};

/** R-AL-1: with no account, an e-mail address or a mobile number is what there is to reach them. */
export function hasContact({ email, mobile }: PreregistrationFacts): RuleResult {
  return email === undefined && mobile === undefined
    ? failed('R-AL-1', NOT_REACHABLE)
    : passed('R-AL-1', REACHABLE);
}

const IDENTIFIED: Localized = {
  it: 'Un operatore ha identificato la persona.',
  en: 'An operator has identified the person.',
};
const NOT_IDENTIFIED: Localized = {
  it: 'Prima di confermare va identificata la persona, allo sportello o con la copia di un documento.',
  en: 'The person must be identified before it is confirmed, at the desk or by a copy of a document.',
};

/** R-AL-3: effective from the day on which an operator, having identified the person, confirms it. */
export function isIdentified({ identified }: PreregistrationFacts): RuleResult {
  return identified ? passed('R-AL-3', IDENTIFIED) : failed('R-AL-3', NOT_IDENTIFIED);
}

const IN_TIME: Localized = {
  it: 'La pre-registrazione è ancora confermabile.',
  en: 'The pre-registration can still be confirmed.',
};
const TOO_LATE: Localized = {
  it: 'La pre-registrazione è scaduta: va fatta di nuovo.',
  en: 'The pre-registration has expired: it has to be made again.',
};

/** R-AL-4: confirmed within its days. What was identified in time may be decided later. */
export function isConfirmedInTime(
  { confirmBy: last, identified }: PreregistrationFacts,
  { today }: Pick<RuleContext, 'today'>,
): RuleResult {
  return identified || !hasLapsed(last, today)
    ? passed('R-AL-4', IN_TIME)
    : failed('R-AL-4', TOO_LATE);
}

/** R-AL-1, R-AL-3 and R-AL-4. */
export function evaluatePreregistration(
  facts: PreregistrationFacts,
  ctx: Pick<RuleContext, 'today'>,
): RuleResult[] {
  return [hasContact(facts), isIdentified(facts), isConfirmedInTime(facts, ctx)];
}
