import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';

/** A card that fills the picture has letters of some thirty pixels; more costs time and reads no better. */
const READ_SIDE = 1600;
const MAX_PIXELS = 64_000_000;
/** Page segmentation of Tesseract: found by itself, for the slant; one column of lines, to read. */
const AUTOMATIC = '3';
const ONE_COLUMN = '4';
/** Sauvola's threshold, near by near: a light card on a dark table is no black border. */
const LOCAL_THRESHOLD = '2';
const LSTM_ONLY = 1;
/** Radians of slant that are not worth turning the picture for. */
const STRAIGHT = 0.005;

/** What we use of Tesseract's API, compiled to WebAssembly. */
interface Engine {
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  TessBaseAPI: new () => {
    Init(folder: string, language: string, mode: number): number;
    SetVariable(name: string, value: string): void;
    SetImageFile(orientation: number, radians: number): number;
    FindLines(): void;
    GetGradient(): number;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
  };
}

interface Reader {
  engine: Engine;
  api: InstanceType<Engine['TessBaseAPI']>;
}

const load = createRequire(import.meta.url);
let reader: Promise<Reader> | undefined;

/**
 * The lines of text of a photo or a scan, turned upright first. Engine and language are files of
 * this program: nothing is fetched, and the picture never leaves the process.
 * @throws Error for bytes that are no picture
 */
export async function readText(picture: Buffer): Promise<string[]> {
  reader ??= startReader();
  const { engine, api } = await reader;
  const grey = await sharp(picture, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize(READ_SIDE, READ_SIDE, { fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .normalise()
    .png({ compressionLevel: 1 })
    .toBuffer();
  engine.FS.writeFile(INPUT, grey);
  api.SetVariable('tessedit_pageseg_mode', AUTOMATIC);
  if (api.SetImageFile(1, 0) !== 0) {
    throw new Error('picture cannot be read');
  }
  api.FindLines();
  const slant = api.GetGradient();
  if (Math.abs(slant) > STRAIGHT) {
    api.SetImageFile(1, slant);
  }
  api.SetVariable('tessedit_pageseg_mode', ONE_COLUMN);
  api.Recognize(null);
  return api
    .GetUTF8Text()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Where Tesseract looks for a picture in its own memory. */
const INPUT = '/input';

async function startReader(): Promise<Reader> {
  const start = load('tesseract.js-core/tesseract-core-simd-lstm') as (
    settings: object,
  ) => Promise<Engine>;
  const engine = await start({ TesseractProgress: silent, print: silent, printErr: silent });
  const language = load.resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz');
  engine.FS.writeFile('/eng.traineddata', gunzipSync(readFileSync(language)));
  const api = new engine.TessBaseAPI();
  if (api.Init('/', 'eng', LSTM_ONLY) !== 0) {
    throw new Error('text recognition does not start');
  }
  api.SetVariable('thresholding_method', LOCAL_THRESHOLD);
  return { engine, api };
}

function silent(): void {
  // It talks to a terminal; nobody listens here.
}
