import type { FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { releaseMemory } from './release-memory.ts';

const BUFFERED = 1024 * 1024;

/**
 * Writes chunks to a file and gives their memory back at once: they must be the writer's alone.
 * The file is opened and closed by the caller.
 */
export class ConsumingFile extends Writable {
  readonly #file: FileHandle;

  constructor(file: FileHandle) {
    super({ highWaterMark: BUFFERED, decodeStrings: true });
    this.#file = file;
  }

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.#consume([chunk]).then(() => done(), done);
  }

  override _writev(entries: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#consume(entries.map(({ chunk }) => chunk)).then(() => done(), done);
  }

  async #consume(chunks: Buffer[]): Promise<void> {
    const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const { bytesWritten } = await this.#file.writev(chunks);
    if (bytesWritten !== bytes) {
      throw new Error('disk took only a part of the bytes');
    }
    chunks.forEach(releaseMemory);
  }
}
