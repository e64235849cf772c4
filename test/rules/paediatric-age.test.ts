import { describe, expect, it } from 'vitest';
import { extensionEnd, lastPaediatricDay, paediatricAgeLimit } from '#rules/paediatric-age.ts';

describe('the limit of a paediatrician', () => {
  it.each([
    ['2012-12-01', null, '2026-11-30'],
    ['2012-12-01', '2028-11-30', '2028-11-30'],
    ['2012-12-01', '2027-06-30', '2027-06-30'],
    ['2012-12-01', '2029-01-01', '2028-11-30'],
    ['2012-12-01', '2026-11-30', '2026-11-30'],
    // Born on 29 February: fourteen on 1 March of a common year, sixteen on the day itself.
    ['2012-02-29', null, '2026-02-28'],
    ['2012-02-29', '2028-12-31', '2028-02-28'],
  ])('born %s, extended to %s: until %s', (birth, extendedTo, last) => {
    expect(lastPaediatricDay(birth, extendedTo)).toBe(last);
  });

  it('R-PE-4: without an extension, and with the longest', () => {
    expect(paediatricAgeLimit('2012-12-01')).toBe('2026-11-30');
    expect(extensionEnd('2012-12-01')).toBe('2028-11-30');
    expect(extensionEnd('2012-02-29')).toBe('2028-02-28');
  });
});
