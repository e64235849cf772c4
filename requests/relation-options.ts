import type { FieldOption } from './define-request.ts';

/** What the relative in care is to the person who chooses (R-OC-4). */
export const RELATION_OPTIONS: readonly FieldOption[] = [
  { value: 'SPOUSE', label: { it: 'Coniuge', en: 'Husband or wife' } },
  { value: 'PARTNER', label: { it: 'Partner convivente', en: 'Partner living with you' } },
  { value: 'CHILD', label: { it: 'Figlio o figlia', en: 'Son or daughter' } },
  { value: 'SIBLING', label: { it: 'Fratello o sorella', en: 'Brother or sister' } },
  { value: 'COHABITANT', label: { it: 'Altro convivente', en: 'Somebody else of the home' } },
];
