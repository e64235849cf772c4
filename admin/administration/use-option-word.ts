import type { TextKey } from '../i18n/catalogues.ts';
import { useText } from '../i18n/use-text.ts';

const PREFIXES = {
  role: 'words.role',
  doctorKind: 'words.doctorKind',
  appointmentKind: 'words.appointmentKind',
  sex: 'administration.sex',
  locale: 'administration.locale',
  policyKey: 'administration.policyKey',
} as const;

/** The word for a value of a closed vocabulary. */
export function useOptionWord(): (words: keyof typeof PREFIXES, option: string) => string {
  const text = useText();
  // Every option is of the vocabulary that its field names.
  return (words, option) => text(`${PREFIXES[words]}.${option}` as TextKey);
}
