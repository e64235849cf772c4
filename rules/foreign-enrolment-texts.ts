import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { EnrolmentPeriod } from './foreign-enrolment-period.ts';
import { fromDate, onDate, untilDate } from './spoken-date.ts';

/** What the rules on foreign citizens say (R-FX). */
export const NO_TITLE: Localized = {
  it: 'Indica il titolo con cui soggiorni in Italia.',
  en: 'Say by what title you stay in Italy.',
};
export const MANDATORY: Localized = {
  it: "Con questo titolo l'iscrizione è obbligatoria e gratuita.",
  en: 'With this title the enrolment is mandatory and free of charge.',
};
export const TITLE_NAMED: Localized = {
  it: 'Il titolo di soggiorno è indicato.',
  en: 'The title of residence is named.',
};

export const VOLUNTARY: Localized = {
  it: "Con questo titolo l'iscrizione è volontaria e si paga un contributo annuale.",
  en: 'With this title the enrolment is voluntary, against a yearly contribution.',
};
export const NO_CONTRIBUTION: Localized = {
  it: 'Non è dovuto nessun contributo.',
  en: 'No contribution is due.',
};
export const REUNION_DAY_MISSING: Localized = {
  it: "Indica la data del ricongiungimento: da quella dipende se l'iscrizione si paga.",
  en: 'Say on which day you were reunited: whether the enrolment is paid for depends on it.',
};

export const TITLE_ENROLS: Localized = {
  it: "Il titolo consente l'iscrizione.",
  en: 'The title admits to the enrolment.',
};
export const TITLE_DOES_NOT_ENROL: Localized = {
  it: "Con un permesso per cure mediche, turismo o affari non c'è iscrizione al Servizio sanitario: le cure urgenti restano garantite.",
  en: 'A permit for medical treatment, tourism or business does not lead to an enrolment: urgent care remains guaranteed.',
};

export const NO_PERMIT_NEEDED: Localized = {
  it: "Ai cittadini dell'Unione europea non serve un permesso di soggiorno.",
  en: 'Citizens of the European Union need no residence permit.',
};
export const EXPIRY_MISSING: Localized = {
  it: 'Indica la scadenza del permesso, o che è senza scadenza.',
  en: 'Say when the permit expires, or that it does not expire.',
};
export const EXPIRY_KNOWN: Localized = {
  it: 'La scadenza del permesso è indicata.',
  en: 'The expiry of the permit is known.',
};
export function enrolled({ from, to }: EnrolmentPeriod): Localized {
  const end = to === undefined ? { it: 'senza scadenza', en: 'without an end' } : untilDate(to);
  return {
    it: `L'iscrizione vale ${fromDate(from).it} ${end.it}.`,
    en: `The enrolment holds ${fromDate(from).en} ${end.en}.`,
  };
}

export const RECEIPT_TOO_LATE: Localized = {
  it: 'Il rinnovo del permesso è stato chiesto più di 60 giorni dopo la scadenza: la ricevuta non vale.',
  en: 'The renewal of the permit was asked for more than 60 days after its expiry: the receipt does not count.',
};
export const NOT_ENROLLED_YET: Localized = {
  it: "Non c'è un'iscrizione in corso.",
  en: 'No enrolment is in force.',
};
export const ALREADY_ENROLLED: Localized = {
  it: "C'è già un'iscrizione in corso: se sta per scadere, chiedi il rinnovo.",
  en: 'An enrolment is in force already: if it is about to end, ask for its renewal.',
};
export const NOTHING_TO_RENEW: Localized = {
  it: "Non risulta un'iscrizione da rinnovare: chiedi una nuova iscrizione.",
  en: 'There is no enrolment to renew: ask for a new one.',
};
export const NO_END_TO_RENEW: Localized = {
  it: "L'iscrizione è senza scadenza: non va rinnovata.",
  en: 'The enrolment has no end and needs no renewal.',
};
export const RENEWABLE: Localized = {
  it: "L'iscrizione si può rinnovare.",
  en: 'The enrolment can be renewed.',
};
export function endsNoLater(held: CivilDate): Localized {
  return {
    it: `L'iscrizione vale già ${untilDate(held).it} e con questo titolo non andrebbe oltre.`,
    en: `The enrolment already holds ${untilDate(held).en} and would not last longer with this title.`,
  };
}

