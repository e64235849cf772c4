import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import { fromDate } from './spoken-date.ts';

// R-CD-1
export const IN_ORDER: Localized = {
  it: 'L’iscrizione è attiva e il codice fiscale è quello attuale.',
  en: 'The enrolment is active and the fiscal code is the current one.',
};
export const DEAD: Localized = {
  it: 'In anagrafe la persona risulta deceduta.',
  en: 'The registry says that the person has died.',
};
export const NOT_ENROLLED: Localized = {
  it: 'Non risulta un’iscrizione attiva al servizio sanitario: va chiesta prima quella.',
  en: 'There is no active enrolment with the health service: ask for that first.',
};
export const CODE_REPLACED: Localized = {
  it: 'Questo codice fiscale è stato sostituito da un altro: la tessera si chiede con quello nuovo.',
  en: 'This fiscal code has been replaced by another: the card is asked for with the new one.',
};
export const CODE_PROVISIONAL: Localized = {
  it: 'Il codice fiscale è provvisorio: la tessera si può avere con quello definitivo.',
  en: 'The fiscal code is provisional: the card can be had with the definitive one.',
};

// R-CD-2
export const NUMBER_NOT_NEEDED: Localized = {
  it: 'Per questo motivo il numero della tessera non serve.',
  en: 'For this reason the number of the card is not needed.',
};
export const NUMBER_MATCHES: Localized = {
  it: 'Il numero è quello della tessera.',
  en: 'The number is the one of the card.',
};
export const NUMBER_DOES_NOT_MATCH: Localized = {
  it: 'Il numero indicato non è quello dell’ultima tessera: sono le 20 cifre sul retro, in basso.',
  en: 'The number given is not that of the latest card: it is the 20 digits on the back, at the bottom.',
};

// R-CD-3
export const DECLARED: Localized = {
  it: 'Lo smarrimento o il furto è dichiarato, oppure il motivo è un altro.',
  en: 'The loss or theft is declared, or the reason is another.',
};
export const NOT_DECLARED: Localized = {
  it: 'Per smarrimento o furto serve la tua dichiarazione: spunta la casella.',
  en: 'A loss or a theft has to be declared: tick the box.',
};
export const REPORT_MISSING: Localized = {
  it: 'Serve la denuncia alle autorità: aggiungila ai documenti.',
  en: 'The report to the police is needed: add it to the documents.',
};

// R-CD-4
export const NO_CARD_UNDER_WAY: Localized = {
  it: 'Nessun’altra tessera è in arrivo.',
  en: 'No other card is under way.',
};
export function cardUnderWay(clearsOn: CivilDate | undefined): Localized {
  return clearsOn === undefined
    ? {
        it: 'Una tessera nuova è già in arrivo per posta.',
        en: 'A new card is already under way by post.',
      }
    : {
        it: `Una tessera nuova è già in arrivo per posta. Se non arriva, puoi chiederne un’altra ${fromDate(clearsOn).it}.`,
        en: `A new card is already under way by post. If it does not come, you can ask for another ${fromDate(clearsOn).en}.`,
      };
}

// R-CD-5
export const ADDRESS_COMPLETE: Localized = {
  it: 'L’indirizzo a cui spedirla è completo.',
  en: 'The address to send it to is complete.',
};
export const ADDRESS_INCOMPLETE: Localized = {
  it: 'In anagrafe l’indirizzo di residenza non è completo, e la tessera non può essere spedita: rivolgiti allo sportello.',
  en: 'The address of residence in the registry is not complete, and the card cannot be sent: go to the desk.',
};

// R-CD-6
export const CHIP_NOT_THE_REASON: Localized = {
  it: 'Il motivo non è il microchip.',
  en: 'The chip is not the reason.',
};
export const HAS_NO_CHIP: Localized = {
  it: 'La tessera valida non ha il microchip.',
  en: 'The valid card has no chip.',
};
export const HAS_CHIP: Localized = {
  it: 'La tessera valida ha già il microchip, o non c’è una tessera valida: indica un altro motivo.',
  en: 'The valid card already has a chip, or there is no valid card: give another reason.',
};
