import { randomBytes } from 'node:crypto';

/**
 * Makes a UUIDv7 (RFC 9562): 48 bits of milliseconds, then random; ids made later sort later,
 * which keeps index inserts at the right edge.
 * @param epochMs moment the id carries, in milliseconds since 1970
 */
export function uuidV7(epochMs: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(epochMs, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
