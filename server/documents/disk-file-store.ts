import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store.ts';

const KEY = /^[0-9a-f]{32}$/;
const WRITE_AT_ONCE = 1024 * 1024;
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * A file store in a folder of this machine. Files lie in 65,536 sub-folders by the first letters
 * of their key. A file appears under its key by a rename, after its bytes were flushed to disk and
 * before its folder is: whoever finds the key finds the whole file, after a power cut too.
 * @param folder made if absent, readable by this account only
 */
export async function createDiskFileStore(folder: string): Promise<FileStore> {
  const parts = join(folder, 'parts');
  await mkdir(parts, { recursive: true, mode: 0o700 });
  await removeStaleParts(parts);
  const knownFolders = new Set<string>();

  async function makeFolder(path: string): Promise<void> {
    if (knownFolders.has(path)) {
      return;
    }
    await mkdir(path, { recursive: true, mode: 0o700 });
    // Each new name must be on disk in its own parent before a file below it counts as kept.
    await flushFolder(dirname(path));
    await flushFolder(folder);
    knownFolders.add(path);
  }

  return {
    async put(key, bytes) {
      const path = pathOf(folder, key);
      const part = join(parts, randomBytes(16).toString('hex'));
      try {
        const file = createWriteStream(part, {
          flags: 'wx',
          mode: 0o600,
          highWaterMark: WRITE_AT_ONCE,
          flush: true,
        });
        await pipeline(bytes, file);
        await makeFolder(dirname(path));
        await rename(part, path);
        await flushFolder(dirname(path));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async get(key) {
      const stream = createReadStream(pathOf(folder, key), { highWaterMark: WRITE_AT_ONCE / 4 });
      await opened(stream);
      return stream;
    },
    async delete(key) {
      await rm(pathOf(folder, key), { force: true });
    },
  };
}

/** Keys come from the database; the shape is checked so that no other path can ever be meant. */
function pathOf(folder: string, key: string): string {
  if (!KEY.test(key)) {
    throw new Error('not a key of the file store');
  }
  return join(folder, key.slice(0, 2), key.slice(2, 4), key);
}

async function opened(stream: ReturnType<typeof createReadStream>): Promise<void> {
  await once(stream, 'ready');
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Uploads that were under way when the process died; young ones may be another process's. */
async function removeStaleParts(parts: string): Promise<void> {
  for (const name of await readdir(parts)) {
    const path = join(parts, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > STALE_AFTER_MS) {
      await rm(path, { force: true });
    }
  }
}
