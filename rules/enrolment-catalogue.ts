import type { RuleDescription } from './rule-description.ts';

const DESK = "Regola dell'ente, configurabile";
const ACN_39 = 'Accordo collettivo nazionale della medicina generale, art. 39';
const STATE_REGIONS_2003 = 'Accordo Stato-Regioni 8 maggio 2003';
const IMMIGRATION_LAW = 'D.lgs. 286/1998, art. 34';

/** The rules on enrolments of domiciled and of foreign citizens, for the catalogue. */
export const ENROLMENT_RULES = {
  'R-DM-1': {
    title: {
      it: 'Residenza fuori dal territorio, domicilio dentro',
      en: 'Residence outside the territory, domicile in it',
    },
    source: STATE_REGIONS_2003,
  },
  'R-DM-2': {
    title: { it: 'Motivo del domicilio', en: 'Reason for the domicile' },
    source: `${STATE_REGIONS_2003}; ATS Brianza, iscrizione temporanea`,
  },
  'R-DM-3': {
    title: { it: 'Periodo di almeno tre mesi', en: 'A stay of three months at least' },
    source: STATE_REGIONS_2003,
  },
  'R-DM-4': {
    title: { it: 'Al massimo un anno, non ancora finito', en: 'A year at most, not over yet' },
    source: ACN_39,
  },
  'R-DM-5': {
    title: {
      it: "Cancellazione dall'azienda di residenza accertata",
      en: 'Cancellation at the health authority of residence ascertained',
    },
    source: STATE_REGIONS_2003,
  },
  'R-DM-6': {
    title: {
      it: 'Nuova iscrizione o rinnovo, nei giorni giusti',
      en: 'A new enrolment or a renewal, in its days',
    },
    source: DESK,
  },
  'R-FX-1': {
    title: { it: 'Titolo di soggiorno', en: 'Title of residence' },
    source: `${IMMIGRATION_LAW}, comma 1`,
  },
  'R-FX-2': {
    title: { it: 'Iscrizione obbligatoria o volontaria', en: 'Mandatory or voluntary enrolment' },
    source: `${IMMIGRATION_LAW}, comma 3; d.lgs. 160/2008`,
  },
  'R-FX-3': {
    title: {
      it: "Il titolo consente l'iscrizione",
      en: 'The title admits to an enrolment',
    },
    source: 'DPR 394/1999, art. 42',
  },
  'R-FX-4': {
    title: { it: 'Scadenza del titolo', en: 'Expiry of the title' },
    source: 'DPR 394/1999, art. 42',
  },
  'R-FX-5': {
    title: {
      it: 'Rinnovo del permesso chiesto in tempo',
      en: 'Renewal of the permit asked for in time',
    },
    source: `DPR 394/1999, art. 42; ${DESK}`,
  },
  'R-FX-6': {
    title: {
      it: "Iscrizione volontaria per l'anno in corso",
      en: 'Voluntary enrolment for the year under way',
    },
    source: 'DM 8 ottobre 1986; Accordo Stato-Regioni 20 dicembre 2012',
  },
  'R-FX-7': {
    title: { it: 'Contributo versato', en: 'Contribution paid' },
    source: 'Legge 213/2023, art. 1, comma 240',
  },
  'R-FX-8': {
    title: {
      it: "Cittadini dell'Unione europea: titolo",
      en: 'Citizens of the European Union: title',
    },
    source: 'D.lgs. 30/2007; regolamento CE 883/2004',
  },
  'R-FX-9': {
    title: {
      it: 'Permesso valido, o ricevuta del rinnovo',
      en: 'Permit valid, or receipt of its renewal',
    },
    source: DESK,
  },
  'R-FX-10': {
    title: {
      it: 'I minorenni seguono il titolo del genitore',
      en: 'Minors follow the title of the parent',
    },
    source: `${IMMIGRATION_LAW}, comma 2; DPCM 12 gennaio 2017, art. 63`,
  },
  'R-FX-11': {
    title: { it: 'Codice fiscale, anche provvisorio', en: 'Fiscal code, also provisional' },
    source: DESK,
  },
} as const satisfies Record<string, RuleDescription>;
