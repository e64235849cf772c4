import sharp from 'sharp';
import type { DocumentAdvice } from '#contract/document-advice.ts';

/** Pictures are judged at this size, whatever the camera: a thousand dots show what an eye sees. */
const SIDE = 1000;
const LEAST_SIDE = 700;
/** Of 255. A photo in a lit room is above 90, one against the light below 50. */
const DARK_BELOW = 55;
/** Variance of the Laplacian: text in focus is in the hundreds, out of focus below fifty. */
const BLURRED_BELOW = 45;
/** A step of brightness that a printed letter or the edge of a card makes. */
const STEP = 40;
/** Share of the frame that counts as the edge of the picture. */
const EDGE = 0.015;
/** Steps at an edge, as a share of those in the middle, from which what is there goes on outside. */
const CUT_ABOVE = 0.5;

interface Grey {
  data: Buffer;
  width: number;
  height: number;
}

/**
 * Judges a cleaned picture by its dots alone: too small, dark, out of focus, cut at an edge. What it
 * finds is advice; a picture with nothing on it is not told to be cut.
 */
export async function pictureFaults(
  bytes: Buffer,
  size: { width: number; height: number },
): Promise<DocumentAdvice[]> {
  const faults: DocumentAdvice[] = [];
  if (Math.max(size.width, size.height) < LEAST_SIDE) {
    faults.push('TOO_SMALL');
  }
  const { data, info } = await sharp(bytes)
    .flatten({ background: '#ffffff' })
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey: Grey = { data, width: info.width, height: info.height };
  if (info.channels !== 1 || grey.width < 3 || grey.height < 3) {
    return faults;
  }
  if (meanOf(grey) < DARK_BELOW) {
    faults.push('DARK');
  }
  if (focusOf(grey) < BLURRED_BELOW) {
    faults.push('BLURRED');
  }
  if (isCut(grey)) {
    faults.push('CUT_EDGES');
  }
  return faults;
}

function meanOf({ data }: Grey): number {
  return data.reduce((sum, each) => sum + each, 0) / data.length;
}

/** Variance of the Laplacian over the picture. */
function focusOf({ data, width, height }: Grey): number {
  let sum = 0;
  let squares = 0;
  const count = (width - 2) * (height - 2);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const value =
        4 * dot(data, at) -
        dot(data, at - 1) -
        dot(data, at + 1) -
        dot(data, at - width) -
        dot(data, at + width);
      sum += value;
      squares += value * value;
    }
  }
  return squares / count - (sum / count) ** 2;
}

function dot(data: Buffer, at: number): number {
  return data[at] ?? 0;
}

/** Whether letters or lines of the document run into an edge of the picture. */
function isCut(grey: Grey): boolean {
  const { width, height } = grey;
  const band = Math.max(2, Math.round(Math.min(width, height) * EDGE));
  const middle = stepsIn(grey, width * 0.2, height * 0.2, width * 0.8, height * 0.8);
  const edges = [
    stepsIn(grey, 0, 0, width, band),
    stepsIn(grey, 0, height - band, width, height),
    stepsIn(grey, 0, 0, band, height),
    stepsIn(grey, width - band, 0, width, height),
  ];
  return middle > 0 && edges.some((edge) => edge > middle * CUT_ABOVE);
}

/** Share of the dots of a part of the picture that differ much from the next one. */
function stepsIn(
  { data, width, height }: Grey,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  let steps = 0;
  let all = 0;
  for (let y = Math.round(top); y < Math.min(Math.round(bottom), height - 1); y += 1) {
    for (let x = Math.round(left); x < Math.min(Math.round(right), width - 1); x += 1) {
      const at = y * width + x;
      all += 1;
      if (
        Math.abs(dot(data, at) - dot(data, at + 1)) > STEP ||
        Math.abs(dot(data, at) - dot(data, at + width)) > STEP
      ) {
        steps += 1;
      }
    }
  }
  return all === 0 ? 0 : steps / all;
}
