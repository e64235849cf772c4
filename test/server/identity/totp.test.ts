import { describe, expect, it } from 'vitest';
import { matchTotp, newTotpSecret, totpCode, totpStep, totpUri } from '#server/identity/totp.ts';

// RFC 6238 appendix B: the ASCII secret 12345678901234567890, in base32.
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the codes of authenticator apps', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('are those of RFC 6238 at %i seconds', (seconds, code) => {
    const step = totpStep(seconds * 1000);
    expect(totpCode(RFC_SECRET, step, 8)).toBe(code);
    expect(totpCode(RFC_SECRET, step)).toBe(code.slice(2));
  });

  it('match the present step and its neighbours, no other', () => {
    const now = Date.parse('2026-11-16T09:00:15Z');
    const present = totpStep(now);
    for (const drift of [-1, 0, 1]) {
      const code = totpCode(RFC_SECRET, present + drift);
      expect(matchTotp(RFC_SECRET, code, now)).toBe(present + drift);
    }
    for (const drift of [-2, 2]) {
      expect(matchTotp(RFC_SECRET, totpCode(RFC_SECRET, present + drift), now)).toBeUndefined();
    }
  });

  it('refuse a secret that is not base32', () => {
    expect(() => totpCode('nope!', 1)).toThrow(RangeError);
  });
});

it('makes a secret of 160 bits that differs each time, and an address an app can read', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(secret);
  expect(totpUri('Sportello virtuale', 'a@b.it', secret)).toBe(
    `otpauth://totp/Sportello%20virtuale:a%40b.it?secret=${secret}&issuer=Sportello%20virtuale`,
  );
});
