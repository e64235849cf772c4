import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Config } from './config.ts';

/** Seals short secrets (TOTP seeds, links waiting to be sent) with AES-256-GCM. */
export interface SecretBox {
  /** Gives base64url of nonce, tag and ciphertext, under the current key. */
  seal(plain: string): string;
  /** @throws Error when the text was altered, or sealed with a key that the box does not have */
  open(sealed: string): string;
  /**
   * The same secret under the current key; undefined where it is already.
   * @throws Error as `open`
   */
  sealAnew(sealed: string): string | undefined;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param currentHex key-encryption key, 32 bytes in hex; the box derives its own key from it
 * @param purpose keeps boxes apart: what one sealed no other can open
 * @param formerHex earlier keys, that some secrets may still be sealed with
 */
export function createSecretBox(
  currentHex: string,
  purpose: string,
  formerHex: readonly string[] = [],
): SecretBox {
  const current = derive(currentHex, purpose);
  const former = formerHex.map((hex) => derive(hex, purpose));
  return {
    seal: (plain) => sealWith(current, plain),
    open: (sealed) => openWithAny([current, ...former], sealed).plain,
    sealAnew(sealed) {
      const { plain, key } = openWithAny([current, ...former], sealed);
      return key === current ? undefined : sealWith(current, plain);
    },
  };
}

/** The box of the product's processes, with the configuration's keys. */
export function configuredSecretBox(
  config: Pick<Config, 'UPLOAD_KEY' | 'UPLOAD_KEYS_FORMER'>,
): SecretBox {
  return createSecretBox(config.UPLOAD_KEY, 'messages', config.UPLOAD_KEYS_FORMER);
}

function derive(hex: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(hex, 'hex'), '', purpose, 32));
}

function sealWith(key: Buffer, plain: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

// Sealed texts do not name their key; the tag tells whether one fits, and keys are few.
function openWithAny(keys: readonly Buffer[], sealed: string): { plain: string; key: Buffer } {
  const bytes = Buffer.from(sealed, 'base64url');
  for (const key of keys) {
    const plain = openWith(key, bytes);
    if (plain !== undefined) {
      return { plain, key };
    }
  }
  throw new Error('a sealed secret was altered, or its key is not among the configured ones');
}

function openWith(key: Buffer, bytes: Buffer): string | undefined {
  const tagEnd = NONCE_BYTES + TAG_BYTES;
  if (bytes.length < tagEnd) {
    return undefined;
  }
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, tagEnd));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    return undefined;
  }
}
