import type { SmsLength } from '#contract/message-wording.ts';

// GSM 03.38 basic alphabet, and the signs of its extension, which take two places.
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENSION = new Set('^{}\\[~]|€');

/** Places in a message alone and in one of several, whose head takes the rest (3GPP TS 23.040). */
const PLACES = { 'GSM-7': [160, 153], 'UCS-2': [70, 67] } as const;

/**
 * How long a text is as a text message: one sign outside the GSM alphabet makes all of it UCS-2,
 * with less than half the places.
 */
export function smsLength(text: string): SmsLength {
  const signs = Array.from(text);
  const foreign = [...new Set(signs.filter((sign) => !BASIC.has(sign) && !EXTENSION.has(sign)))];
  const alphabet = foreign.length === 0 ? 'GSM-7' : 'UCS-2';
  const sizes = signs.map((sign) =>
    alphabet === 'GSM-7' ? (EXTENSION.has(sign) ? 2 : 1) : sign.length,
  );
  const characters = sizes.reduce((sum, size) => sum + size, 0);
  const [alone, ofSeveral] = PLACES[alphabet];
  const segments = characters <= alone ? 1 : segmentsOf(sizes, ofSeveral);
  return { alphabet, characters, segments, foreign };
}

/** A sign of two places is not parted: it begins the next message where one place is left. */
function segmentsOf(sizes: readonly number[], places: number): number {
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > places) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return segments;
}
