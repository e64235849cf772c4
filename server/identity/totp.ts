import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Seconds of a step; what every authenticator app supports (RFC 6238, with SHA-1 and 6 digits). */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after the present one that are taken: phones' clocks drift. */
const DRIFT = 1;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A fresh 160-bit secret, in base32 without padding, as authenticator apps take it. */
export function newTotpSecret(): string {
  let bits = '';
  for (const byte of randomBytes(20)) {
    bits += byte.toString(2).padStart(8, '0');
  }
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[parseInt(five, 2)]).join('');
}

/**
 * The code of a step (RFC 4226 with the step as counter).
 * @param secret base32 without padding
 * @param step whole number of 30-second steps since 1970
 * @param digits 6 here; 8 in the RFC's own vectors
 * @throws RangeError when the secret is not base32
 */
export function totpCode(secret: string, step: number, digits: number = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = mac[mac.length - 1]! & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step it is at a moment, in milliseconds since 1970. */
export function totpStep(epochMs: number): number {
  return Math.floor(epochMs / 1000 / STEP_SECONDS);
}

/**
 * The step whose code was given, among the present one and its neighbours; `undefined` when none.
 * All of them are always compared, each in constant time. The caller still has to refuse a step
 * that was already used.
 */
export function matchTotp(secret: string, code: string, epochMs: number): number | undefined {
  const given = Buffer.from(code.padEnd(DIGITS).slice(0, DIGITS));
  const present = totpStep(epochMs);
  let matched: number | undefined;
  for (let step = present - DRIFT; step <= present + DRIFT; step += 1) {
    if (timingSafeEqual(given, Buffer.from(totpCode(secret, step)))) {
      matched = step;
    }
  }
  return matched;
}

/** Address that an authenticator app reads from a QR code. @param account shown beside the issuer */
export function totpUri(issuer: string, account: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

function fromBase32(text: string): Buffer {
  let bits = '';
  for (const sign of text) {
    const value = BASE32.indexOf(sign);
    if (value < 0) {
      throw new RangeError('not base32');
    }
    bits += value.toString(2).padStart(5, '0');
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)));
}
