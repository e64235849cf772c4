import type { DocumentRefusal } from '#contract/document.ts';

export type AcceptedType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** How many first bytes tell the type. */
export const SNIFFED_BYTES = 32;

const PDF = Buffer.from('%PDF-');
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEIF_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** Endings and declared types, by the one accepted type they stand for. */
const ENDINGS: Record<string, AcceptedType> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  jfif: 'image/jpeg',
  png: 'image/png',
};
const DECLARED: Record<string, AcceptedType> = {
  'application/pdf': 'application/pdf',
  'application/x-pdf': 'application/pdf',
  'image/jpeg': 'image/jpeg',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/x-png': 'image/png',
};
/** What a client says that does not know the type. */
const UNDECLARED = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'text/plain']);

/** Type that the first bytes tell, of those that are accepted. */
export function sniffType(head: Buffer): AcceptedType | undefined {
  if (startsWith(head, PDF)) {
    return 'application/pdf';
  }
  if (startsWith(head, JPEG)) {
    return 'image/jpeg';
  }
  return startsWith(head, PNG) ? 'image/png' : undefined;
}

/**
 * What speaks against a file by its first bytes, its name and its declared type. It only sorts
 * out plain mistakes early: the file is parsed whole afterwards.
 */
export function refusalByType(
  head: Buffer,
  fileName: string,
  declared: string,
): DocumentRefusal | undefined {
  const found = sniffType(head);
  const ending = /\.([a-z][a-z0-9]{1,4})$/i.exec(fileName)?.[1]?.toLowerCase();
  const byName = ending === undefined ? undefined : ENDINGS[ending];
  if (found === undefined) {
    return isHeif(head)
      ? 'heic_not_accepted'
      : byName === undefined
        ? 'type_not_accepted'
        : 'type_mismatch';
  }
  if (ending !== undefined && byName !== found) {
    return 'type_mismatch';
  }
  const said = declared.toLowerCase();
  return UNDECLARED.has(said) || DECLARED[said] === found ? undefined : 'type_mismatch';
}

function isHeif(head: Buffer): boolean {
  return (
    head.toString('latin1', 4, 8) === 'ftyp' && HEIF_BRANDS.has(head.toString('latin1', 8, 12))
  );
}

function startsWith(head: Buffer, magic: Buffer): boolean {
  return head.subarray(0, magic.length).equals(magic);
}
