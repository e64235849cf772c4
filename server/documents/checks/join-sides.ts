import { PDFDocument } from '@cantoo/pdf-lib';
import type { CleanImage } from './check-image.ts';

/** A4 in points. */
const SHORT = 595.28;
const LONG = 841.89;
const MARGIN = 28;

/** Makes one PDF of JPEG photos: an A4 page each, turned as the photo is, as large as fits. */
export async function joinSides(sides: readonly CleanImage[]): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const side of sides) {
    const [width, height] = side.width > side.height ? [LONG, SHORT] : [SHORT, LONG];
    const image = await document.embedJpg(side.bytes);
    const fitted = image.scaleToFit(width - 2 * MARGIN, height - 2 * MARGIN);
    document.addPage([width, height]).drawImage(image, {
      x: (width - fitted.width) / 2,
      y: (height - fitted.height) / 2,
      width: fitted.width,
      height: fitted.height,
    });
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}
