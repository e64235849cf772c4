import type { DocumentAdvice } from '#contract/document-advice.ts';
import { type AcceptedType, SNIFFED_BYTES, sniffType } from '../sniff-type.ts';
import { type CleanImage, cleanImage } from './check-image.ts';
import { checkPdf } from './check-pdf.ts';
import { joinSides } from './join-sides.ts';
import { pdfLines } from './pdf-text.ts';
import { pictureFaults } from './picture-faults.ts';
import { Refused, type Verdict } from './verdict.ts';

/**
 * Checks a document that is one file, or its front and back as two photos, which become one PDF.
 * The type is what the bytes say.
 * @param closely whether it is also looked at as what it should be: legible, whole, its text read
 */
export async function checkDocument(files: readonly Buffer[], closely = false): Promise<Verdict> {
  try {
    const [first, ...more] = files;
    if (first === undefined) {
      return { ok: false, refusal: 'empty_file' };
    }
    return more.length === 0 ? await checkOne(first, closely) : await checkSides(files, closely);
  } catch (error) {
    // Whatever a parser trips over without saying why is a file that cannot be read.
    return { ok: false, refusal: error instanceof Refused ? error.refusal : 'broken_file' };
  }
}

async function checkOne(bytes: Buffer, closely: boolean): Promise<Verdict> {
  const mediaType = typeOf(bytes);
  if (mediaType === 'application/pdf') {
    const pages = await checkPdf(bytes);
    const lines = closely ? await pdfLines(bytes) : [];
    return { ok: true, mediaType, pages, cleaned: bytes, faults: [], lines };
  }
  const image = await cleanImage(bytes, mediaType);
  const faults = closely ? await faultsOf([image]) : [];
  return { ok: true, mediaType, pages: 1, cleaned: image.bytes, faults, lines: [] };
}

async function checkSides(files: readonly Buffer[], closely: boolean): Promise<Verdict> {
  const sides: CleanImage[] = [];
  for (const file of files) {
    const type = typeOf(file);
    if (type === 'application/pdf') {
      throw new Refused('type_mismatch');
    }
    sides.push(await cleanImage(file, type, 'image/jpeg'));
  }
  const cleaned = await joinSides(sides);
  const faults = closely ? await faultsOf(sides) : [];
  const mediaType = 'application/pdf';
  return { ok: true, mediaType, pages: sides.length, cleaned, faults, lines: [] };
}

/** What is wrong with any of the pictures, each fault once. It is advice: it never ends a check. */
async function faultsOf(images: readonly CleanImage[]): Promise<DocumentAdvice[]> {
  const found = new Set<DocumentAdvice>();
  for (const image of images) {
    try {
      (await pictureFaults(image.bytes, image)).forEach((fault) => found.add(fault));
    } catch {
      // A picture that cannot be judged is sent without advice.
    }
  }
  return [...found];
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
