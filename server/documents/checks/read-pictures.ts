import { sniffType, SNIFFED_BYTES } from '../sniff-type.ts';
import { picturesInPdf } from './pictures-in-pdf.ts';
import { readText } from './read-text.ts';

/** Front and back, twice over: what follows is something else. */
const MOST_PICTURES = 4;
const MOST_LINES = 400;

/**
 * The lines of text in the photos or scans of a checked document, a PDF's pictures included. It is
 * advice: a picture that cannot be read has none.
 */
export async function readPictures(files: readonly Buffer[]): Promise<string[]> {
  const lines: string[] = [];
  for (const picture of (await picturesOf(files)).slice(0, MOST_PICTURES)) {
    try {
      lines.push(...(await readText(picture)));
    } catch {
      // Read as nothing: the next picture may be legible.
    }
  }
  return lines.slice(0, MOST_LINES);
}

async function picturesOf(files: readonly Buffer[]): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  for (const file of files) {
    const type = sniffType(file.subarray(0, SNIFFED_BYTES));
    pictures.push(...(type === 'application/pdf' ? await picturesInPdf(file) : [file]));
  }
  return pictures;
}
