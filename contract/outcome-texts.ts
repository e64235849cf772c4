import type { Localized } from './localized.ts';

/**
 * What the citizen reads in the private area about how a case ends, or may end; the portal shows it
 * and the desk shows it before. `{{name}}` stands for what is filled in.
 */
export const OUTCOME_TEXTS = {
  approved: { it: 'La tua richiesta è stata accolta', en: 'Your request was accepted' },
  written: {
    it: 'La richiesta vale dal {{date}}.',
    en: 'The request holds from {{date}}.',
  },
  effective: {
    it: 'Il nuovo medico è il tuo dal {{date}}.',
    en: 'The new doctor is yours from {{date}}.',
  },
  revoked: {
    it: 'Dal {{date}} non hai più un medico. Puoi sceglierne un altro con una nuova richiesta.',
    en: 'From {{date}} you have no doctor. You can choose another one with a new request.',
  },
  rejected: { it: 'La tua richiesta non è stata accolta', en: 'Your request was not accepted' },
  rule: { it: 'Requisito non rispettato: {{title}}', en: 'Requirement not met: {{title}}' },
  again: {
    it: 'Puoi fare una nuova richiesta, o chiamare l’ufficio per un chiarimento.',
    en: 'You can make a new request, or call the office for an explanation.',
  },
  notice: {
    it: 'Perché l’ufficio pensa di non poter accogliere la richiesta',
    en: 'Why the office thinks it cannot grant the request',
  },
  notDecided: {
    it: 'Non è ancora deciso nulla: prima l’ufficio legge quello che scrivi tu.',
    en: 'Nothing is decided yet: first the office reads what you write.',
  },
} as const satisfies Record<string, Localized>;
export type OutcomeText = keyof typeof OUTCOME_TEXTS;
