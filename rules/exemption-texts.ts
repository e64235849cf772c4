import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import { fromDate, onDate, untilDate } from './spoken-date.ts';

/** What the rules of exemptions say, in both languages. */

/** Several sentences as one text. */
export function together(sentences: readonly Localized[]): Localized {
  return {
    it: sentences.map(({ it }) => it).join(' '),
    en: sentences.map(({ en }) => en).join(' '),
  };
}

export const CODE_VALID: Localized = {
  it: 'Il codice di esenzione è nel catalogo e si può chiedere così.',
  en: 'The exemption code is in the catalogue and can be asked for this way.',
};
export const CODE_UNKNOWN: Localized = {
  it: 'Questo codice di esenzione non è nel catalogo: scegline uno tra quelli proposti.',
  en: 'This exemption code is not in the catalogue: choose one of those offered.',
};
export const CODE_MISSING: Localized = {
  it: "Scegli l'esenzione da chiedere.",
  en: 'Choose the exemption to ask for.',
};
export const CODE_AUTOMATIC: Localized = {
  it: 'Questa esenzione è automatica: non va chiesta.',
  en: 'This exemption is automatic: there is no need to ask for it.',
};
export const CODE_OF_OTHER_REGION: Localized = {
  it: 'Questo codice di esenzione non vale in questa regione.',
  en: 'This exemption code does not hold in this region.',
};
export const CODE_NOT_IN_PHARMACY: Localized = {
  it: 'Questo codice non si può chiedere in farmacia: fai la richiesta qui o allo sportello.',
  en: 'This code cannot be asked for at a pharmacy: send the request here or go to the desk.',
};

export const CONDITIONS_MET: Localized = {
  it: "Le condizioni dichiarate danno diritto all'esenzione.",
  en: 'What was declared gives the right to the exemption.',
};
export const CONDITIONS_BY_DOCUMENT: Localized = {
  it: "Il diritto all'esenzione si legge nei documenti.",
  en: 'The right to the exemption is read in the documents.',
};
export const WRONG_AGE: Localized = {
  it: "L'età non è quella prevista per questo codice.",
  en: 'The age is not the one that this code asks for.',
};
/** Before what is wrong with an exemption that begins later than today. */
export function wouldBegin(firstDay: CivilDate): Localized {
  return {
    it: `L'esenzione rinnovata comincerebbe ${onDate(firstDay).it}.`,
    en: `The renewed exemption would begin ${onDate(firstDay).en}.`,
  };
}
export const AMOUNT_MISSING: Localized = {
  it: "Manca l'importo da confrontare con il limite.",
  en: 'The amount to compare with the limit is missing.',
};
export const CONDITION_NOT_DECLARED: Localized = {
  it: 'Manca la dichiarazione di essere nella condizione prevista per questo codice.',
  en: 'The declaration of being in the condition that this code asks for is missing.',
};
export const NOT_ON_LIST_YET: Localized = {
  it: "L'iscrizione al centro per l'impiego deve essere già avvenuta.",
  en: 'The registration with the employment centre must have been made already.',
};
export const ASYLUM_MONTHS_OVER: Localized = {
  it: 'I sei mesi dalla domanda di asilo sono passati, o non sono cominciati.',
  en: 'The six months from the application for asylum are over, or have not begun.',
};

export const NO_OTHER: Localized = {
  it: "Nessun'altra esenzione con lo stesso codice negli stessi giorni.",
  en: 'No other exemption of the same code on the same days.',
};
export function another(to: CivilDate | undefined, renewable: boolean): Localized {
  const renew = renewable
    ? {
        it: " Usa la richiesta di rinnovo, dal 1° gennaio dell'anno in cui scade.",
        en: ' Use the request for renewal, from 1 January of the year in which it ends.',
      }
    : { it: '', en: '' };
  return to === undefined
    ? {
        it: `C'è già un'esenzione con questo codice, senza scadenza.${renew.it}`,
        en: `There is already an exemption of this code, without end.${renew.en}`,
      }
    : {
        it: `C'è già un'esenzione con questo codice, ${untilDate(to).it}.${renew.it}`,
        en: `There is already an exemption of this code, ${untilDate(to).en}.${renew.en}`,
      };
}

export const CERTIFIED: Localized = {
  it: "L'autocertificazione è completa.",
  en: 'The self-certification is complete.',
};
export const NO_CERTIFICATION_NEEDED: Localized = {
  it: "Per questo codice non serve un'autocertificazione del reddito.",
  en: 'This code needs no self-certification of income.',
};
export const NOT_CERTIFIED: Localized = {
  it: "Manca la firma dell'autocertificazione.",
  en: 'The self-certification is not signed.',
};
export function wrongYear(year: number): Localized {
  return {
    it: `Il reddito da dichiarare è quello del ${year}, l'anno precedente.`,
    en: `The income to declare is the one of ${year}, the year before.`,
  };
}
export const INCOME_MISSING: Localized = {
  it: 'Manca il reddito del nucleo familiare.',
  en: 'The income of the household is missing.',
};
export const MEMBERS_MISSING: Localized = {
  it: 'Manca il numero dei componenti del nucleo familiare.',
  en: 'The number of members of the household is missing.',
};
export const LIST_MISSING: Localized = {
  it: "Manca il giorno dell'iscrizione al centro per l'impiego.",
  en: 'The day of the registration with the employment centre is missing.',
};
export const PAY_MISSING: Localized = {
  it: 'Manca la retribuzione mensile.',
  en: 'The monthly pay is missing.',
};
export const LINKED_CODE_MISSING: Localized = {
  it: "Manca il codice dell'esenzione per patologia o per malattia rara.",
  en: 'The code of the exemption for a chronic or rare disease is missing.',
};

