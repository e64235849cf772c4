import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import { fromDate, onDate, spokenDate, untilDate } from './spoken-date.ts';

/** What the rules on domiciled citizens say (R-DM). */
export const DOMICILED_HERE: Localized = {
  it: 'La residenza è fuori dal nostro territorio e il domicilio è dentro.',
  en: 'The residence is outside our territory and the domicile is in it.',
};
export const RESIDENT_HERE: Localized = {
  it: "La residenza è in un nostro comune: l'iscrizione come residente è senza scadenza e questa non serve.",
  en: 'The residence is in one of our municipalities: a resident is enrolled without an end and does not need this.',
};
export const DOMICILE_ASKED: Localized = {
  it: 'Il domicilio lo indichi nella richiesta: deve essere in un nostro comune.',
  en: 'You give your domicile in the request: it must be in one of our municipalities.',
};
export const NOT_DOMICILED_HERE: Localized = {
  it: 'Non risulta un domicilio in un nostro comune: chiedi l’iscrizione all’azienda sanitaria del posto in cui vivi.',
  en: 'There is no domicile in one of our municipalities: ask the health authority of the place where you live.',
};

export const REASON_ADMITTED: Localized = {
  it: 'Il motivo del domicilio è tra quelli previsti.',
  en: 'The reason for the domicile is among those provided for.',
};
export const REASON_UNKNOWN: Localized = {
  it: 'Il motivo del domicilio non è tra quelli previsti: scegline uno dell’elenco.',
  en: 'The reason for the domicile is not among those provided for: choose one of the list.',
};
export function tooYoungForReason(birthday: CivilDate): Localized {
  return {
    it: `Il motivo «75 anni compiuti» vale ${fromDate(birthday).it}: prima serve un altro motivo.`,
    en: `The reason "75 years of age" holds ${fromDate(birthday).en}: before that another reason is needed.`,
  };
}

export const LONG_ENOUGH: Localized = {
  it: 'Il periodo è di almeno 3 mesi.',
  en: 'The stay is of at least 3 months.',
};
export const DATES_MISSING: Localized = {
  it: 'Indica da quando e fino a quando pensi di restare.',
  en: 'Say from when and until when you expect to stay.',
};
export function tooShort(earliestEnd: CivilDate): Localized {
  return {
    it: `Il periodo è più breve di 3 mesi: deve arrivare almeno al ${spokenDate(earliestEnd).it}. Per un soggiorno più breve resta l'assistenza del comune di residenza.`,
    en: `The stay is shorter than 3 months: it must last at least until ${spokenDate(earliestEnd).en}. For a shorter stay the assistance of the place of residence remains.`,
  };
}

export function granted(from: CivilDate, to: CivilDate): Localized {
  return {
    it: `L'iscrizione vale ${fromDate(from).it} ${untilDate(to).it}.`,
    en: `The enrolment holds ${fromDate(from).en} ${untilDate(to).en}.`,
  };
}
export function alreadyOver(to: CivilDate): Localized {
  return {
    it: `Il periodo che si può concedere è già finito ${onDate(to).it}: fai una nuova richiesta con le date di adesso.`,
    en: `The period that could be granted already ended ${onDate(to).en}: make a new request with the present dates.`,
  };
}

export const CANCELLED_AT_HOME: Localized = {
  it: "La cancellazione dall'azienda sanitaria di residenza è accertata.",
  en: 'The cancellation at the health authority of residence has been ascertained.',
};
export const ASCERTAINED_LATER: Localized = {
  it: "Prima di approvare, l'ufficio accerta la cancellazione dall'azienda sanitaria di residenza.",
  en: 'Before approving, the office ascertains the cancellation at the health authority of residence.',
};
export const NOT_CANCELLED_AT_HOME: Localized = {
  it: "La cancellazione dall'azienda sanitaria di residenza non è ancora accertata: senza, l'iscrizione non si può fare.",
  en: 'The cancellation at the health authority of residence has not been ascertained yet: without it there is no enrolment.',
};

export const NOTHING_TO_RENEW: Localized = {
  it: "Non c'è un'altra iscrizione come domiciliato in corso.",
  en: 'No other enrolment as a domiciled person is in force.',
};
export function renewInstead(until: CivilDate | undefined): Localized {
  const held = until === undefined ? { it: '', en: '' } : untilDate(until);
  return {
    it: `C'è già un'iscrizione come domiciliato ${held.it}`.trimEnd() + ': chiedi il rinnovo.',
    en:
      `There is already an enrolment as a domiciled person ${held.en}`.trimEnd() +
      ': ask for its renewal.',
  };
}
export const RENEWABLE: Localized = {
  it: "L'iscrizione si può rinnovare.",
  en: 'The enrolment can be renewed.',
};
export const NONE_TO_RENEW: Localized = {
  it: "Non risulta un'iscrizione come domiciliato da rinnovare: chiedi una nuova iscrizione.",
  en: 'There is no enrolment as a domiciled person to renew: ask for a new one.',
};
export function renewalTooEarly(opensOn: CivilDate): Localized {
  return {
    it: `Il rinnovo si può chiedere ${fromDate(opensOn).it}.`,
    en: `The renewal can be asked for ${fromDate(opensOn).en}.`,
  };
}
export function renewalTooLate(closedOn: CivilDate): Localized {
  return {
    it: `Il rinnovo si poteva chiedere ${untilDate(closedOn).it}: chiedi una nuova iscrizione.`,
    en: `The renewal could be asked for ${untilDate(closedOn).en}: ask for a new enrolment.`,
  };
}
export function noMoreRenewals(most: number): Localized {
  return {
    it: `Sono già stati fatti ${most} rinnovi, quanti la Regione ne consente.`,
    en: `There have been ${most} renewals already, as many as the Region allows.`,
  };
}
