import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ConsumingFile } from './consuming-file.ts';
import type { FileStore } from './file-store.ts';

const KEY = /^[0-9a-f]{32}$/;
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * A file store in a folder of this machine. Files lie in 256 sub-folders by the first letters of
 * their key. A file appears under its key by a rename, after its bytes were flushed to disk and
 * before its folder is: whoever finds the key finds the whole file, after a power cut too.
 * @param folder made if absent, readable by this account only
 */
export async function createDiskFileStore(folder: string): Promise<FileStore> {
  const parts = join(folder, 'parts');
  await mkdir(parts, { recursive: true, mode: 0o700 });
  await removeStaleParts(parts);
  await makeSubFolders(folder);

  return {
    async put(key, bytes) {
      const path = pathOf(folder, key);
      const part = join(parts, randomBytes(16).toString('hex'));
      try {
        const file = await open(part, 'wx', 0o600);
        try {
          await pipeline(bytes, new ConsumingFile(file));
          await file.datasync();
        } finally {
          await file.close();
        }
        await rename(part, path);
        await flushFolder(dirname(path));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async get(key) {
      return readFile(pathOf(folder, key));
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
  return join(folder, key.slice(0, 2), key);
}

/** All at once, so that storing a file never waits for a folder to be on disk. */
async function makeSubFolders(folder: string): Promise<void> {
  for (let number = 0; number < 256; number += 1) {
    const name = number.toString(16).padStart(2, '0');
    await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  }
  await flushFolder(folder);
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
