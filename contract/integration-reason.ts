import { z } from 'zod';
import type { Localized } from './localized.ts';

/** What can be wrong with a field of the form. */
export const FIELD_REASONS = [
  'MISSING',
  'UNCLEAR',
  'WRONG_VALUE',
  'DIFFERS_FROM_DOCUMENT',
  'DIFFERS_FROM_REGISTRY',
] as const;
export type FieldReason = (typeof FIELD_REASONS)[number];

/** What can be wrong with a document, at a glance. */
export const DOCUMENT_REASONS = [
  'UNREADABLE',
  'EXPIRED',
  'BACK_MISSING',
  'WRONG_DOCUMENT',
  'NOT_SIGNED',
  'OTHER_PERSON',
] as const;
export type DocumentReason = (typeof DOCUMENT_REASONS)[number];

export const IntegrationReason = z.enum([...FIELD_REASONS, ...DOCUMENT_REASONS]);
export type IntegrationReason = z.infer<typeof IntegrationReason>;

/** What the citizen reads beside the field or the document that is open again. */
export const INTEGRATION_REASON_TEXTS: Readonly<Record<IntegrationReason, Localized>> = {
  MISSING: {
    it: 'Questo dato manca: scrivilo.',
    en: 'This is missing: please write it.',
  },
  UNCLEAR: {
    it: 'Quello che hai scritto non è chiaro: scrivilo in un altro modo.',
    en: 'What you wrote is not clear: write it in another way.',
  },
  WRONG_VALUE: {
    it: 'Questo dato sembra sbagliato: controllalo e correggilo.',
    en: 'This seems wrong: check it and correct it.',
  },
  DIFFERS_FROM_DOCUMENT: {
    it: 'Questo dato è diverso da quello sui documenti: controllalo e correggilo.',
    en: 'This differs from what the documents say: check it and correct it.',
  },
  DIFFERS_FROM_REGISTRY: {
    it: 'Questo dato è diverso da quello che risulta all’ufficio: controllalo e correggilo.',
    en: 'This differs from what the office has on record: check it and correct it.',
  },
  UNREADABLE: {
    it: 'Il documento non si legge.',
    en: 'The document cannot be read.',
  },
  EXPIRED: {
    it: 'Il documento è scaduto.',
    en: 'The document has expired.',
  },
  BACK_MISSING: {
    it: 'Manca il retro del documento.',
    en: 'The back of the document is missing.',
  },
  WRONG_DOCUMENT: {
    it: 'Non è il documento richiesto.',
    en: 'It is not the document asked for.',
  },
  NOT_SIGNED: {
    it: 'Manca la firma.',
    en: 'The signature is missing.',
  },
  OTHER_PERSON: {
    it: 'È il documento di un’altra persona.',
    en: 'It is the document of another person.',
  },
};