export const NOT_LINKED: Localized = {
  it: "Questo codice non dipende da un'esenzione per malattia.",
  en: 'This code does not depend on an exemption for a disease.',
};
export const LINK_FOUND: Localized = {
  it: "C'è un'esenzione attiva per la malattia indicata.",
  en: 'There is an active exemption for the disease named.',
};
export const NO_CHRONIC_EXEMPTION: Localized = {
  it: "Il codice E30 vale insieme a un'esenzione attiva per patologia cronica, che non risulta. Chiedi prima quella.",
  en: 'Code E30 goes with an active exemption for a chronic disease, and there is none. Ask for that one first.',
};
export const NO_RARE_EXEMPTION: Localized = {
  it: "Il codice E40 vale insieme a un'esenzione attiva per malattia rara, che non risulta. Chiedi prima quella.",
  en: 'Code E40 goes with an active exemption for a rare disease, and there is none. Ask for that one first.',
};

export const NO_DEPENDANTS: Localized = {
  it: 'Nessun familiare a carico indicato.',
  en: 'No dependants named.',
};
export const DEPENDANTS_COVERED: Localized = {
  it: 'I familiari a carico indicati possono essere coperti.',
  en: 'The dependants named can be covered.',
};
export const CODE_WITHOUT_DEPENDANTS: Localized = {
  it: 'Con questo codice i familiari a carico non sono coperti: togli le persone indicate.',
  en: 'This code does not cover dependants: remove the people named.',
};
export const DEPENDANT_IS_HOLDER: Localized = {
  it: 'Tra i familiari a carico non va indicato chi chiede.',
  en: 'Whoever asks is not to be named among the dependants.',
};
export const DEPENDANT_TWICE: Localized = {
  it: 'Un familiare a carico è indicato due volte.',
  en: 'A dependant is named twice.',
};
export const DEPENDANT_ELSEWHERE: Localized = {
  it: 'Qui puoi indicare i familiari iscritti che in anagrafe abitano con te. Per gli altri rivolgiti allo sportello.',
  en: 'Here you can name enrolled relatives who live with you in the registry. For the others go to the desk.',
};
export const DEPENDANT_COVERED_ALREADY: Localized = {
  it: "Un familiare indicato ha già un'esenzione con lo stesso codice negli stessi giorni.",
  en: 'A dependant named already has an exemption of the same code on the same days.',
};

export const IN_RENEWAL_TIME: Localized = {
  it: "L'esenzione si può rinnovare.",
  en: 'The exemption can be renewed.',
};
export const NOTHING_TO_RENEW: Localized = {
  it: "Non c'è un'esenzione attiva con questo codice: vale da quando è confermata.",
  en: 'There is no active exemption of this code: it holds from when it is confirmed.',
};
export function notYetRenewable(from: CivilDate): Localized {
  return {
    it: `L'esenzione è ancora attiva: si rinnova ${fromDate(from).it}.`,
    en: `The exemption is still active: it can be renewed ${fromDate(from).en}.`,
  };
}

export const RENEWED_BY_REQUEST: Localized = {
  it: 'Questa esenzione si rinnova con una richiesta.',
  en: 'This exemption is renewed by a request.',
};
export const RENEWED_BY_ITSELF: Localized = {
  it: 'Questa esenzione viene dagli elenchi del Ministero e si rinnova da sola ogni 1° aprile: non serve una richiesta.',
  en: "This exemption comes from the Ministry's lists and renews itself each 1 April: no request is needed.",
};

export const ACTIVE_TO_GIVE_UP: Localized = {
  it: "C'è un'esenzione attiva da chiudere.",
  en: 'There is an active exemption to end.',
};
export const NONE_TO_GIVE_UP: Localized = {
  it: 'Non risulta nessuna esenzione attiva con questo codice.',
  en: 'There is no active exemption of this code.',
};
export const LOSS_OUT_OF_RANGE: Localized = {
  it: "Il giorno in cui la condizione è venuta meno deve cadere tra l'inizio dell'esenzione e oggi.",
  en: 'The day on which the condition ended must lie between the first day of the exemption and today.',
};

export const BY_SELF_CERTIFICATION: Localized = {
  it: 'Questo codice si dà su autocertificazione, non su documenti.',
  en: 'This code is given on a self-certification, not on documents.',
};
export const OPERATOR_READS: Localized = {
  it: "Codice e scadenza li conferma l'operatore, leggendo i documenti.",
  en: 'Code and last day are confirmed by the operator, who reads the documents.',
};
export const DOCUMENT_READ: Localized = {
  it: 'Codice e scadenza sono quelli dei documenti.',
  en: 'Code and last day are those of the documents.',
};
export const CODE_OF_OTHER_KIND: Localized = {
  it: 'Il codice non è scritto come quelli di questo tipo di esenzione.',
  en: 'The code is not written like those of this sort of exemption.',
};
export const END_IN_THE_PAST: Localized = {
  it: 'La scadenza viene prima del primo giorno.',
  en: 'The last day comes before the first one.',
};
export function endTooEarly(least: CivilDate): Localized {
  return {
    it: `Per questo codice l'esenzione vale almeno ${untilDate(least).it}.`,
    en: `For this code the exemption holds at least ${untilDate(least).en}.`,
  };
}
