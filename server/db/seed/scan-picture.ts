import sharp from 'sharp';
import { searchText } from '../search-text.ts';
import { dotsOf } from './pixel-letters.ts';

type Colour = readonly [number, number, number];

const WIDTH = 720;
const HEIGHT = 460;
const PAPER: Colour = [226, 222, 212];
const CARD: Colour = [188, 214, 232];
const INK: Colour = [38, 44, 66];
const STAMP: Colour = [178, 52, 48];
const GREY: Colour = [150, 158, 170];

/**
 * A photo of an invented card on a table: a plain card, a blank face, the lines given and, across
 * it, that it is a facsimile. Nobody can take it for a document.
 * @param angle degrees it lies askew
 * @returns PNG
 */
export async function scanPicture(lines: readonly string[], angle: number): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  const box = (left: number, top: number, width: number, height: number, colour: Colour): void => {
    const dot = Buffer.from(colour);
    for (let y = top; y < Math.min(HEIGHT, top + height); y += 1) {
      const from = (y * WIDTH + left) * 3;
      pixels.fill(dot, from, from + Math.min(width, WIDTH - left) * 3);
    }
  };
  const write = (text: string, left: number, top: number, dot: number, colour: Colour): void => {
    for (const { column, row } of dotsOf(text)) {
      box(left + column * dot, top + row * dot, dot, dot, colour);
    }
  };
  box(0, 0, WIDTH, HEIGHT, PAPER);
  box(50, 40, WIDTH - 100, HEIGHT - 80, GREY);
  box(53, 43, WIDTH - 106, HEIGHT - 86, CARD);
  box(90, 130, 130, 160, GREY);
  box(132, 150, 46, 56, PAPER);
  box(110, 220, 90, 70, PAPER);
  lines.forEach((line, index) => {
    write(searchText(line).slice(0, 26), 250, 130 + index * 38, 2, INK);
  });
  write('FAC-SIMILE', 90, 64, 5, STAMP);
  write('NON VALIDO - DOCUMENTO DI PROVA', 90, 350, 3, STAMP);
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .rotate(angle, { background: { r: PAPER[0], g: PAPER[1], b: PAPER[2] } })
    .png({ compressionLevel: 4 })
    .toBuffer();
}
