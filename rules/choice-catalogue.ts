import type { RuleDescription } from './rule-description.ts';

const LIGURIA = 'Regione Liguria, Anagrafe sanitaria: servizi al cittadino';
const LEGNANO = 'ASST Ovest Milanese, Scelta e revoca: Sportello virtuale';
const DESK = "Regola dell'ente, configurabile";
const ACN_39 = 'Accordo collettivo nazionale della medicina generale, art. 39';
const PAEDIATRICS = 'Accordo collettivo nazionale della pediatria di libera scelta';
const CARDS = 'Sistema tessera sanitaria: duplicato della tessera';

/** Choices beyond the cap, extensions of paediatricians and health cards (specification 3.3, 3.4, 3.12). */
export const CHOICE_AND_CARD_RULES = {
  'R-OC-1': {
    title: {
      it: 'A parte i posti, la scelta è ammessa',
      en: 'Places apart, the choice is admitted',
    },
    source: LIGURIA,
    // Only where all that fails in it is: the rule says by whom.
    overridable: 'OPERATOR',
  },
  'R-OC-2': {
    title: { it: 'Il medico non ha posti', en: 'The doctor has no places' },
    source: LIGURIA,
    overridable: 'OPERATOR',
  },
  'R-OC-3': {
    title: {
      it: 'Un familiare è assistito da questo medico',
      en: 'A relative has this doctor',
    },
    source: `${LIGURIA}; ${ACN_39}`,
  },
  'R-OC-4': {
    title: {
      it: 'Il familiare è del nucleo, con una parentela ammessa',
      en: 'The relative is of the household, in an admitted relation',
    },
    source: `${LIGURIA}; ${ACN_39}`,
  },
  'R-OC-5': {
    title: { it: 'Altro familiare in carico', en: 'Another family member in care' },
    source: LIGURIA,
  },
  'R-OC-6': {
    title: {
      it: 'La deroga al massimale ha un limite',
      en: 'Choices beyond the cap have a limit',
    },
    source: DESK,
    overridable: 'SUPERVISOR',
  },
  'R-PE-1': {
    title: { it: 'Richiesta prima dei 14 anni', en: 'Asked for before the age of 14' },
    source: PAEDIATRICS,
  },
  'R-PE-2': {
    title: { it: 'Il medico di oggi è un pediatra', en: 'The doctor of today is a paediatrician' },
    source: PAEDIATRICS,
  },
  'R-PE-3': {
    title: { it: 'Motivo ammesso e certificato', en: 'Reason admitted and certified' },
    source: PAEDIATRICS,
  },
  'R-PE-4': {
    title: { it: 'Il pediatra accetta', en: 'The paediatrician accepts' },
    source: PAEDIATRICS,
  },
  'R-CD-1': {
    title: {
      it: 'Persona iscritta, con il codice fiscale attuale',
      en: 'Person enrolled, with the current fiscal code',
    },
    source: LEGNANO,
  },
  'R-CD-2': {
    title: { it: 'Numero della tessera danneggiata', en: 'Number of the damaged card' },
    source: CARDS,
  },
  'R-CD-3': {
    title: { it: 'Furto o smarrimento dichiarato', en: 'Theft or loss declared' },
    source: 'DPR 445/2000, artt. 46 e 47',
  },
  'R-CD-4': {
    title: { it: 'Nessuna tessera già in arrivo', en: 'No card already under way' },
    source: CARDS,
    overridable: 'OPERATOR',
  },
  'R-CD-5': {
    title: { it: 'Indirizzo completo', en: 'Complete address' },
    source: CARDS,
  },
  'R-CD-6': {
    title: { it: 'La tessera valida non ha il microchip', en: 'The valid card has no chip' },
    source: 'Regione Lombardia, Fascicolo sanitario: accesso',
  },
} as const satisfies Record<string, RuleDescription>;
