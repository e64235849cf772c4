import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Seals short secrets (TOTP seeds, links waiting to be sent) with AES-256-GCM. */
export interface SecretBox {
  /** Gives base64url of nonce, tag and ciphertext. */
  seal(plain: string): string;
  /** @throws Error when the text was altered or sealed with another key */
  open(sealed: string): string;
}

/**
 * @param keyHex key-encryption key, 32 bytes in hex; the box derives its own key from it
 * @param purpose keeps boxes apart: what one sealed no other can open
 */
export function createSecretBox(keyHex: string, purpose: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(keyHex, 'hex'), '', purpose, 32));
  return {
    seal(plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString(
        'utf8',
      );
    },
  };
}
