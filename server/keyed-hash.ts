import { createHmac, hkdfSync } from 'node:crypto';
import type { Config } from './config.ts';

const keys = new WeakMap<Config, Map<string, Buffer>>();

/**
 * HMAC-SHA-256 of a text with a key of the configuration, in hex. For values that could be guessed
 * one by one from a plain hash (codes of six digits, fiscal codes, numbers): without the key, which
 * is not in the database, a copy of the database tells nothing of them.
 * @param purpose keeps uses apart: the same text hashes differently for each
 */
export function keyedHash(config: Config, purpose: string, text: string): string {
  const known = keys.get(config) ?? new Map<string, Buffer>();
  keys.set(config, known);
  const key =
    known.get(purpose) ??
    Buffer.from(hkdfSync('sha256', Buffer.from(config.UPLOAD_KEY, 'hex'), '', purpose, 32));
  known.set(purpose, key);
  return createHmac('sha256', key).update(text).digest('hex');
}
