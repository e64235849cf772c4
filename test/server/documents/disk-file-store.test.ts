import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDiskFileStore } from '#server/documents/disk-file-store.ts';
import type { FileStore } from '#server/documents/file-store.ts';

const KEY = 'ab'.repeat(16);
let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-store-'));
  store = await createDiskFileStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const filesIn = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

it('gives back what was put, until it is deleted', async () => {
  const bytes = randomBytes(3_000_000);
  const chunks = [bytes.subarray(0, 10), Buffer.from(bytes.subarray(10))];
  await store.put(KEY, Readable.from(chunks));
  expect((await store.get(KEY)).equals(bytes)).toBe(true);
  await store.delete(KEY);
  await store.delete(KEY);
  await expect(store.get(KEY)).rejects.toThrow('ENOENT');
  expect(await filesIn()).toEqual([]);
});

it('leaves nothing of a stream that breaks off', async () => {
  const broken = Readable.from(
    (function* () {
      yield randomBytes(100_000);
      throw new Error('connection lost');
    })(),
  );
  await expect(store.put(KEY, broken)).rejects.toThrow('connection lost');
  await expect(store.get(KEY)).rejects.toThrow('ENOENT');
  expect(await filesIn()).toEqual([]);
});

it('takes no key that could be a path', async () => {
  for (const key of ['../x', 'a', '', `${'ab'.repeat(15)}/.`, KEY.toUpperCase()]) {
    await expect(store.put(key, Readable.from(['x']))).rejects.toThrow('not a key');
    await expect(store.get(key)).rejects.toThrow('not a key');
    await expect(store.delete(key)).rejects.toThrow('not a key');
  }
});

it('clears away, at the start, what a dead process left a day ago', async () => {
  const young = join(folder, 'parts', 'young');
  const old = join(folder, 'parts', 'old');
  await writeFile(young, 'x');
  await writeFile(old, 'x');
  const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await utimes(old, before, before);
  await createDiskFileStore(folder);
  expect(await filesIn()).toEqual(['young']);
});
