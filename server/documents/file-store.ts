import type { Readable } from 'node:stream';

/** Where encrypted bytes lie: a folder on disk, later a bucket. Keys are random, never file names. */
export interface FileStore {
  /** Stores a stream whole or not at all: the key exists only once every byte is on disk. */
  put(key: string, bytes: Readable): Promise<void>;
  /** @throws when there is no such key */
  get(key: string): Promise<Readable>;
  /** Idempotent. */
  delete(key: string): Promise<void>;
}
