import { expect, it } from 'vitest';
import { FONT_NAMES, fontFile, fontRuns } from '#server/certificates/fonts.ts';

it('unpacks each font to a plain sfnt', () => {
  for (const name of FONT_NAMES) {
    expect([0x00010000, 0x4f54544f]).toContain(fontFile(name).readUInt32BE(0));
  }
});

it('splits a text by the file that has its letters', () => {
  expect(fontRuns('città', 'bold')).toEqual([{ font: 'bold', text: 'città' }]);
  expect(fontRuns('Łukasz 😀', 'regular')).toEqual([
    { font: 'regularExtended', text: 'Ł' },
    { font: 'regular', text: 'ukasz ?' },
  ]);
});
