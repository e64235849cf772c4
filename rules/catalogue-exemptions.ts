import type { RuleDescription } from './rule-description.ts';

const LEGNANO = 'ASST Ovest Milanese, Scelta e revoca: Sportello virtuale';
const LIGURIA = 'Regione Liguria, Anagrafe sanitaria: servizi al cittadino';
const DESK = "Regola dell'ente, configurabile";
const LAW_537 = 'Legge 537/1993, art. 8, comma 16';
const ATS = 'Regione Lombardia, esenzioni dal ticket per reddito';

/** The rules of exemptions (R-EX), of their certificates (R-CP) and of free access (R-AL). */
export const EXEMPTION_RULES = {
  'R-EX-1': {
    title: { it: 'Iscrizione attiva', en: 'Active enrolment' },
    source: LEGNANO,
  },
  'R-EX-2': {
    title: { it: 'Il codice è nel catalogo', en: 'The code is in the catalogue' },
    source: ATS,
  },
  'R-EX-3': {
    title: {
      it: 'Età, reddito e condizione sono quelli del codice',
      en: 'Age, income and condition are those of the code',
    },
    source: `${LAW_537}; ${ATS}`,
  },
  'R-EX-4': {
    title: {
      it: "Nessun'altra esenzione con lo stesso codice",
      en: 'No other exemption of the same code',
    },
    source: DESK,
  },
  'R-EX-5': {
    title: { it: "L'autocertificazione è completa", en: 'The self-certification is complete' },
    source: 'DPR 445/2000, artt. 46 e 47',
    overridable: 'OPERATOR',
  },
  'R-EX-6': {
    title: {
      it: "E30 ed E40 valgono con un'esenzione per malattia",
      en: 'E30 and E40 go with an exemption for a disease',
    },
    source: ATS,
  },
  'R-EX-7': {
    title: {
      it: 'I familiari a carico possono essere coperti',
      en: 'The dependants can be covered',
    },
    source: ATS,
  },
  'R-EX-9': {
    title: {
      it: 'Si rinnova dal 1° gennaio al 31 marzo',
      en: 'Renewed from 1 January to 31 March',
    },
    source: ATS,
  },
  'R-EX-10': {
    title: {
      it: 'Le esenzioni del Ministero si rinnovano da sole',
      en: "The Ministry's exemptions renew themselves",
    },
    source: 'DM 11 dicembre 2009 (elenchi del Ministero dell’economia)',
  },
  'R-EX-11': {
    title: { it: "C'è un'esenzione da chiudere", en: 'There is an exemption to end' },
    source: ATS,
  },
  'R-EX-12': {
    title: {
      it: 'Codice e scadenza sono quelli dei documenti',
      en: 'Code and last day are those of the documents',
    },
    source: 'DPCM 12 gennaio 2017; DM 23 novembre 2012',
  },
  'R-CP-1': {
    title: {
      it: "L'attestato si stampa finché l'esenzione è attiva",
      en: 'The certificate is printed while the exemption is active',
    },
    source: LIGURIA,
  },
  'R-AL-1': {
    title: { it: "C'è un recapito", en: 'There is a contact' },
    source: LIGURIA,
  },
  'R-AL-3': {
    title: {
      it: 'Un operatore ha identificato la persona',
      en: 'An operator has identified the person',
    },
    source: LIGURIA,
  },
  'R-AL-4': {
    title: { it: 'È confermata entro i suoi giorni', en: 'Confirmed within its days' },
    source: DESK,
  },
} as const satisfies Record<string, RuleDescription>;
