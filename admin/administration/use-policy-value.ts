import { DayOfYear } from '#contract/policy-parameters.ts';
import { useText } from '../i18n/use-text.ts';
import { usePolicyWord } from './use-policy-word.ts';

/** A value of the policy as it is read: words, numbers, lists, days of the year. */
export function usePolicyValue(): (value: unknown) => string {
  const text = useText();
  const word = usePolicyWord();
  return (value) => {
    if (value === null) {
      return text('policy.noLimit');
    }
    if (Array.isArray(value)) {
      const words = value.map((each) => word(String(each)));
      return words.length === 0 ? text('policy.nobody') : words.join(', ');
    }
    if (typeof value === 'boolean' || typeof value === 'string') {
      return word(value);
    }
    const day = DayOfYear.safeParse(value).data;
    return day === undefined ? JSON.stringify(value) : spokenDay(day);
  };
}

/** `31/03`. */
function spokenDay({ month, day }: DayOfYear): string {
  return [day, month].map((part) => String(part).padStart(2, '0')).join('/');
}
