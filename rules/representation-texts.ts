import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import { fromDate } from './spoken-date.ts';

// R-RP-1
export const NOT_A_PARENT: Localized = {
  it: 'La regola riguarda i genitori.',
  en: 'The rule is about parents.',
};
export const PARENT_OF_A_MINOR: Localized = {
  it: 'Un genitore può agire per il figlio minorenne.',
  en: 'A parent may act for a minor child.',
};
export const OF_AGE_SINCE: Localized = {
  it: 'Era minorenne quando la richiesta è stata inviata. Ora è maggiorenne: la pratica è sua, e di questa lo sportello scrive e parla solo con lui o con lei.',
  en: 'They were a minor when the request was sent. Now of age, they have the case: the desk writes and speaks of it to them alone.',
};
export const CHILD_IS_ADULT: Localized = {
  it: 'Tuo figlio ha compiuto 18 anni: ora deve fare la richiesta con un accesso suo.',
  en: 'Your child has turned 18 and now has to make the request with an access of their own.',
};
export const OTHER_PARENT_MISSING: Localized = {
  it: "Serve anche il consenso dell'altro genitore: allega il modulo firmato da entrambi.",
  en: 'The consent of the other parent is needed too: attach the form signed by both.',
};

// R-RP-2
export const NOT_A_GUARDIAN: Localized = {
  it: 'La regola riguarda i tutori.',
  en: 'The rule is about guardians.',
};
export const GUARDIAN_OF_A_WARD: Localized = {
  it: 'Il tutore può agire per questa persona.',
  en: 'The guardian may act for this person.',
};
export const NO_WARD: Localized = {
  it: 'Questa persona è maggiorenne e non risulta interdetta: il tutore non può agire per lei. Se il giudice ha deciso altro, allega il provvedimento.',
  en: 'This person is an adult and not known as interdicted: the guardian may not act for them. If a court decided otherwise, attach its decision.',
};

// R-RP-3
export const NOT_A_CURATOR: Localized = {
  it: 'La regola riguarda i curatori.',
  en: 'The rule is about curators.',
};
export const CURATOR_ASSISTS: Localized = {
  it: 'Il curatore assiste la persona.',
  en: 'The curator assists the person.',
};
export const NOBODY_TO_ASSIST: Localized = {
  it: 'Questa persona non risulta inabilitata né emancipata: il curatore non ha un ruolo in questa richiesta.',
  en: 'This person is known neither as incapacitated in part nor as emancipated: the curator has no part in this request.',
};
export const SIGNATURE_MISSING: Localized = {
  it: 'Il curatore assiste ma non sostituisce: serve anche la firma della persona. Allega il modulo firmato da entrambi.',
  en: 'A curator assists and does not replace: the signature of the person is needed too. Attach the form signed by both.',
};

// R-RP-4
export const NOT_AN_ADMINISTRATOR: Localized = {
  it: 'La regola riguarda gli amministratori di sostegno.',
  en: 'The rule is about support administrators.',
};
export const WITHIN_THE_DECREE: Localized = {
  it: 'Il decreto di nomina comprende questo atto.',
  en: 'The decree of appointment covers this act.',
};
export const BEYOND_THE_DECREE: Localized = {
  it: 'Il decreto di nomina non comprende questo atto: chiedilo al giudice tutelare, o fai fare la richiesta alla persona.',
  en: 'The decree of appointment does not cover this act: ask the court for it, or let the person make the request.',
};
export const NO_CARD_ACTIVATION: Localized = {
  it: "L'amministratore di sostegno non può attivare la tessera: può farlo la persona, il tutore o il curatore.",
  en: 'A support administrator may not activate the card: the person, a guardian or a curator may.',
};

// R-RP-5
export const NOT_EMANCIPATED: Localized = {
  it: 'La regola riguarda i minori emancipati.',
  en: 'The rule is about emancipated minors.',
};
export const EMANCIPATED: Localized = {
  it: 'Il minore è emancipato e agisce da solo: deve fare lui la richiesta.',
  en: 'The minor is emancipated and acts alone: they have to make the request.',
};
export const EMANCIPATED_ASSISTED: Localized = {
  it: 'Il minore emancipato agisce con chi lo assiste.',
  en: 'The emancipated minor acts with those who assist.',
};

// R-RP-6
export const PARENT_DECLARED: Localized = {
  it: 'Hai dichiarato di essere il genitore.',
  en: 'You declared that you are the parent.',
};
export const DECLARATION_MISSING: Localized = {
  it: 'Dichiara di essere il genitore per proseguire: la dichiarazione è controllata a campione.',
  en: 'Declare that you are the parent to go on: declarations are checked by sample.',
};
export const DECLARATION_FOUND_FALSE: Localized = {
  it: 'Lo sportello ha controllato la tua dichiarazione e non l’ha potuta confermare: chiedi di rappresentare la persona e allega le prove.',
  en: 'The desk checked your declaration and could not confirm it: ask to represent the person and attach the proof.',
};
export const COURT_ACT_VERIFIED: Localized = {
  it: 'Un operatore ha verificato la nomina.',
  en: 'An operator has verified the appointment.',
};
export const COURT_ACT_NOT_VERIFIED: Localized = {
  it: 'La nomina non è ancora stata verificata: carica il provvedimento del giudice e attendi il controllo di un operatore.',
  en: 'The appointment has not been verified yet: upload the decision of the court and wait for an operator to check it.',
};

// R-RP-7
export const STILL_HOLDS: Localized = {
  it: 'La rappresentanza è valida.',
  en: 'The representation holds.',
};
export const NO_LONGER_HOLDS: Localized = {
  it: 'La rappresentanza è scaduta: se è stata rinnovata, carica il nuovo provvedimento.',
  en: 'The representation has expired: if it was renewed, upload the new decision.',
};
export const REPRESENTED_DIED: Localized = {
  it: 'In anagrafe la persona risulta deceduta: la rappresentanza è finita.',
  en: 'The registry says that the person has died: the representation has ended.',
};
export function beginsOn(from: CivilDate): Localized {
  return {
    it: `La rappresentanza vale ${fromDate(from).it}.`,
    en: `The representation holds ${fromDate(from).en}.`,
  };
}
