import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureFaults } from '#server/documents/checks/picture-faults.ts';

const PAPER = '#f2f0ea';
const WIDTH = 1200;
const HEIGHT = 800;

/** A card with lines of writing on a table, in the middle of the picture unless moved. */
function aCard(left = 200, top = 150, ink = '#111111', table = '#8a8f96'): Sharp {
  const lines = Array.from({ length: 12 }, (_, at) =>
    Array.from(
      { length: 40 },
      (__, letter) =>
        `<rect x="${left + 40 + letter * 18}" y="${top + 40 + at * 36}" width="9" height="16" fill="${ink}"/>`,
    ).join(''),
  ).join('');
  const card = `<rect x="${left}" y="${top}" width="800" height="500" fill="${PAPER}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="${table}"/>${card}${lines}</svg>`;
  return sharp(Buffer.from(svg)).flatten().png();
}

async function faultsOf(picture: Sharp): Promise<string[]> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return pictureFaults(data, info);
}

describe('a photo of a card', () => {
  it('that is whole, bright and in focus is not complained of', async () => {
    expect(await faultsOf(aCard())).toEqual([]);
  });

  it('out of focus is told to be blurred', async () => {
    expect(
      await faultsOf(
        sharp(await aCard().toBuffer())
          .blur(12)
          .png(),
      ),
    ).toContain('BLURRED');
  });

  it('taken in the dark is told to be dark', async () => {
    const dark = sharp(await aCard().toBuffer())
      .linear(0.2, 0)
      .png();
    expect(await faultsOf(dark)).toContain('DARK');
  });

  it('that goes on outside the picture is told to be cut', async () => {
    expect(await faultsOf(aCard(-70, 150))).toEqual(['CUT_EDGES']);
    expect(await faultsOf(aCard(200, 420))).toEqual(['CUT_EDGES']);
  });

  it('too small to be read is told so', async () => {
    const small = sharp(await aCard().toBuffer())
      .resize(400)
      .png();
    expect(await faultsOf(small)).toContain('TOO_SMALL');
  });
});
