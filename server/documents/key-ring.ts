import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** The keys that wrap the keys of files: one wraps, all of them unwrap. */
export interface KeyRing {
  /** Id of the key that wraps now; stored beside each wrapped key. */
  readonly currentId: string;
  /** @param bound what the wrapped key belongs to; it opens for nothing else */
  wrap(fileKey: Buffer, bound: string): string;
  /** @throws Error when the key that `keyId` names is not on the ring, or the text was altered */
  unwrap(wrapped: string, keyId: string, bound: string): Buffer;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Makes the ring of key-encryption keys.
 * @param currentHex 32 bytes in hex; wraps new files
 * @param formerHex earlier keys, that some files may still be wrapped with
 */
export function createKeyRing(currentHex: string, formerHex: readonly string[] = []): KeyRing {
  const keys = new Map([...formerHex, currentHex].map((hex) => [idOf(hex), derive(hex)]));
  const currentId = idOf(currentHex);
  const current = derive(currentHex);
  return {
    currentId,
    wrap(fileKey, bound) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', current, nonce).setAAD(Buffer.from(bound));
      const body = Buffer.concat([cipher.update(fileKey), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    unwrap(wrapped, keyId, bound) {
      const key = keys.get(keyId);
      if (key === undefined) {
        throw new Error(`no key ${keyId} on the ring`);
      }
      const bytes = Buffer.from(wrapped, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAAD(Buffer.from(bound));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}

function derive(hex: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(hex, 'hex'), '', 'wrap-file-keys', 32));
}

/** Tells keys apart without telling anything of them. */
function idOf(hex: string): string {
  const named = hkdfSync('sha256', Buffer.from(hex, 'hex'), '', 'key-id', 32);
  return createHash('sha256').update(Buffer.from(named)).digest('hex').slice(0, 16);
}
