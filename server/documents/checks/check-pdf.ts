import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  UnsupportedEncodingError,
} from '@cantoo/pdf-lib';
import { MAX_PDF_PAGES } from '#contract/document.ts';
import { hasDangers, namesDangers, rawStreams } from './pdf-dangers.ts';
import { boundStreams, UnpackingBudget } from './unpacking.ts';
import { Refused } from './verdict.ts';

const MAX_OBJECTS = 200_000;
/** 150 million: an A0 plan at 300 dpi. */
const MAX_IMAGE_PIXELS = 150_000_000;
const READ_AT_ONCE = 1024 * 1024;
const TAIL_BYTES = 1024;
const ZIP_TAIL_BYTES = 66_000;
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const EOF = Buffer.from('%%EOF');
const OBJECT = Buffer.from(' obj');
const IMAGE = PDFName.of('Image');

/**
 * Parses a PDF whole: its streams unpacked within bounds, every object and page looked at. The
 * bytes stay as they are, so that an electronic signature in them stays valid.
 * @returns number of pages
 * @throws Refused with what is wrong
 */
export async function checkPdf(pdf: Buffer): Promise<number> {
  checkOutline(pdf);
  const budget = new UnpackingBudget();
  let named = namesDangers(pdf);
  boundStreams(pdf, budget, (unpacked) => {
    named ||= namesDangers(unpacked);
  });
  const document = await parse(pdf);
  if (document.isEncrypted) {
    throw new Refused('encrypted_pdf');
  }
  if (named || hasDangers(document.context)) {
    throw new Refused('scripted_pdf');
  }
  rawStreams(document.context).forEach((stream) => boundStream(stream, budget));
  return checkPages(document, budget);
}

/** Begins and ends as a PDF and nothing else (polyglots), and has not too many objects. */
function checkOutline(pdf: Buffer): void {
  const eof = pdf.lastIndexOf(EOF);
  const firstObject = pdf.indexOf(OBJECT);
  if (eof < pdf.length - TAIL_BYTES || firstObject === -1) {
    throw new Refused('broken_file');
  }
  const preamble = pdf.toString('latin1', 0, firstObject);
  const tail = pdf.toString('latin1', eof + EOF.length);
  if (!/^(?:%[^\r\n]*[\r\n]+|\s+)+\d+\s+\d+$/.test(preamble) || /[^\s\0]/.test(tail)) {
    throw new Refused('broken_file');
  }
  if (pdf.subarray(-ZIP_TAIL_BYTES).includes(ZIP_END)) {
    throw new Refused('type_mismatch');
  }
  let objects = 0;
  for (let at = firstObject; at !== -1; at = pdf.indexOf(OBJECT, at + OBJECT.length)) {
    objects += 1;
  }
  if (objects > MAX_OBJECTS) {
    throw new Refused('unpacks_too_large');
  }
}

async function parse(pdf: Buffer): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(pdf, {
      ignoreEncryption: true,
      updateMetadata: false,
      preserveXFA: true,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fastest,
    });
    if (document.context.enumerateIndirectObjects().length > MAX_OBJECTS) {
      throw new Refused('unpacks_too_large');
    }
    return document;
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken_file');
  }
}

/** Bounds what `boundStreams` cannot see: other filters, lists of filters, pictures' sizes. */
function boundStream(stream: PDFRawStream, budget: UnpackingBudget): void {
  const { dict } = stream;
  if (dict.lookup(PDFName.of('Subtype')) === IMAGE) {
    const sides = ['Width', 'Height'].map((side) => dict.lookup(PDFName.of(side)));
    const [width, height] = sides.map((side) => (side instanceof PDFNumber ? side.asNumber() : 0));
    if ((width ?? 0) * (height ?? 0) > MAX_IMAGE_PIXELS) {
      throw new Refused('image_too_large');
    }
  }
  const filter = dict.lookup(PDFName.of('Filter'));
  const single = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (single === undefined || single === PDFName.of('FlateDecode')) {
    return;
  }
  readBounded(stream, budget);
}

/** @returns whether the stream could be unpacked; pictures' own formats are not unpacked here */
function readBounded(stream: PDFRawStream, budget: UnpackingBudget): boolean {
  try {
    const unpacking = decodePDFRawStream(stream);
    for (let all = 0; ;) {
      const read = unpacking.getBytes(READ_AT_ONCE).length;
      all += read;
      budget.spend(read, all);
      if (read < READ_AT_ONCE) {
        return true;
      }
    }
  } catch (error) {
    if (error instanceof Refused) {
      throw error;
    }
    return error instanceof UnsupportedEncodingError;
  }
}

/** Each page must be there and its drawing instructions must unpack. */
function checkPages(document: PDFDocument, budget: UnpackingBudget): number {
  try {
    const pages = document.getPages();
    if (pages.length === 0) {
      throw new Refused('broken_file');
    }
    if (pages.length > MAX_PDF_PAGES) {
      throw new Refused('too_many_pages');
    }
    const drawings = new Set(
      pages.flatMap(({ node }) => {
        const contents = node.Contents();
        return contents instanceof PDFArray
          ? contents.asArray().map((part) => document.context.lookup(part))
          : [contents];
      }),
    );
    for (const drawing of drawings) {
      if (drawing instanceof PDFRawStream && !readBounded(drawing, budget)) {
        throw new Refused('broken_file');
      }
    }
    return pages.length;
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken_file');
  }
}
