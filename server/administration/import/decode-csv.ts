import type { Localized } from '#contract/localized.ts';

export type DecodedCsv =
  | { text: string; encoding: 'utf-8' | 'windows-1252' }
  | { refused: Localized };

// Where Windows-1252 differs from Latin-1, 0x80 to 0x9f; five bytes stand for nothing. Node's own
// decoder reads these as Latin-1's control characters: a euro sign would be lost.
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Reads the bytes of a CSV file as text: UTF-8, with a mark at its beginning or without, or the
 * Windows-1252 that spreadsheets on Windows still write. Nothing is guessed beyond that: another
 * encoding would fill the registry with wrong letters.
 */
export function decodeCsv(bytes: Uint8Array): DecodedCsv {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { refused: UTF_16 };
  }
  if (bytes.includes(0)) {
    return { refused: NOT_TEXT };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return bytes.some((byte) => UNDEFINED.has(byte))
      ? { refused: UNKNOWN_ENCODING }
      : { text: windows1252(bytes), encoding: 'windows-1252' };
  }
}

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replaceAll(
    /[\u0080-\u009f]/g,
    (sign) => FROM_0X80[sign.charCodeAt(0) - 0x80] ?? sign,
  );
}

const UTF_16: Localized = {
  it: 'Il file è in UTF-16. Salvalo come CSV UTF-8 e riprova.',
  en: 'The file is in UTF-16. Save it as CSV UTF-8 and try again.',
};
const NOT_TEXT: Localized = {
  it: 'Il file non è un testo: salva il foglio come CSV UTF-8 e riprova.',
  en: 'The file is not a text: save the sheet as CSV UTF-8 and try again.',
};
const UNKNOWN_ENCODING: Localized = {
  it: 'Il file non è né in UTF-8 né in Windows-1252. Salvalo come CSV UTF-8 e riprova.',
  en: 'The file is neither UTF-8 nor Windows-1252. Save it as CSV UTF-8 and try again.',
};
