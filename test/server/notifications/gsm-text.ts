// GSM 03.38 basic alphabet, and the signs that count double.
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const DOUBLE = '^{}\\[~]|€';

/** Characters that a text takes in an SMS. @returns undefined when one is not of the GSM alphabet */
export function gsmLength(text: string): number | undefined {
  let length = 0;
  for (const sign of text) {
    if (DOUBLE.includes(sign)) {
      length += 2;
    } else if (BASIC.includes(sign)) {
      length += 1;
    } else {
      return undefined;
    }
  }
  return length;
}
