import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Config } from '../config.ts';
import type { FileStore } from './file-store.ts';
import { createKeyRing, type KeyRing } from './key-ring.ts';
import { openSealed, sealInto, type SealingWatch } from './sealed-file.ts';

/** Where the bytes of a document lie and what opens them, as its row keeps it. */
export interface StoredKeys {
  storageKey: string;
  backStorageKey?: string | null;
  wrappedKey: string;
  keyId: string;
}

/** A key made for one document, and its wrapped form. */
export interface FileKey {
  storageKey: string;
  plain: Buffer;
  wrappedKey: string;
  keyId: string;
}

/** Encrypted files of documents: each document has a key of its own (crypto-shredding). */
export interface Vault {
  newKey(): FileKey;
  /** Another random name, for the second photo of a document. */
  newStorageKey(): string;
  seal(storageKey: string, key: FileKey, source: Readable, watch?: SealingWatch): Promise<void>;
  sealBytes(key: FileKey, bytes: Buffer): Promise<void>;
  /** The file, or both photos front first. @throws Error when one was altered or is not there */
  open(keys: StoredKeys): Promise<Buffer[]>;
  /** Idempotent. */
  remove(keys: Pick<StoredKeys, 'storageKey' | 'backStorageKey'>): Promise<void>;
}

/** Makes the vault over a file store with the configuration's keys. */
export function createVault(deps: {
  files: FileStore;
  config: Pick<Config, 'UPLOAD_KEY' | 'UPLOAD_KEYS_FORMER'>;
}): Vault {
  const { files } = deps;
  const ring: KeyRing = createKeyRing(deps.config.UPLOAD_KEY, deps.config.UPLOAD_KEYS_FORMER);
  return {
    newKey() {
      const storageKey = newStorageKey();
      const plain = randomBytes(32);
      return {
        storageKey,
        plain,
        wrappedKey: ring.wrap(plain, storageKey),
        keyId: ring.currentId,
      };
    },
    newStorageKey,
    seal: (storageKey, key, source, watch) => sealInto(files, storageKey, key.plain, source, watch),
    sealBytes: (key, bytes) =>
      sealInto(files, key.storageKey, key.plain, Readable.from([bytes], { objectMode: false })),
    async open(keys) {
      const fileKey = ring.unwrap(keys.wrappedKey, keys.keyId, keys.storageKey);
      const names = [keys.storageKey, keys.backStorageKey].filter(isPresent);
      return Promise.all(names.map((name) => openSealed(files, name, fileKey)));
    },
    async remove(keys) {
      const names = [keys.storageKey, keys.backStorageKey].filter(isPresent);
      await Promise.all(names.map((name) => files.delete(name)));
    },
  };
}

function newStorageKey(): string {
  return randomBytes(16).toString('hex');
}

function isPresent(name: string | null | undefined): name is string {
  return name !== null && name !== undefined;
}
