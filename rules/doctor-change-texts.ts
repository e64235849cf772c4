import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { ChoiceEndReason } from '#contract/registry.ts';
import { fromDate, onDate } from './spoken-date.ts';

// R-CM-1
export const ENROLLED: Localized = {
  it: "L'iscrizione al servizio sanitario è attiva.",
  en: 'The enrolment with the health service is active.',
};
export const NOT_ENROLLED: Localized = {
  it: "Non risulta un'iscrizione attiva al servizio sanitario: prima di scegliere un medico va chiesta l'iscrizione allo sportello.",
  en: 'There is no active enrolment with the health service: ask for it at the desk before you choose a doctor.',
};
export const ENROLMENT_SUSPENDED: Localized = {
  it: "L'iscrizione al servizio sanitario è sospesa: chiedi allo sportello di riattivarla.",
  en: 'The enrolment with the health service is suspended: ask the desk to activate it again.',
};
export function enrolledFrom(date: CivilDate): Localized {
  return {
    it: `L'iscrizione al servizio sanitario vale ${fromDate(date).it}: la richiesta si può fare da quel giorno.`,
    en: `The enrolment with the health service holds ${fromDate(date).en}: the request can be made as of that day.`,
  };
}

// R-CM-2
export const HAD_A_DOCTOR: Localized = {
  it: "In anagrafe c'è già stata la scelta di un medico.",
  en: 'The registry has a choice of doctor.',
};
export const NEVER_HAD_A_DOCTOR: Localized = {
  it: 'In anagrafe non risulta ancora nessun medico: non è un cambio ma una prima scelta. Usa la richiesta «Prima scelta del medico».',
  en: 'The registry has no doctor yet: this is not a change but a first choice. Use the request "First choice of doctor".',
};

// R-CM-3
export const NOT_ABROAD: Localized = {
  it: "Non risulta l'iscrizione all'AIRE.",
  en: 'There is no registration with AIRE.',
};
const ABROAD: Localized = {
  it: "Risulta l'iscrizione all'AIRE, l'anagrafe degli italiani residenti all'estero: il medico in Italia spetta solo dopo il rientro della residenza. Se sei già rientrato, porta allo sportello il certificato di residenza.",
  en: 'There is a registration with AIRE, the register of Italians living abroad: a doctor in Italy is due only once the residence is back. If it is, bring the certificate of residence to the desk.',
};
export function abroad(until: CivilDate | undefined): Localized {
  return until === undefined
    ? ABROAD
    : {
        it: `Risulta l'iscrizione all'AIRE, l'anagrafe degli italiani residenti all'estero: la richiesta si può fare ${fromDate(until).it}.`,
        en: `There is a registration with AIRE, the register of Italians living abroad: the request can be made ${fromDate(until).en}.`,
      };
}

// R-CM-4
export const LAST_CHOICE_CLEAR: Localized = {
  it: "L'ultima scelta non è stata chiusa per navigazione o soggiorno all'estero.",
  en: 'The last choice was not closed for seafaring or a stay abroad.',
};
const CLOSED_FOR: Partial<Record<ChoiceEndReason, Localized>> = {
  SEAFARER: { it: 'come marittimo', en: 'as a seafarer' },
  NAVIGATOR: { it: 'come navigante', en: 'as a member of a crew' },
  STAY_ABROAD_OVER_30_DAYS: {
    it: "per un soggiorno all'estero di oltre 30 giorni",
    en: 'for a stay abroad of over 30 days',
  },
};
/** Whether a choice ended for that reason shuts the citizen's function (R-CM-4). */
export function closedFor(reason: ChoiceEndReason | undefined): Localized | undefined {
  const why = reason === undefined ? undefined : CLOSED_FOR[reason];
  return why === undefined
    ? undefined
    : {
        it: `L'ultima scelta del medico è stata chiusa ${why.it}: per riavere un medico va prima aggiornata la tua posizione. Rivolgiti allo sportello con i documenti del rientro.`,
        en: `The last choice of doctor was closed ${why.en}: your position has to be updated before you can have a doctor again. Go to the desk with the papers of your return.`,
      };
}

// R-CM-5
export function noRecentChange(days: number): Localized {
  return {
    it: `Negli ultimi ${days} giorni non è stato chiesto un altro cambio.`,
    en: `No other change was asked for in the last ${days} days.`,
  };
}
export const NO_COOLDOWN_AT_DESK: Localized = {
  it: "L'attesa tra un cambio e l'altro vale per i servizi online e in farmacia, non allo sportello.",
  en: 'The wait between two changes is for the online services and pharmacies, not for the desk.',
};
export function recentChange(lastUse: CivilDate, clearsOn: CivilDate): Localized {
  return {
    it: `Un cambio del medico è già stato chiesto ${onDate(lastUse).it}: un altro si può chiedere ${fromDate(clearsOn).it}. Se non puoi aspettare, rivolgiti allo sportello.`,
    en: `A change of doctor was already asked for ${onDate(lastUse).en}: another one can be asked for ${fromDate(clearsOn).en}. If you cannot wait, go to the desk.`,
  };
}

// R-CM-6
export const NOTHING_BEGINS: Localized = {
  it: 'Nessuna scelta del medico comincia oggi o nei prossimi giorni.',
  en: 'No choice of doctor starts today or in the days to come.',
};
export function beginsOn(from: CivilDate, clearsOn: CivilDate): Localized {
  return {
    it: `C'è già una scelta del medico che vale ${fromDate(from).it}: un'altra si può chiedere ${fromDate(clearsOn).it}.`,
    en: `There is already a choice of doctor that holds ${fromDate(from).en}: another one can be asked for ${fromDate(clearsOn).en}.`,
  };
}

// R-CM-7
export const IN_THE_TERRITORY: Localized = {
  it: "In anagrafe risulta la residenza o il domicilio sanitario in un comune dell'ente.",
  en: 'The registry has the residence or the health domicile in a municipality of the authority.',
};
export const EXAMINED_BY_AN_OPERATOR: Localized = {
  it: 'La richiesta è esaminata da un operatore.',
  en: 'The request is examined by an operator.',
};
export const NOT_IN_THE_TERRITORY: Localized = {
  it: "In anagrafe non risulta la residenza né il domicilio sanitario in un comune dell'ente: il cambio non può valere subito. Invia una richiesta con i documenti: la esamina un operatore.",
  en: 'The registry has neither the residence nor the health domicile in a municipality of the authority: the change cannot hold at once. Send a request with your documents: an operator examines it.',
};
