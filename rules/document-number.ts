/** Kinds of papers that have a number of their own (R-DC-4): ES, the certificate of an exemption. */
export type DocumentType = 'ES';

const SHAPE = /^(\d{4})-([A-Z]{2})-(\d{8})-(\d{2})$/;

/** Letters count as in an IBAN: A is 10, Z is 35. */
function checkDigits(text: string): string {
  let rest = 0;
  for (const character of `${text.replaceAll('-', '')}00`) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return String(98 - rest).padStart(2, '0');
}

/** The number of an issued document: `2026-ES-00000012-C`, C two check digits, modulo 97 (R-DC-4). */
export function documentNumber(year: number, type: DocumentType, sequence: number): string {
  const body = `${year}-${type}-${String(sequence).padStart(8, '0')}`;
  return `${body}-${checkDigits(body)}`;
}

/** Whether a text is such a number, its check digits right. */
export function isDocumentNumber(text: string): boolean {
  const [, year, type, sequence, check] = SHAPE.exec(text) ?? [];
  return check !== undefined && checkDigits(`${year}-${type}-${sequence}`) === check;
}