export function yearPaid(year: number): Localized {
  return {
    it: `Il contributo è per il ${year}: l'iscrizione vale fino al 31 dicembre ${year}.`,
    en: `The contribution is for ${year}: the enrolment holds until 31 December ${year}.`,
  };
}
export function wrongYear(year: number): Localized {
  return {
    it: `L'iscrizione volontaria vale per l'anno solare e non è retroattiva: serve il contributo del ${year}. Quello dell'anno seguente vale solo per un rinnovo, da 60 giorni prima della scadenza.`,
    en: `The voluntary enrolment is for the calendar year and not retroactive: the contribution of ${year} is needed. That of the next year counts for a renewal only, from 60 days before the end.`,
  };
}

export const PAID: Localized = {
  it: 'Il contributo è quello dovuto.',
  en: 'The contribution is the one that is due.',
};
export function paidTooLittle(cents: number): Localized {
  const euros = cents / 100;
  return {
    it: `Il contributo è di almeno ${euros.toLocaleString('it', { minimumFractionDigits: 2 })} euro per l'anno intero, con F24, codice 8846.`,
    en: `The contribution is of at least ${euros.toLocaleString('en', { minimumFractionDigits: 2 })} euros for the whole year, by F24, code 8846.`,
  };
}

export const NOT_OF_THE_EU: Localized = {
  it: 'La regola riguarda solo i cittadini dell’Unione europea.',
  en: 'The rule is about citizens of the European Union only.',
};
export const EU_WITHOUT_END: Localized = {
  it: 'Il titolo è a tempo indeterminato.',
  en: 'The title has no end.',
};
export const EU_END_MISSING: Localized = {
  it: 'Indica la fine del contratto o del modulo S1, o che è a tempo indeterminato.',
  en: 'Say when the contract or the S1 form ends, or that it has no end.',
};
export function euUntil(end: CivilDate): Localized {
  return {
    it: `Il titolo vale ${untilDate(end).it}.`,
    en: `The title holds ${untilDate(end).en}.`,
  };
}
export function euEnded(end: CivilDate): Localized {
  return {
    it: `Il contratto o il modulo S1 è finito ${onDate(end).it}.`,
    en: `The contract or the S1 form ended ${onDate(end).en}.`,
  };
}

export const PERMIT_CURRENT: Localized = {
  it: 'Il permesso è valido, o il rinnovo è in corso, o non serve.',
  en: 'The permit is valid, or its renewal is under way, or none is needed.',
};
export function askForReceipt(expiry: CivilDate): Localized {
  return {
    it: `Il permesso è scaduto ${onDate(expiry).it} e manca la ricevuta del rinnovo: chiedila con un'integrazione.`,
    en: `The permit expired ${onDate(expiry).en} and the receipt of its renewal is missing: ask for it by an integration.`,
  };
}
export function receiptWillBeAsked(expiry: CivilDate): Localized {
  return {
    it: `Il permesso è scaduto ${onDate(expiry).it}: se non alleghi la ricevuta del rinnovo, l'ufficio te la chiederà.`,
    en: `The permit expired ${onDate(expiry).en}: unless you attach the receipt of its renewal, the office will ask you for it.`,
  };
}

export const OWN_TITLE: Localized = {
  it: 'Il titolo è della persona da iscrivere.',
  en: 'The title is that of the person to be enrolled.',
};
export const PARENTS_TITLE: Localized = {
  it: 'La persona è minorenne e segue il titolo del genitore.',
  en: 'The person is a minor and follows the title of the parent.',
};
export const ADULT_WITH_PARENTS_TITLE: Localized = {
  it: 'Chi è maggiorenne deve avere un titolo proprio: quello del genitore vale solo per i minorenni.',
  en: 'An adult needs a title of their own: that of a parent is for minors only.',
};

export const HAS_FISCAL_CODE: Localized = {
  it: "Il codice fiscale c'è.",
  en: 'There is a fiscal code.',
};
export const PROVISIONAL_CODE: Localized = {
  it: 'Il codice fiscale è provvisorio: basta per l’iscrizione, la tessera arriva con quello definitivo.',
  en: 'The fiscal code is provisional: it is enough for the enrolment, the card comes with the definitive one.',
};
export const NO_FISCAL_CODE: Localized = {
  it: 'Serve un codice fiscale valido, anche provvisorio: i codici STP ed ENI non bastano.',
  en: 'A valid fiscal code is needed, be it provisional: STP and ENI codes are not enough.',
};
