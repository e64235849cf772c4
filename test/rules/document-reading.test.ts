import { describe, expect, it } from 'vitest';
import { adviceOn, readDocument } from '#rules/document-reading.ts';

const TODAY = '2026-11-23';
const OWN = 'FRRGLI86C54E514X';
const NOTHING = { fiscalCodes: [], expiresOn: undefined };

describe('reading a document', () => {
  it('finds fiscal codes whose check letter is right, omocodes too', () => {
    const lines = [`Codice fiscale ${OWN.toLowerCase()}`, 'RSSNMR68M47G3NQY RSSMRA80A01H501X'];
    expect(readDocument(lines, TODAY).fiscalCodes).toEqual([OWN, 'RSSNMR68M47G3NQY']);
  });

  it.each([
    ['Data di scadenza 31/12/2029', '2029-12-31'],
    ['SCADENZA: 05.06.2027', '2027-06-05'],
    ['Expiry date 01-02-2028', '2028-02-01'],
    ['Data di scadenza 31/02/2029', undefined],
    ['Rilasciata il 31/12/2019', undefined],
  ])('%s ends on %s', (line, expiresOn) => {
    expect(readDocument([line], TODAY).expiresOn).toBe(expiresOn);
  });
});

describe('advice', () => {
  it('is none for a whole document of the right person', () => {
    const reading = { fiscalCodes: [OWN], expiresOn: TODAY };
    expect(adviceOn({ faults: [], pages: 2, reading }, [OWN], TODAY)).toEqual([]);
  });

  it('names what is wrong: the pictures, one side, the end, another person', () => {
    const reading = { fiscalCodes: ['RSSNMR68M47G3NQY'], expiresOn: '2026-11-22' };
    expect(adviceOn({ faults: ['BLURRED'], pages: 1, reading }, [OWN], TODAY)).toEqual([
      'BLURRED',
      'BACK_MISSING',
      'EXPIRED',
      'OTHER_FISCAL_CODE',
    ]);
  });

  it('says nothing of what could not be read, and takes any of those it may be of', () => {
    expect(adviceOn({ faults: [], pages: 2, reading: NOTHING }, [OWN], TODAY)).toEqual([]);
    const child = { fiscalCodes: ['CLMSFO21E60E514Y', OWN], expiresOn: undefined };
    expect(adviceOn({ faults: [], pages: 2, reading: child }, [OWN], TODAY)).toEqual([]);
  });
});
