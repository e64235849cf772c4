import type { TextKey } from '../i18n/catalogues.ts';
import { policyIt } from '../i18n/it/policy.ts';
import { useText } from '../i18n/use-text.ts';

/** A single value of the policy in words: yes or no, or a word of its vocabularies. */
export function usePolicyWord(): (value: string | boolean) => string {
  const text = useText();
  return (value) => {
    if (typeof value === 'boolean') {
      return text(value ? 'administration.yes' : 'administration.no');
    }
    return Object.hasOwn(policyIt.policy.word, value)
      ? text(`policy.word.${value}` as TextKey)
      : value;
  };
}
