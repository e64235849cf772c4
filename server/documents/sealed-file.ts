import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store.ts';
import { releaseMemory } from './release-memory.ts';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES;
const BUFFERED = 1024 * 1024;

/** What looks on while a file is encrypted; what the first two throw refuses the file. */
export interface SealingWatch {
  /** Sees each plain chunk before it is encrypted. */
  chunk?(chunk: Buffer): void;
  /** Called once after the last chunk. */
  end?(): void;
  /** Given each plain chunk when it is not needed here any more. */
  spent?(chunk: Buffer): void;
}

/**
 * Encrypts a stream with AES-256-GCM on its way into the store. On disk: a version byte, the
 * nonce, the ciphertext, the tag; the storage key is authenticated too, so that no file can be
 * put in another's place.
 * @throws whatever the source, the watcher or the store threw; nothing is kept then
 */
export async function sealInto(
  store: FileStore,
  storageKey: string,
  fileKey: Buffer,
  source: Readable,
  watch: SealingWatch = {},
): Promise<void> {
  const sealing = new Sealing(fileKey, storageKey, watch);
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
  readonly #watch: SealingWatch;

  constructor(fileKey: Buffer, storageKey: string, watch: SealingWatch) {
    super({ highWaterMark: BUFFERED });
    const nonce = randomBytes(NONCE_BYTES);
    this.#cipher = createCipheriv('aes-256-gcm', fileKey, nonce).setAAD(Buffer.from(storageKey));
    this.#watch = watch;
    this.push(Buffer.concat([Buffer.from([VERSION]), nonce]));
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#watch.chunk?.(chunk);
      const sealed = this.#cipher.update(chunk);
      this.#watch.spent?.(chunk);
      done(null, sealed);
    } catch (error) {
      done(asError(error));
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      this.#watch.end?.();
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
  const sealed = await store.get(storageKey);
  if (sealed.length < HEADER_BYTES + TAG_BYTES || sealed[0] !== VERSION) {
    throw new Error('not a sealed file');
  }
  const decipher = createDecipheriv('aes-256-gcm', fileKey, sealed.subarray(1, HEADER_BYTES));
  decipher.setAAD(Buffer.from(storageKey));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(HEADER_BYTES, sealed.length - TAG_BYTES));
  decipher.final();
  releaseMemory(sealed);
  return plain;
}
