import { CHOICE_AND_CARD_RULES } from './choice-catalogue.ts';
import { ENROLMENT_RULES } from './enrolment-catalogue.ts';
import { EXEMPTION_RULES } from './catalogue-exemptions.ts';
import { FAMILY_RULES } from './family-catalogue.ts';
import type { RuleDescription } from './rule-description.ts';

const LIGURIA = 'Regione Liguria, Anagrafe sanitaria: servizi al cittadino';
const LEGNANO = 'ASST Ovest Milanese, Scelta e revoca: Sportello virtuale';
const TRENTO = 'Provincia autonoma di Trento, attivazione della Carta provinciale dei servizi';
const DESK = "Regola dell'ente, configurabile";
const ACN_39 = 'Accordo collettivo nazionale della medicina generale, art. 39';
const ACN_40 = 'Accordo collettivo nazionale della medicina generale, art. 40';
const CIVIL_CODE = 'Codice civile';

/** Every rule that can be in a list of results; a test holds the two together. */
export const RULE_CATALOGUE = {
  'R-AC-1': {
    title: { it: 'Chi si registra è maggiorenne', en: 'Whoever registers is an adult' },
    source: LEGNANO,
  },
  'R-AC-2': {
    title: { it: 'Indirizzo email', en: 'E-mail address' },
    source: LEGNANO,
  },
  'R-AC-3': {
    title: { it: 'Numero di cellulare', en: 'Mobile number' },
    source: LEGNANO,
  },
  'R-AC-4': {
    title: {
      it: 'Il codice fiscale è valido e concorda con i dati',
      en: 'The fiscal code is valid and agrees with the data',
    },
    source: 'DM 23 dicembre 1976 (codice fiscale)',
  },
  'R-AC-5': {
    title: {
      it: "Residenza o domicilio in un comune dell'ente",
      en: 'Residence or domicile in a municipality of the authority',
    },
    source: LEGNANO,
  },
  'R-RP-1': {
    title: {
      it: 'Il genitore agisce per un figlio minorenne',
      en: 'A parent acts for a minor child',
    },
    source: `${CIVIL_CODE}, artt. 2 e 316`,
  },
  'R-RP-2': {
    title: {
      it: 'Il tutore agisce per un minore o un interdetto',
      en: 'A guardian acts for a minor or an interdicted adult',
    },
    source: `${CIVIL_CODE}, artt. 343, 357 e 424`,
  },
  'R-RP-3': {
    title: {
      it: 'Il curatore assiste, non sostituisce',
      en: 'A curator assists and does not replace',
    },
    source: `${CIVIL_CODE}, artt. 392, 394 e 424; ${TRENTO}`,
  },
  'R-RP-4': {
    title: {
      it: "L'amministratore di sostegno agisce nei limiti del decreto",
      en: 'A support administrator acts within the decree',
    },
    source: `${CIVIL_CODE}, artt. 405 e 409; ${TRENTO}`,
  },
  'R-RP-5': {
    title: {
      it: 'Il minore emancipato agisce da solo',
      en: 'An emancipated minor acts alone',
    },
    source: `${CIVIL_CODE}, artt. 390 e 394`,
  },
  'R-RP-6': {
    title: {
      it: 'La nomina del giudice è stata verificata',
      en: "The court's appointment has been verified",
    },
    source: `DPR 445/2000, artt. 46 e 71; ${DESK}`,
  },
  'R-RP-7': {
    title: { it: 'La rappresentanza è ancora valida', en: 'The representation still holds' },
    source: DESK,
  },
  'R-GEN-1': {
    title: {
      it: 'La richiesta è per te o per una persona che rappresenti',
      en: 'The request is for you or for somebody you represent',
    },
    source: LEGNANO,
  },
  'R-GEN-2': {
    title: { it: 'La persona è in vita', en: 'The person is alive' },
    source: DESK,
  },
  'R-GEN-3': {
    title: {
      it: "Nessun'altra pratica aperta dello stesso tipo",
      en: 'No other open case of the same type',
    },
    source: DESK,
  },
  'R-GEN-4': {
    title: {
      it: "L'approvazione si scrive in anagrafe tutta o per niente",
      en: 'An approval is written to the registry whole or not at all',
    },
    source: DESK,
  },
  'R-CM-1': {
    title: { it: 'Iscrizione attiva', en: 'Active enrolment' },
    source: LIGURIA,
  },
  'R-CM-2': {
    title: { it: 'Ha già avuto un medico', en: 'Has had a doctor before' },
    source: LIGURIA,
  },
  'R-CM-3': {
    title: {
      it: "Non iscritta all'anagrafe degli italiani all'estero (AIRE)",
      en: 'Not in the register of Italians abroad (AIRE)',
    },
    source: LIGURIA,
  },
  'R-CM-4': {
    title: {
      it: "L'ultima scelta non è stata chiusa per navigazione o soggiorno all'estero",
      en: 'The last choice was not closed for seafaring or a stay abroad',
    },
    source: LIGURIA,
  },
  'R-CM-5': {
    title: {
      it: 'Nessun cambio nei giorni precedenti',
      en: 'No change in the days before',
    },
    source: LIGURIA,
    overridable: 'OPERATOR',
  },
  'R-CM-6': {
    title: {
      it: 'Nessuna scelta che comincia oggi o più avanti',
      en: 'No choice that starts today or later',
    },
    source: LIGURIA,
  },
  'R-CM-7': {
    title: {
      it: "Cambio immediato solo per chi è già nell'anagrafe dell'ente",
      en: "Immediate change only for those already in the authority's registry",
    },
    source: LEGNANO,
  },
  'R-DS-1': {
    title: { it: 'Il medico ha posti', en: 'The doctor has places' },
    source: `${LIGURIA}; ${ACN_39}`,
  },
  'R-DS-2': {
    title: {
      it: 'Il medico non è nello stesso studio associato di quello attuale',
      en: 'The doctor is not in the same associated practice as the current one',
    },
    source: LIGURIA,
    overridable: 'OPERATOR',
  },
  'R-DS-3': {
    title: {
      it: 'Il medico non sta sostituendo quello attuale',
      en: 'The doctor is not substituting the current one',
    },
    source: LIGURIA,
  },
  'R-DS-4': {
    title: {
      it: 'Il medico non ha ricusato la persona',
      en: 'The doctor never dropped this person',
    },
    source: `${LIGURIA}; ${ACN_40}`,
  },
  'R-DS-5': {
    title: {
      it: "Il tipo di medico è adatto all'età",
      en: 'The kind of doctor suits the age',
    },
    source: `${ACN_39}; accordo collettivo nazionale della pediatria di libera scelta`,
    overridable: 'OPERATOR',
  },
  'R-DS-6': {
    title: { it: 'Il medico è diverso da quello attuale', en: 'The doctor is not the current one' },
    source: LIGURIA,
  },
  'R-DS-7': {
    title: { it: 'Il medico è in attività', en: 'The doctor is in service' },
    source: LIGURIA,
  },
  'R-DS-8': {
    title: {
      it: 'Il medico è del tuo ambito, o ti ha accettato',
      en: 'The doctor is of your zone, or has accepted you',
    },
    source: ACN_39,
  },
  'R-DS-9': {
    title: { it: 'Il medico si può scegliere online', en: 'The doctor can be chosen online' },
    source: LEGNANO,
  },
  'R-DS-10': {
    title: {
      it: 'Medico di famiglia prima dei 6 anni solo se mancano pediatri',
      en: 'A family doctor before the age of 6 only where paediatricians are lacking',
    },
    source: 'DPR 290/1987, art. 13',
  },
  'R-FC-1': {
    title: { it: 'È la prima scelta del medico', en: 'It is the first choice of a doctor' },
    source: LIGURIA,
  },
  'R-FC-2': {
    title: {
      it: 'Iscrizione attiva, o fatta con la stessa pratica',
      en: 'Enrolment active, or made by the same case',
    },
    source: LEGNANO,
  },
  'R-FC-3': {
    title: { it: 'Il neonato ha il codice fiscale', en: 'The newborn has a fiscal code' },
    source: LEGNANO,
  },
  'R-FC-4': {
    title: {
      it: 'La prima scelta passa da un operatore',
      en: 'A first choice goes through an operator',
    },
    source: LEGNANO,
  },
  'R-RV-1': {
    title: { it: "C'è un medico da revocare", en: 'There is a doctor to revoke' },
    source: LIGURIA,
  },
  'R-RV-2': {
    title: {
      it: 'Iscrizione attiva e residenza in Italia',
      en: 'Active enrolment and residence in Italy',
    },
    source: LIGURIA,
  },
  'R-RV-3': {
    title: {
      it: 'Prima dei 6 anni non si resta senza pediatra',
      en: 'Nobody under 6 is left without a paediatrician',
    },
    source: DESK,
    overridable: 'OPERATOR',
  },
  'R-RV-4': {
    title: { it: "L'avvertenza è stata letta", en: 'The warning has been read' },
    source: LIGURIA,
  },
  ...CHOICE_AND_CARD_RULES,
  ...ENROLMENT_RULES,
  ...EXEMPTION_RULES,
  ...FAMILY_RULES,
} as const satisfies Record<string, RuleDescription>;

export type RuleId = keyof typeof RULE_CATALOGUE;

/** A rule by its id, in the wide type that lists and pages want. */
export function describeRule(ruleId: RuleId): RuleDescription {
  return RULE_CATALOGUE[ruleId];
}

export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(RULE_CATALOGUE, text);
}
