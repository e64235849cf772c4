import { describe, expect, it } from 'vitest';
import { isEmailAddress, normaliseEmail } from '#rules/email-address.ts';

describe('an e-mail address', () => {
  it.each([
    ['Giulia.Ferrari+Desk@Example.IT ', 'Giulia.Ferrari+Desk@example.it'],
    ['a@b.it', 'a@b.it'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normaliseEmail(typed)).toBe(kept);
    expect(isEmailAddress(kept)).toBe(true);
  });

  it.each(['', 'a', 'a@', '@b.it', 'a@b', 'a@b.', 'a@.it', 'a b@c.it', 'a@b@c.it', 'a@b..it'])(
    '%j is none',
    (typed) => {
      expect(isEmailAddress(typed)).toBe(false);
    },
  );

  it('has at most 254 characters', () => {
    expect(isEmailAddress(`${'a'.repeat(249)}@b.it`)).toBe(true);
    expect(isEmailAddress(`${'a'.repeat(250)}@b.it`)).toBe(false);
  });
});
