import { constants, inflateSync } from 'node:zlib';
import { Refused } from './verdict.ts';

/** A4 in colour at 600 dpi is 105 MB; no honest stream is larger. */
const MAX_ONE = 128 * 1024 * 1024;
const MAX_ALL = 320 * 1024 * 1024;
const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');
const CR = 0x0d;
const LF = 0x0a;

/** Counts what the streams of one file unpack to. */
export class UnpackingBudget {
  #left = MAX_ALL;

  /**
   * Inflates within what is left.
   * @returns the bytes, or undefined where the data are no deflate stream
   * @throws Refused unpacks_too_large
   */
  inflate(packed: Uint8Array): Buffer | undefined {
    const most = Math.min(MAX_ONE, this.#left);
    try {
      const unpacked = inflateSync(packed, {
        maxOutputLength: Math.max(most, 1),
        finishFlush: constants.Z_SYNC_FLUSH,
      });
      this.spend(unpacked.length);
      return unpacked;
    } catch (error) {
      if (error instanceof RangeError) {
        throw new Refused('unpacks_too_large');
      }
      return undefined;
    }
  }

  /**
   * @param bytes unpacked just now
   * @param ofStream unpacked of the same stream so far
   * @throws Refused unpacks_too_large when the stream's or the file's allowance is used up
   */
  spend(bytes: number, ofStream: number = bytes): void {
    this.#left -= bytes;
    if (ofStream > MAX_ONE || this.#left <= 0) {
      throw new Refused('unpacks_too_large');
    }
  }
}

/**
 * Inflates, within bounds, whatever stands in a PDF after the word `stream` and looks like deflate
 * data, before any parser unpacks it: names and lengths in the dictionary may lie, the two header
 * bytes of zlib cannot, since every reader asks for them.
 * @param look is shown what could be a stream of objects, unpacked
 * @throws Refused unpacks_too_large
 */
export function boundStreams(
  pdf: Buffer,
  budget: UnpackingBudget,
  look: (unpacked: Buffer) => void,
): void {
  let at = pdf.indexOf(STREAM);
  while (at !== -1) {
    let start = at + STREAM.length;
    start += pdf[start] === CR ? 1 : 0;
    start += pdf[start] === LF ? 1 : 0;
    if (isDeflate(pdf, start)) {
      const end = pdf.indexOf(END, start);
      const unpacked = budget.inflate(pdf.subarray(start, end === -1 ? pdf.length : end));
      if (unpacked !== undefined && isObjectStream(unpacked)) {
        look(unpacked);
      }
      boundNested(unpacked, budget, 3);
      at = end === -1 ? -1 : pdf.indexOf(STREAM, end + END.length);
    } else {
      at = pdf.indexOf(STREAM, start);
    }
  }
}

/** Deflate inside deflate: a list of filters may unpack twice. */
function boundNested(unpacked: Buffer | undefined, budget: UnpackingBudget, deeper: number): void {
  if (unpacked !== undefined && deeper > 0 && isDeflate(unpacked, 0)) {
    boundNested(budget.inflate(unpacked), budget, deeper - 1);
  }
}

/** ISO 32000-2, 7.5.7: pairs of whole numbers come first. */
function isObjectStream(unpacked: Buffer): boolean {
  return /^\s*\d+\s+\d+\s/.test(unpacked.toString('latin1', 0, 64));
}

/** RFC 1950: method 8, and both bytes together a multiple of 31. */
function isDeflate(bytes: Buffer, at: number): boolean {
  const first = bytes[at];
  const second = bytes[at + 1];
  return (
    first !== undefined &&
    second !== undefined &&
    (first & 0x0f) === 8 &&
    (first * 256 + second) % 31 === 0
  );
}
