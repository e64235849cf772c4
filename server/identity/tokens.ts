import { createHash, randomBytes } from 'node:crypto';

/** A 256-bit secret for a cookie or a link, 43 characters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. 256 random bits cannot be guessed from their hash: no salt, no work. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
