import { describe, expect, it } from 'vitest';
import { recognisedExpiry, recognisedFiscalCodes } from '#rules/recognised-text.ts';

const TODAY = '2026-11-23';
const OWN = 'FRRGLI86C54E514X';

describe('fiscal codes of a recognised text', () => {
  it.each([
    ['as it is', `CODICE FISCALE ${OWN}`],
    ['noughts for letters O and the other way round', 'CODICE FISCALE FRRGLI86C54E5I4X'],
    ['in small letters', OWN.toLowerCase()],
    ['between other signs', `|${OWN}:`],
    ['digits for letters', 'FRRGL186C54E514X'],
  ])('%s', (_what, line) => {
    expect(recognisedFiscalCodes([line])).toEqual([OWN]);
  });

  it('a last letter read as a nought is the one that is right', () => {
    expect(recognisedFiscalCodes(['BNCLNE80D55F2050'])).toEqual(['BNCLNE80D55F205Q']);
  });

  it('omocodes keep their letters', () => {
    expect(recognisedFiscalCodes(['RSSNMR68M47G3NQY'])).toEqual(['RSSNMR68M47G3NQY']);
  });

  it.each(['FRRGLI86C54E514Y', 'FRRGLI86C54E514', 'FRRGLI86C54E514XX', ''])(
    'a word that no mistake explains is none: %s',
    (word) => {
      expect(recognisedFiscalCodes([word])).toEqual([]);
    },
  );
});

describe('the expiry of a recognised machine-readable zone', () => {
  it.each([
    ['an identity card', '8004152F2604158ITA<<<<<<<<<<<4', '2026-04-15'],
    ['with letters for digits', '8OO4I52F26O4I58ITA<<<<<<<<<<<4', '2026-04-15'],
    ['with a piece of it lost', '8004152F26041581TA<<< <<<', '2026-04-15'],
    ['a passport', 'AA1234567<ITA8004152F2604158<<<<<<<<<<<<<<02', '2026-04-15'],
  ])('%s', (_what, line, expiresOn) => {
    expect(recognisedExpiry(['C<ITACAOOOO0AAL<<', line], TODAY)).toBe(expiresOn);
  });

  it.each([
    ['a wrong check digit of the birth', '8004151F2604158ITA<<<<<<<<<<<4'],
    ['a wrong check digit of the expiry', '8004152F2604157ITA<<<<<<<<<<<4'],
    ['a day that there is not', '8004152F2613315ITA<<<<<<<<<<<4'],
    ['no zone', 'VIA ROMA 1 20025 LEGNANO'],
  ])('none for %s', (_what, line) => {
    expect(recognisedExpiry([line], TODAY)).toBeUndefined();
  });
});
