import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';

/** Files that citizens upload, good and bad, made in code. Each gives the bytes of one file. */

export async function aPdf(pages = 1, text = 'Carta d’identita'): Promise<Buffer> {
  return bytesOf(await pdfDocument(pages, text));
}

/** A PDF of about this many bytes, as a scanner makes it: pictures, and a fifth of packed text. */
export async function aPdfOf(bytes: number): Promise<Buffer> {
  const document = await pdfDocument(4, 'Scansione');
  const { context } = document;
  const part = Math.floor(bytes / 5);
  for (let page = 0; page < 4; page += 1) {
    context.register(context.stream(randomBytes(part), { Filter: 'DCTDecode' }));
  }
  const text = deflateSync(randomBytes(Math.floor(part / 1.13)).toString('hex'));
  context.register(context.stream(text, { Filter: 'FlateDecode' }));
  return bytesOf(document);
}

export async function aJpeg(width = 800, height = 600): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#aabbcc' } })
    .jpeg()
    .toBuffer();
}

/** A photo taken on its side, with the place and the owner in its EXIF data. */
export async function aPhotoWithMetadata(): Promise<Buffer> {
  return sharp(await aJpeg(800, 600))
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Copyright: 'Anna Proprietaria', Make: 'Telefono' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 35/1 0/1' },
    })
    .toBuffer();
}

/** A photo of about this many megapixels with the noise of a real sensor. */
export async function aNoisyPhoto(width: number, height: number, turned: boolean): Promise<Buffer> {
  const coarse = {
    width: Math.ceil(width / 8),
    height: Math.ceil(height / 8),
    channels: 3,
  } as const;
  const picture = await sharp(randomBytes(coarse.width * coarse.height * 3), { raw: coarse })
    .resize(width, height)
    .raw()
    .toBuffer();
  const noise = randomBytes(picture.length);
  for (let at = 0; at < picture.length; at += 1) {
    picture[at] = Math.min(255, Math.max(0, picture[at]! + (noise[at]! % 24) - 12));
  }
  return sharp(picture, { raw: { width, height, channels: 3 } })
    .withMetadata(turned ? { orientation: 6 } : {})
    .jpeg({ quality: 91 })
    .toBuffer();
}

export async function aPng(width = 300, height = 200): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 4, background: '#33669980' } })
    .png()
    .toBuffer();
}

/** A PNG that says it has this size, and holds next to nothing. */
export function aPngClaiming(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export async function anEncryptedPdf(): Promise<Buffer> {
  const document = await pdfDocument(1, 'Segreto');
  document.encrypt({ userPassword: 'segreta', ownerPassword: 'padrone', permissions: {} });
  return bytesOf(document);
}

/** Each kind of PDF that does something by itself, by what it does. */
export async function scriptedPdfs(): Promise<Record<string, Buffer>> {
  const action = async (key: string, kind: string) => {
    const document = await pdfDocument(1, 'Attivo');
    const { context, catalog } = document;
    catalog.set(PDFName.of(key), context.obj({ S: kind, JS: PDFString.of('app.alert(1)') }));
    return bytesOf(document);
  };
  const script = await pdfDocument(1, 'Script');
  script.addJavaScript('apri', 'app.alert(1)');
  const attached = await pdfDocument(1, 'Allegato');
  await attached.attach(Buffer.from('MZ'), 'programma.exe', { mimeType: 'application/x-dosexec' });
  const event = await pdfDocument(1, 'Evento');
  event
    .getPage(0)
    .node.set(
      PDFName.of('AA'),
      event.context.obj({ O: { S: 'URI', URI: PDFString.of('https://example.org') } }),
    );
  const form = await pdfDocument(1, 'Modulo');
  form.catalog.set(
    PDFName.of('AcroForm'),
    form.context.obj({ Fields: [], XFA: [PDFString.of('template')] }),
  );
  const media = await pdfDocument(1, 'Video');
  media
    .getPage(0)
    .node.set(PDFName.of('Annots'), media.context.obj([{ Type: 'Annot', Subtype: 'RichMedia' }]));
  return {
    'a named script': await bytesOf(await reload(script)),
    'a script on opening': await action('OpenAction', 'JavaScript'),
    'a program on opening': await action('OpenAction', 'Launch'),
    'an attached file': await bytesOf(attached),
    'an action on a page': await bytesOf(event),
    'a dynamic form': await bytesOf(form),
    'a film': await bytesOf(media),
    'a script behind another spelling': respelled(await action('OpenAction', 'JavaScript')),
    'a script in an object that a later one replaces': shadowed(await aPdf()),
  };
}

/** PDFs that unpack to far more than they weigh, by how. */
export async function pdfBombs(): Promise<Record<string, Buffer>> {
  const zeros = deflateSync(Buffer.alloc(140 * 1024 * 1024), { level: 1 });
  const one = await pdfDocument(1, 'Bomba');
  one.context.register(one.context.stream(zeros, { Filter: 'FlateDecode' }));
  const many = await pdfDocument(1, 'Bomba');
  const smaller = deflateSync(Buffer.alloc(100 * 1024 * 1024), { level: 1 });
  for (let times = 0; times < 5; times += 1) {
    many.context.register(many.context.stream(smaller, { Filter: 'FlateDecode' }));
  }
  const twice = await pdfDocument(1, 'Bomba');
  twice.context.register(
    twice.context.stream(deflateSync(zeros), { Filter: ['FlateDecode', 'FlateDecode'] }),
  );
  const spelled = await pdfDocument(1, 'Bomba');
  spelled.context.register(
    spelled.context.stream(Buffer.from(`${zeros.toString('hex')}>`), {
      Filter: ['ASCIIHexDecode', 'FlateDecode'],
    }),
  );
  return {
    'one huge stream': await bytesOf(one),
    'many large streams': await bytesOf(many),
    'packed twice': await bytesOf(twice),
    'spelled in hexadecimal': await bytesOf(spelled),
  };
}

/** The industry's harmless test file for virus scanners, put together so that it lies nowhere. */
export function eicar(): Buffer {
  return Buffer.from(
    ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''),
  );
}

/** A PDF in which a scanner finds the test signature and a parser finds nothing wrong. */
export async function anInfectedPdf(): Promise<Buffer> {
  const document = await pdfDocument(1, 'Virus');
  document.context.register(document.context.stream(eicar()));
  return bytesOf(document);
}

async function pdfDocument(pages: number, text: string): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1) {
    document.addPage([595, 842]).drawText(`${text} ${page}`);
  }
  return document;
}

async function bytesOf(document: PDFDocument): Promise<Buffer> {
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** Some additions of the library stand in the file only after it was written once. */
async function reload(document: PDFDocument): Promise<PDFDocument> {
  return PDFDocument.load(await document.save());
}

function respelled(pdf: Buffer): Buffer {
  return Buffer.from(pdf.toString('latin1').replaceAll('/JavaScript', '/J#61vaScript'), 'latin1');
}

/** Readers that follow the table of offsets may still see the first of two objects. */
function shadowed(pdf: Buffer): Buffer {
  const script = '77 0 obj\n<< /S /JavaScript >>\nendobj\n77 0 obj\n<< /S /None >>\nendobj\n';
  const at = pdf.indexOf('1 0 obj');
  return Buffer.concat([pdf.subarray(0, at), Buffer.from(script), pdf.subarray(at)]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
