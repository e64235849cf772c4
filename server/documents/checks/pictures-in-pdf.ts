import { PDFArray, PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';

const SUBTYPE = PDFName.of('Subtype');
const IMAGE = PDFName.of('Image');
const FILTER = PDFName.of('Filter');
const JPEG = PDFName.of('DCTDecode');

/**
 * The JPEG photos that a PDF is made of, in its order: what phones and scanners put in it, and what
 * our own joining of front and back does. Pictures of other kinds are left out.
 * @returns none for a PDF that cannot be read
 */
export async function picturesInPdf(pdf: Buffer): Promise<Buffer[]> {
  try {
    const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
    return context.enumerateIndirectObjects().flatMap(([, object]) => {
      const found = jpegOf(object);
      return found === undefined ? [] : [found];
    });
  } catch {
    return [];
  }
}

function jpegOf(object: PDFObject): Buffer | undefined {
  if (!(object instanceof PDFRawStream) || object.dict.get(SUBTYPE) !== IMAGE) {
    return undefined;
  }
  const filter = object.dict.get(FILTER);
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.get(0) : filter;
  return only === JPEG ? Buffer.from(object.contents) : undefined;
}
