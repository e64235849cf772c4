import type { Readable } from 'node:stream';

/** Where encrypted bytes lie: a folder on disk, later a bucket. Keys are random, never file names. */
export interface FileStore {
  /**
   * Stores a stream whole or not at all: the key exists only once every byte is on disk. The
   * store consumes the chunks: their memory is given back, nobody may look at them again.
   */
  put(key: string, bytes: Readable): Promise<void>;
  /**
   * The whole file; the bytes are the caller's alone.
   * @throws when there is no such key
   */
  get(key: string): Promise<Buffer>;
  /** Idempotent. */
  delete(key: string): Promise<void>;
}
