import type { Localized } from '#contract/localized.ts';

/** An amount in cents as people write it: `36.151,98 euro` and `36,151.98 euros`. */
export function spokenAmount(cents: number): Localized {
  const euros = String(Math.floor(cents / 100));
  const rest = String(cents % 100).padStart(2, '0');
  const grouped = (separator: string): string => euros.replaceAll(/\B(?=(\d{3})+$)/g, separator);
  return { it: `${grouped('.')},${rest} euro`, en: `${grouped(',')}.${rest} euros` };
}
