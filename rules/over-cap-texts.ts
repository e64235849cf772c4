import type { Localized } from '#contract/localized.ts';

// R-OC-1
export const NOTHING_ELSE_AGAINST: Localized = {
  it: 'A parte i posti, niente si oppone alla scelta.',
  en: 'Places apart, nothing stands against the choice.',
};

// R-OC-2
export const IS_FULL: Localized = {
  it: 'Il medico non ha posti liberi: la scelta è in deroga al massimale.',
  en: 'The doctor has no places left: the choice goes beyond the cap.',
};
export const HAS_PLACES: Localized = {
  it: 'Questo medico ha posti liberi: non serve una scelta in deroga. Usa la richiesta «Cambio del medico».',
  en: 'This doctor has places left: no choice beyond the cap is needed. Use the request "Change of doctor".',
};

// R-OC-3. Said in the same way whoever the code belongs to, in or out of the registry (trap 36).
export const RELATIVE_IN_CARE: Localized = {
  it: 'Il familiare indicato è assistito oggi da questo medico.',
  en: 'The relative named has this doctor today.',
};
export const RELATIVE_NOT_IN_CARE: Localized = {
  it: 'Con i dati indicati non risulta un tuo familiare convivente assistito oggi da questo medico. Controlla il codice fiscale e il medico scelto.',
  en: 'With the data given there is no relative living with you who has this doctor today. Check the fiscal code and the doctor chosen.',
};

// R-OC-4. The same holds here.
export const RELATIVE_OF_HOUSEHOLD: Localized = {
  it: 'Il familiare fa parte del tuo nucleo e la parentela è ammessa.',
  en: 'The relative is of your household, in a relation that is admitted.',
};
export const NOT_OF_HOUSEHOLD: Localized = {
  it: 'Con i dati indicati non risulta un familiare del tuo nucleo. Se vivete insieme ma l’anagrafe non lo sa ancora, rivolgiti allo sportello.',
  en: 'With the data given there is no member of your household. If you live together and the registry does not know yet, go to the desk.',
};
export const RELATION_NOT_ADMITTED: Localized = {
  it: 'Questa parentela non basta: sono ammessi coniuge, partner, figli e conviventi; fratelli e sorelle solo per un pediatra.',
  en: 'This relation is not enough: spouse, partner, children and cohabitants are admitted; brothers and sisters only for a paediatrician.',
};

// R-OC-5
export const REASON_ADMITTED: Localized = {
  it: 'Il motivo è un altro familiare in carico allo stesso medico.',
  en: 'The reason is another family member in care of the same doctor.',
};
export const REASON_NOT_ADMITTED: Localized = {
  it: 'L’unico motivo ammesso è un altro familiare in carico allo stesso medico.',
  en: 'The only reason admitted is another family member in care of the same doctor.',
};

// R-OC-6; patient counts are never shown.
export const WITHIN_TOLERANCE: Localized = {
  it: 'Il medico può ancora essere scelto in deroga.',
  en: 'The doctor can still be chosen beyond the cap.',
};
export const BEYOND_TOLERANCE: Localized = {
  it: 'Il medico ha già tutte le scelte in deroga ammesse: puoi scegliere un altro medico, oppure chiedere allo sportello.',
  en: 'The doctor already has all the choices beyond the cap that are admitted: you can choose another doctor, or ask the desk.',
};
