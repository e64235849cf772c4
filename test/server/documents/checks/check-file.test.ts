import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRefusal } from '#contract/document.ts';
import { MAX_IMAGE_SIDE, MAX_PDF_PAGES } from '#contract/document.ts';
import { checkDocument } from '#server/documents/checks/check-file.ts';
import {
  aJpeg,
  anEncryptedPdf,
  aPdf,
  aPhotoWithMetadata,
  aPng,
  aPngClaiming,
  eicar,
  pdfBombs,
  scriptedPdfs,
} from '#test/factories/upload-files.ts';

async function refusalOf(...files: Buffer[]): Promise<DocumentRefusal | 'accepted'> {
  const verdict = await checkDocument(files);
  return verdict.ok ? 'accepted' : verdict.refusal;
}

async function accepted(...files: Buffer[]): Promise<{ cleaned: Buffer; pages: number }> {
  const verdict = await checkDocument(files);
  if (!verdict.ok) {
    throw new Error(verdict.refusal);
  }
  return verdict;
}

describe('PDF', () => {
  it('keeps a good one as it is and counts its pages', async () => {
    const pdf = await aPdf(3);
    const verdict = await checkDocument([pdf]);
    expect(verdict).toEqual({
      ok: true,
      mediaType: 'application/pdf',
      pages: 3,
      cleaned: pdf,
      faults: [],
      lines: [],
    });
  });

  it('takes one with its objects in packed streams, a first view and links', async () => {
    const document = await PDFDocument.load(await aPdf());
    const { context, catalog } = document;
    const page = document.getPage(0).ref;
    catalog.set(PDFName.of('OpenAction'), context.obj([page, 'Fit']));
    const packed = Buffer.from(await document.save({ useObjectStreams: true }));
    expect(await refusalOf(packed)).toBe('accepted');
  });

  it('takes as many pages as are allowed and not one more', async () => {
    expect(await refusalOf(await aPdf(MAX_PDF_PAGES))).toBe('accepted');
    expect(await refusalOf(await aPdf(MAX_PDF_PAGES + 1))).toBe('too_many_pages');
  });

  it('refuses an encrypted one', async () => {
    expect(await refusalOf(await anEncryptedPdf())).toBe('encrypted_pdf');
  });

  it('refuses whatever acts by itself', async () => {
    const refusals = Object.entries(await scriptedPdfs()).map(
      async ([what, pdf]) => [what, await refusalOf(pdf)] as const,
    );
    for (const [what, refusal] of await Promise.all(refusals)) {
      expect([what, refusal]).toEqual([what, 'scripted_pdf']);
    }
  });

  it('refuses one that unpacks to too much, however it is packed', async () => {
    for (const [what, pdf] of Object.entries(await pdfBombs())) {
      expect([what, pdf.length < 4_000_000, await refusalOf(pdf)]).toEqual([
        what,
        true,
        'unpacks_too_large',
      ]);
    }
  });

  describe('broken', () => {
    let pdf: Buffer;
    beforeAll(async () => {
      pdf = await aPdf(2);
    });
    const damages: Record<string, (whole: Buffer) => Buffer> = {
      'cut in the middle': (whole) => whole.subarray(0, whole.length / 2),
      'without its end': (whole) => whole.subarray(0, whole.length - 8),
      'with a page too much behind it': (whole) => Buffer.concat([whole, Buffer.from('<html>')]),
      'with a page before its objects': (whole) =>
        Buffer.from(
          whole.toString('latin1').replace('1 0 obj', '<script></script>1 0 obj'),
          'latin1',
        ),
      'without any page': () =>
        Buffer.from(
          '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF',
        ),
      'only by its first line': () => Buffer.from('%PDF-1.7\n<script>alert(1)</script>\n%%EOF'),
    };
    it.each(Object.keys(damages))('%s', async (how) => {
      expect(await refusalOf(damages[how]!(pdf))).toBe('broken_file');
    });

    it('an archive in disguise', async () => {
      const end = Buffer.from('PK\x05\x06' + '\0'.repeat(18) + '%%EOF', 'latin1');
      expect(await refusalOf(Buffer.concat([pdf, end]))).toBe('type_mismatch');
    });
  });
});

describe('images', () => {
  it('are set upright and lose their metadata', async () => {
    const photo = await aPhotoWithMetadata();
    expect(photo.includes('Anna Proprietaria')).toBe(true);
    const { cleaned } = await accepted(photo);
    const found = await sharp(cleaned).metadata();
    expect([found.width, found.height, found.orientation, found.exif]).toEqual([
      600,
      800,
      undefined,
      undefined,
    ]);
    expect(cleaned.includes('Anna Proprietaria')).toBe(false);
  });

  it('lose what was hung behind them', async () => {
    const trailing = Buffer.from('<script>alert(1)</script>');
    for (const image of [await aJpeg(), await aPng()]) {
      const { cleaned } = await accepted(Buffer.concat([image, trailing]));
      expect(cleaned.includes(trailing)).toBe(false);
    }
  });

  it('are refused by their header when they have too many pixels', async () => {
    const started = performance.now();
    expect(await refusalOf(aPngClaiming(50_000, 50_000))).toBe('image_too_large');
    expect(await refusalOf(aPngClaiming(50_000, 1))).toBe('image_too_large');
    expect(await refusalOf(aPngClaiming(MAX_IMAGE_SIDE, MAX_IMAGE_SIDE))).toBe('image_too_large');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('are refused when they are broken', async () => {
    const jpeg = await aJpeg();
    const png = await aPng();
    expect(await refusalOf(jpeg.subarray(0, jpeg.length - 400))).toBe('broken_file');
    expect(await refusalOf(png.subarray(0, png.length / 2))).toBe('broken_file');
    expect(await refusalOf(aPngClaiming(100, 100))).toBe('broken_file');
    expect(await refusalOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('broken_file');
  });
});

describe('front and back', () => {
  it('become one PDF of two A4 pages, turned as the photos are', async () => {
    const { cleaned, pages } = await accepted(await aJpeg(800, 600), await aPng(200, 300));
    expect(pages).toBe(2);
    const document = await PDFDocument.load(cleaned);
    const sizes = document.getPages().map((page) => [page.getWidth(), page.getHeight()]);
    expect(sizes).toEqual([
      [841.89, 595.28],
      [595.28, 841.89],
    ]);
    expect(await refusalOf(cleaned)).toBe('accepted');
  });

  it('are refused where one of them is broken or no photo', async () => {
    const jpeg = await aJpeg();
    expect(await refusalOf(jpeg, jpeg.subarray(0, 300))).toBe('broken_file');
    expect(await refusalOf(jpeg, await aPdf())).toBe('type_mismatch');
  });
});

it('refuses other types, whatever they are', async () => {
  expect(await refusalOf(Buffer.alloc(0))).toBe('empty_file');
  expect(await refusalOf(eicar())).toBe('type_not_accepted');
  expect(await refusalOf(Buffer.from('GIF89a/*<script>*/'))).toBe('type_not_accepted');
  expect(await refusalOf(Buffer.from('<html>%PDF-1.7'))).toBe('type_not_accepted');
});
