import { type AcceptedType, SNIFFED_BYTES, sniffType } from '../sniff-type.ts';
import { type CleanImage, cleanImage } from './check-image.ts';
import { checkPdf } from './check-pdf.ts';
import { joinSides } from './join-sides.ts';
import { Refused, type Verdict } from './verdict.ts';

/**
 * Checks a document that is one file, or its front and back as two photos, which become one PDF.
 * The type is what the bytes say.
 */
export async function checkDocument(files: readonly Buffer[]): Promise<Verdict> {
  try {
    const [first, ...more] = files;
    if (first === undefined) {
      return { ok: false, refusal: 'empty_file' };
    }
    return more.length === 0 ? await checkOne(first) : await checkSides(files);
  } catch (error) {
    // Whatever a parser trips over without saying why is a file that cannot be read.
    return { ok: false, refusal: error instanceof Refused ? error.refusal : 'broken_file' };
  }
}

async function checkOne(bytes: Buffer): Promise<Verdict> {
  const mediaType = typeOf(bytes);
  if (mediaType === 'application/pdf') {
    return { ok: true, mediaType, pages: await checkPdf(bytes), cleaned: bytes };
  }
  const image = await cleanImage(bytes, mediaType);
  return { ok: true, mediaType, pages: 1, cleaned: image.bytes };
}

async function checkSides(files: readonly Buffer[]): Promise<Verdict> {
  const sides: CleanImage[] = [];
  for (const file of files) {
    const type = typeOf(file);
    if (type === 'application/pdf') {
      throw new Refused('type_mismatch');
    }
    sides.push(await cleanImage(file, type, 'image/jpeg'));
  }
  const cleaned = await joinSides(sides);
  return { ok: true, mediaType: 'application/pdf', pages: sides.length, cleaned };
}

function typeOf(bytes: Buffer): AcceptedType {
  if (bytes.length === 0) {
    throw new Refused('empty_file');
  }
  const type = sniffType(bytes.subarray(0, SNIFFED_BYTES));
  if (type === undefined) {
    throw new Refused('type_not_accepted');
  }
  return type;
}
