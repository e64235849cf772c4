import { randomInt } from 'node:crypto';
import type { Config } from '../config.ts';
import { keyedHash } from '../keyed-hash.ts';

/** No letter or digit that is taken for another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/** A code of eight signs out of thirty-one, as it is shown: `K7QM-2XRA`. */
export function newPreregistrationCode(): string {
  const signs = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`;
}

/** What is kept of a code, however it was typed. */
export function preregistrationCodeHash(config: Config, typed: string): string {
  return keyedHash(config, 'preregistration', typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
}
