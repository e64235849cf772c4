import type { RuleDescription } from './rule-description.ts';

const LEGNANO = 'ASST Ovest Milanese, Scelta e revoca: Sportello virtuale';
const DESK = "Regola dell'ente, configurabile";

/** Requests for the whole family (specification 3.6). */
export const FAMILY_RULES = {
  'R-FR-1': {
    title: { it: 'Sono tutti conviventi di chi chiede', en: 'All live with the person who asks' },
    source: LEGNANO,
  },
  'R-FR-2': {
    title: {
      it: 'Da due a dodici persone, ognuna una volta',
      en: 'Two to twelve people, each of them once',
    },
    source: LEGNANO,
  },
  'R-FR-3': {
    title: {
      it: 'Ogni altro adulto dà il consenso e i suoi documenti',
      en: 'Every other adult gives consent and documents',
    },
    source: DESK,
  },
  'R-FR-4': {
    title: { it: 'Ogni persona ha un suo esito', en: 'Each person has an outcome of their own' },
    source: DESK,
  },
} as const satisfies Record<string, RuleDescription>;
