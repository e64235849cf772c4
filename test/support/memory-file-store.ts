import { buffer } from 'node:stream/consumers';
import type { FileStore } from '#server/documents/file-store.ts';

/** A file store in memory, and the keys it holds. */
export interface MemoryFileStore extends FileStore {
  readonly files: ReadonlyMap<string, Buffer>;
}

export function createMemoryFileStore(): MemoryFileStore {
  const files = new Map<string, Buffer>();
  return {
    files,
    async put(key, bytes) {
      files.set(key, await buffer(bytes));
    },
    async get(key) {
      const file = files.get(key);
      if (file === undefined) {
        throw new Error(`no file ${key}`);
      }
      return Buffer.from(file);
    },
    async delete(key) {
      files.delete(key);
    },
  };
}
