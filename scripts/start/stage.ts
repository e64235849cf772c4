import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { removeLaunchRecord, writeLaunchRecord } from './launch-record.ts';
import { Part } from './part.ts';
import type { PartDefinition } from './part.ts';

/**
 * The parts of one running product, in the order in which they were added. A warden beside it ends
 * them should this process be killed.
 */
export class Stage {
  readonly #parts: Part[] = [];
  readonly #recordFile: string;
  readonly #warden: ChildProcess;
  #stopping: Promise<void> | undefined;

  /** `recordFile` holds the process numbers of the parts while they run. */
  constructor(recordFile: string) {
    this.#recordFile = recordFile;
    this.#warden = spawn(process.execPath, [join(import.meta.dirname, 'warden.ts'), recordFile], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.#warden.unref();
    // Held open until this process ends, but no reason for it not to end.
    if (this.#warden.stdin instanceof Socket) {
      this.#warden.stdin.unref();
    }
  }

  /** Adds a part and starts it; resolves when it is ready. */
  async add(definition: PartDefinition): Promise<Part> {
    const part = new Part({
      ...definition,
      start: (onSpawn) =>
        definition.start((child) => {
          onSpawn(child);
          this.#note();
        }),
    });
    this.#parts.push(part);
    await part.start();
    return part;
  }

  get parts(): readonly Part[] {
    return this.#parts;
  }

  /** Ends every part, the last added first; resolves when all are gone. */
  async stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    await this.#stopping;
  }

  async #stopAll(): Promise<void> {
    for (const part of this.#parts.toReversed()) {
      await part.stop();
    }
    removeLaunchRecord(this.#recordFile);
    this.#warden.stdin?.end();
  }

  #note(): void {
    const children = this.#parts.toReversed().flatMap((part) =>
      part.pid === undefined
        ? []
        : [
            {
              name: part.definition.name,
              pid: part.pid,
              signal:
                part.definition.stopSignal === 'SIGINT'
                  ? ('SIGINT' as const)
                  : ('SIGTERM' as const),
            },
          ],
    );
    writeLaunchRecord(this.#recordFile, children);
  }
}
