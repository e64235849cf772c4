const DIGITS_ONLY = /^\d{1,9}$/;
/** Thousands parted by dots, commas, spaces or apostrophes, always in groups of three. */
const GROUPED = /^\d{1,3}(?:[.,' ]\d{3})+$/;
/** Cents after a dot or a comma that does not part the thousands too. */
const WITH_CENTS = /^(?:([^.]*)\.|([^,]*),)(\d{1,2})$/;

/**
 * Reads an amount of euros as people type it, Italian or English: `12.394,97`, `12394.97`,
 * `12,394.97`, `€ 12394`. Three digits after the only separator are thousands, never cents.
 * @returns whole cents, or `undefined` when it is no amount from zero to 999,999,999.99 euros
 */
export function readTypedAmount(typed: string): number | undefined {
  const plain = typed.replaceAll(/[€\s\u00A0\u202F]+/g, ' ').trim();
  const [, beforeDot, beforeComma, cents = ''] = WITH_CENTS.exec(plain) ?? [];
  const euros = beforeDot ?? beforeComma ?? plain;
  if (!DIGITS_ONLY.test(euros) && !GROUPED.test(euros)) {
    return undefined;
  }
  const whole = euros.replaceAll(/[.,' ]/g, '');
  return DIGITS_ONLY.test(whole) ? Number(whole) * 100 + Number(cents.padEnd(2, '0')) : undefined;
}

/** An amount as forms keep it: euros with a dot and two digits, `12394.97`. @param cents whole */
export function keptAmount(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
