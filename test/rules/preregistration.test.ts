import { describe, expect, it } from 'vitest';
import {
  confirmBy,
  erasedIfDueBefore,
  hasContact,
  isConfirmedInTime,
  isIdentified,
  type PreregistrationFacts,
} from '#rules/preregistration.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { TODAY, said } from './facts.ts';

function facts(overrides: Partial<PreregistrationFacts> = {}): PreregistrationFacts {
  return { email: 'a@b.it', mobile: undefined, confirmBy: TODAY, identified: false, ...overrides };
}

describe('pre-registration without credentials', () => {
  it.each([
    [30, '2026-10-24'],
    [0, TODAY],
  ])('one that expired is erased after %i days of keeping', (preregKeepDays, before) => {
    const policy = { ...REGIONAL_POLICIES.LIGURIA, preregKeepDays };
    expect(erasedIfDueBefore(TODAY, policy)).toBe(before);
  });

  it.each([
    [facts(), 'passed'],
    [facts({ email: undefined, mobile: '+393331234567' }), 'passed'],
    [facts({ email: undefined }), 'failed'],
  ])('R-AL-1, a contact: %o %s', (given, expected) => {
    expect(said(hasContact(given))).toBe(expected);
  });

  it('R-AL-3, identified by an operator', () => {
    expect(said(isIdentified(facts()))).toBe('failed');
    expect(said(isIdentified(facts({ identified: true })))).toBe('passed');
  });

  it.each([
    [facts(), 'passed'],
    [facts({ confirmBy: '2026-11-22' }), 'failed'],
    [facts({ confirmBy: '2026-11-22', identified: true }), 'passed'],
  ])('R-AL-4, within its days: %o %s', (given, expected) => {
    expect(said(isConfirmedInTime(given, { today: TODAY }))).toBe(expected);
  });

  it('R-AL-4: thirty days', () => {
    expect(confirmBy(TODAY, REGIONAL_POLICIES.LOMBARDY)).toBe('2026-12-23');
  });
});
