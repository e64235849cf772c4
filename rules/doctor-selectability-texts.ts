import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import { addDays } from './calendar.ts';
import { fromDate, onDate, untilDate } from './spoken-date.ts';

// R-DS-1; patient counts are never shown.
export const HAS_PLACES: Localized = { it: 'Ha posti liberi.', en: 'Has places left.' };
export const FULL: Localized = {
  it: 'Non ha posti liberi: ha già il numero massimo di assistiti. Puoi scegliere un altro medico.',
  en: 'Has no places left: already has as many patients as allowed. You can choose another doctor.',
};

// R-DS-2
export const NO_COMMON_PRACTICE: Localized = {
  it: 'Non lavora nello stesso studio associato del medico attuale.',
  en: 'Does not work in the same associated practice as the current doctor.',
};
const COMMON_PRACTICE: Localized = {
  it: 'Lavora nello stesso studio associato del medico attuale. Puoi scegliere un medico di un altro studio oppure, se questo medico ti accetta per iscritto, chiedere allo sportello.',
  en: 'Works in the same associated practice as the current doctor. You can choose a doctor of another practice or, if this one accepts you in writing, ask the desk.',
};
export function commonPractice(clearsOn: CivilDate | undefined): Localized {
  return clearsOn === undefined
    ? COMMON_PRACTICE
    : {
        it: `${COMMON_PRACTICE.it} Lo studio comune finisce: potrai sceglierlo ${fromDate(clearsOn).it}.`,
        en: `${COMMON_PRACTICE.en} The common practice ends: you can choose this doctor ${fromDate(clearsOn).en}.`,
      };
}

// R-DS-3
export const NOT_SUBSTITUTING: Localized = {
  it: 'Non sta sostituendo il medico attuale.',
  en: 'Is not substituting the current doctor.',
};
const SUBSTITUTING: Localized = {
  it: 'Sta sostituendo il medico attuale: non si può scegliere finché dura la sostituzione. Puoi scegliere un altro medico.',
  en: 'Is substituting the current doctor and cannot be chosen meanwhile. You can choose another doctor.',
};
export function substituting(clearsOn: CivilDate | undefined): Localized {
  return clearsOn === undefined
    ? SUBSTITUTING
    : {
        it: `Sta sostituendo il medico attuale ${untilDate(addDays(clearsOn, -1)).it}: potrai sceglierlo ${fromDate(clearsOn).it}.`,
        en: `Is substituting the current doctor ${untilDate(addDays(clearsOn, -1)).en}: you can choose this doctor ${fromDate(clearsOn).en}.`,
      };
}

// R-DS-4
export const NEVER_RECUSED: Localized = {
  it: "Non ha mai rinunciato all'assistenza di questa persona.",
  en: 'Never gave up the care of this person.',
};
export const RECUSED: Localized = {
  it: "In passato ha rinunciato all'assistenza di questa persona (ricusazione) e non può più essere scelto. Puoi scegliere un altro medico.",
  en: 'Gave up the care of this person in the past and cannot be chosen again. You can choose another doctor.',
};

// R-DS-5
export const SUITS_AGE: Localized = { it: "È adatto all'età.", en: 'Suits the age.' };
export function tooYoungForGp(sixthBirthday: CivilDate): Localized {
  return {
    it: `Prima dei 6 anni serve un pediatra: il medico di famiglia si può scegliere ${fromDate(sixthBirthday).it}.`,
    en: `Before the age of 6 a paediatrician is needed: a family doctor can be chosen ${fromDate(sixthBirthday).en}.`,
  };
}
export const PAEDIATRICIAN_NEEDS_EXTENSION: Localized = {
  it: 'Dai 14 anni il pediatra si tiene solo se la proroga è stata concessa per lui. Scegli un medico di famiglia.',
  en: 'From the age of 14 a paediatrician may stay only with an extension granted for that doctor. Choose a family doctor.',
};
export const TOO_OLD_FOR_PAEDIATRICIAN: Localized = {
  it: 'Dai 16 anni non si può più avere un pediatra. Scegli un medico di famiglia.',
  en: 'From the age of 16 nobody can have a paediatrician. Choose a family doctor.',
};

// R-DS-6
export const ANOTHER_DOCTOR: Localized = {
  it: 'Non è il medico attuale.',
  en: 'Is not the current doctor.',
};
export const SAME_DOCTOR: Localized = {
  it: 'È già il medico attuale: non serve nessun cambio.',
  en: 'Is the current doctor already: no change is needed.',
};

// R-DS-7
export const IN_SERVICE: Localized = { it: 'È in attività.', en: 'Is in service.' };
export function notYetInService(from: CivilDate): Localized {
  return {
    it: `Comincia l'attività ${onDate(from).it}: potrai sceglierlo ${fromDate(from).it}.`,
    en: `Starts ${onDate(from).en}: you can choose this doctor ${fromDate(from).en}.`,
  };
}
export const CEASED: Localized = {
  it: "Ha cessato l'attività. Puoi scegliere un altro medico.",
  en: 'Is no longer in service. You can choose another doctor.',
};
export const APPOINTMENT_ENDED: Localized = {
  it: 'Il suo incarico provvisorio è finito. Puoi scegliere un altro medico.',
  en: 'The provisional appointment has ended. You can choose another doctor.',
};

// R-DS-8
export const IN_ZONE: Localized = { it: 'È del tuo ambito.', en: 'Is of your zone.' };
export const ZONE_IS_FREE: Localized = {
  it: "Si può scegliere in tutto il territorio dell'ente.",
  en: 'Can be chosen throughout the territory of the authority.',
};
export const ACCEPTED: Localized = {
  it: 'È di un altro ambito, ma ha accettato per iscritto.',
  en: 'Is of another zone, but has accepted in writing.',
};
export const OUT_OF_ZONE: Localized = {
  it: 'È di un altro ambito. Scegli un medico del tuo ambito, oppure invia una richiesta con la sua accettazione firmata.',
  en: 'Is of another zone. Choose a doctor of your zone, or send a request with the signed acceptance of this doctor.',
};

// R-DS-9
export const VISIBLE_ONLINE: Localized = {
  it: 'Si può scegliere con questo servizio.',
  en: 'Can be chosen with this service.',
};
export const NOT_ONLINE: Localized = {
  it: 'Non si può scegliere online né in farmacia. Invia una richiesta con i documenti o rivolgiti allo sportello.',
  en: 'Cannot be chosen online or at a pharmacy. Send a request with your documents or go to the desk.',
};

// R-DS-10
export const NO_EXCEPTION_NEEDED: Localized = {
  it: "Non serve un'eccezione per l'età.",
  en: 'No exception for the age is needed.',
};
export const NO_PAEDIATRICIAN: Localized = {
  it: "Nell'ambito nessun pediatra ha posti: un operatore può assegnare provvisoriamente un medico di famiglia.",
  en: 'No paediatrician of the zone has places: an operator may assign a family doctor provisionally.',
};
export const PAEDIATRICIAN_AVAILABLE: Localized = {
  it: "Nell'ambito ci sono pediatri con posti liberi: scegli uno di loro.",
  en: 'There are paediatricians with places in the zone: choose one of them.',
};
