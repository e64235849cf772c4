import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store.ts';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES;
const BUFFERED = 1024 * 1024;

/**
 * Encrypts a stream with AES-256-GCM on its way into the store. On disk: a version byte, the
 * nonce, the ciphertext, the tag; the storage key is authenticated too, so that no file can be
 * put in another's place.
 * @param watch sees each plain chunk before it is encrypted; what it throws refuses the file
 * @param finish called once after the last chunk; what it throws refuses the file
 * @throws whatever the source, the watcher or the store threw; nothing is kept then
 */
export async function sealInto(
  store: FileStore,
  storageKey: string,
  fileKey: Buffer,
  source: Readable,
  watch: (chunk: Buffer) => void = () => undefined,
  finish: () => void = () => undefined,
): Promise<void> {
  const sealing = new Sealing(fileKey, storageKey, watch, finish);
  // The source's own end, good or bad, reaches the store through the sealing stream.
  const [read, kept] = await Promise.allSettled([
    pipeline(source, sealing),
    store.put(storageKey, sealing),
  ]);
  if (kept.status === 'fulfilled' && read.status === 'rejected') {
    await store.delete(storageKey);
  }
  for (const end of [read, kept]) {
    if (end.status === 'rejected') {
      throw end.reason;
    }
  }
}

class Sealing extends Transform {
  readonly #cipher;
  readonly #watch: (chunk: Buffer) => void;
  readonly #finish: () => void;

  constructor(
    fileKey: Buffer,
    storageKey: string,
    watch: (chunk: Buffer) => void,
    finish: () => void,
  ) {
    super({ highWaterMark: BUFFERED });
    const nonce = randomBytes(NONCE_BYTES);
    this.#cipher = createCipheriv('aes-256-gcm', fileKey, nonce).setAAD(Buffer.from(storageKey));
    this.#watch = watch;
    this.#finish = finish;
    this.push(Buffer.concat([Buffer.from([VERSION]), nonce]));
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#watch(chunk);
      done(null, this.#cipher.update(chunk));
    } catch (error) {
      done(asError(error));
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      this.#finish();
      this.push(this.#cipher.final());
      done(null, this.#cipher.getAuthTag());
    } catch (error) {
      done(asError(error));
    }
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('not sealed', { cause: thrown });
}

/**
 * Reads a whole file and checks its tag before giving a byte of it.
 * @throws Error when there is no such file, or it was altered, or the key is another's
 */
export async function openSealed(
  store: FileStore,
  storageKey: string,
  fileKey: Buffer,
): Promise<Buffer> {
  const sealed = await buffer(await store.get(storageKey));
  if (sealed.length < HEADER_BYTES + TAG_BYTES || sealed[0] !== VERSION) {
    throw new Error('not a sealed file');
  }
  const decipher = createDecipheriv('aes-256-gcm', fileKey, sealed.subarray(1, HEADER_BYTES));
  decipher.setAAD(Buffer.from(storageKey));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(HEADER_BYTES, sealed.length - TAG_BYTES));
  decipher.final();
  return plain;
}
