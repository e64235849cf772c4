import type { CivilDate } from '#contract/civil-date.ts';
import type { DocumentAdvice } from '#contract/document-advice.ts';
import { civilDate, isCivilDate } from './calendar.ts';
import { checkFiscalCode } from './fiscal-code.ts';
import { recognisedExpiry, recognisedFiscalCodes } from './recognised-text.ts';
import { readMachineReadableZone } from './machine-readable-zone.ts';

/** What the text of a document tells; of nobody but its holder, and kept nowhere as it is. */
export interface DocumentReading {
  fiscalCodes: readonly string[];
  /** Last day on which it is valid. */
  expiresOn: CivilDate | undefined;
}

/** Where a text comes from. */
export type TextSource = 'TEXT' | 'PICTURES';

const FISCAL_CODE =
  /\b[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]\b/g;
const EXPIRY =
  /(?:scade(?:nza)?|scad\.|valid[ao] fino al|expir(?:y|es|ation)|valid until)\D{0,40}(\d{2})[/.\- ](\d{2})[/.\- ](\d{4})/i;

/**
 * Reads fiscal codes and expiry date out of the text of an identity document or a health card: the
 * machine-readable zone where there is one, else what the words say.
 * @param from text as it was written, or as it was recognised in pictures, where letters and digits
 * that look alike are mistaken for each other
 */
export function readDocument(
  lines: readonly string[],
  today: CivilDate,
  from: TextSource = 'TEXT',
): DocumentReading {
  const text = lines.join('\n');
  const codes = text.toUpperCase().match(FISCAL_CODE) ?? [];
  const recognised = from === 'PICTURES' ? recognisedFiscalCodes(lines) : [];
  const zone =
    readMachineReadableZone(lines, today)?.expiresOn ??
    (from === 'PICTURES' ? recognisedExpiry(lines, today) : undefined);
  return {
    fiscalCodes: [...new Set([...codes, ...recognised])].filter(
      (code) => checkFiscalCode(code).valid,
    ),
    expiresOn: zone ?? wordedExpiry(text),
  };
}

function wordedExpiry(text: string): CivilDate | undefined {
  const [, day, month, year] = EXPIRY.exec(text) ?? [];
  const found = civilDate(Number(year), Number(month), Number(day));
  return day !== undefined && isCivilDate(found) ? found : undefined;
}

/** How an upload came: what the pictures look like, how many pages, what could be read. */
export interface SeenDocument {
  faults: readonly DocumentAdvice[];
  pages: number;
  reading: DocumentReading;
}

/**
 * What to tell of a document with two sides before anybody looks at it.
 * @param expected fiscal codes of those whose document it may be
 */
export function adviceOn(
  { faults, pages, reading }: SeenDocument,
  expected: readonly string[],
  today: CivilDate,
): DocumentAdvice[] {
  const { expiresOn, fiscalCodes } = reading;
  const other = fiscalCodes.length > 0 && !fiscalCodes.some((code) => expected.includes(code));
  return [
    ...faults,
    ...(pages === 1 ? (['BACK_MISSING'] as const) : []),
    ...(expiresOn !== undefined && expiresOn < today ? (['EXPIRED'] as const) : []),
    ...(other ? (['OTHER_FISCAL_CODE'] as const) : []),
  ];
}
