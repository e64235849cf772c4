import { describe, expect, it } from 'vitest';
import { choiceOn, hasHadDoctor, lastChoice } from '#rules/choice-history.ts';
import { TODAY, aChoice } from './facts.ts';

const old = aChoice({ doctorId: 'D02', from: '2000-01-01', to: '2009-12-31' });
const current = aChoice({ from: '2010-01-01' });
const future = aChoice({ doctorId: 'D03', from: '2026-12-01' });
const voided = aChoice({ doctorId: 'D04', from: '2026-11-01', endReason: 'VOIDED' });

describe('the history of choices', () => {
  it.each([
    ['1999-12-31', undefined],
    ['2000-01-01', 'D02'],
    ['2009-12-31', 'D02'],
    ['2010-01-01', 'D01'],
    [TODAY, 'D01'],
  ])('on %s the doctor is %s', (day, doctorId) => {
    expect(choiceOn([old, voided, current], day)?.doctorId).toBe(doctorId);
  });

  it('ends with the choice that begins last, voided ones left out', () => {
    expect(lastChoice([])).toBeUndefined();
    expect(lastChoice([voided])).toBeUndefined();
    expect(lastChoice([current, old, voided])).toBe(current);
    expect(lastChoice([future, current])).toBe(future);
  });

  it('has had a doctor once a choice has begun', () => {
    expect(hasHadDoctor([], TODAY)).toBe(false);
    expect(hasHadDoctor([future, voided], TODAY)).toBe(false);
    expect(hasHadDoctor([future], '2026-12-01')).toBe(true);
    expect(hasHadDoctor([old], TODAY)).toBe(true);
  });
});
