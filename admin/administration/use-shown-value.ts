import { AppointmentKind, DoctorKind } from '#contract/registry.ts';
import { StaffRole } from '#contract/identity.ts';
import { PolicyKey } from '#contract/policy-parameters.ts';
import { RequestType } from '#contract/request-type.ts';
import { REQUESTS } from '#requests/index.ts';
import { usePolicyValue } from './use-policy-value.ts';
import { formatDate } from '../format/format-date.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Writes a value of a record for a reader. */
export function useShownValue(): (field: string, value: unknown) => string {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  const spoken = usePolicyValue();
  const words: Readonly<Record<string, (value: string) => string | undefined>> = {
    kind: (value) =>
      wordOf(DoctorKind.safeParse(value).data, (word) => text(`words.doctorKind.${word}`)),
    appointmentKind: (value) =>
      wordOf(AppointmentKind.safeParse(value).data, (word) =>
        text(`words.appointmentKind.${word}`),
      ),
    role: (value) => wordOf(StaffRole.safeParse(value).data, (word) => text(`words.role.${word}`)),
    key: (value) =>
      wordOf(PolicyKey.safeParse(value).data, (word) => text(`administration.policyKey.${word}`)),
    id: (value) =>
      wordOf(RequestType.safeParse(value).data, (type) => localized(REQUESTS[type].title)),
  };
  return (field, value) => {
    // Of a setting of the policy: the one field of that name.
    if (field === 'value') {
      return value === undefined ? '' : spoken(value);
    }
    if (typeof value === 'boolean') {
      return text(value ? 'administration.yes' : 'administration.no');
    }
    if (Array.isArray(value)) {
      return value
        .map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)))
        .join(', ');
    }
    if (typeof value !== 'string') {
      return typeof value === 'number' ? String(value) : '';
    }
    return DAY.test(value) ? formatDate(value, locale) : (words[field]?.(value) ?? value);
  };
}

function wordOf<T>(known: T | undefined, say: (known: T) => string): string | undefined {
  return known === undefined ? undefined : say(known);
}
