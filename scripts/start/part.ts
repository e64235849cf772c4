import { setTimeout as sleep } from 'node:timers/promises';
import { stopChild } from './child-process.ts';
import type { Child, OnSpawn } from './child-process.ts';
import { problemLine } from './start-problem.ts';

const FIRST_PAUSE_MILLISECONDS = 250;
const LONGEST_PAUSE_MILLISECONDS = 10_000;
/** After this long without ending, a part counts as well again and the pauses begin anew. */
const WELL_MILLISECONDS = 60_000;

/** How a part of the product starts and ends. */
export interface PartDefinition {
  readonly name: string;
  readonly stopSignal: NodeJS.Signals;
  /** How long it may take to end what it does before it is killed. */
  readonly graceMilliseconds: number;
  /**
   * Starts its process, tells `onSpawn` as soon as it is there, and resolves when it is ready to work.
   * Rejects when it is not going to be.
   */
  start(onSpawn: OnSpawn): Promise<Child>;
}

/** A part of the product that runs as a process: PostgreSQL, Temporal, mailbox, server or worker. */
export class Part {
  readonly definition: PartDefinition;
  #child: Child | undefined;
  #wanted = false;
  #keptAlive: Promise<void> = Promise.resolve();

  constructor(definition: PartDefinition) {
    this.definition = definition;
  }

  /** The process number of the part, undefined while it does not run. */
  get pid(): number | undefined {
    return this.#child?.isRunning() === true ? this.#child.pid : undefined;
  }

  /** Starts it; resolves when it is ready. Does nothing where it runs. */
  async start(): Promise<void> {
    this.#wanted = true;
    if (this.pid === undefined) {
      await this.definition.start((child) => {
        this.#child = child;
      });
    }
    // Asked to stop before it had a process to stop.
    if (!this.#wanted) {
      await this.#end();
    }
  }

  /** Kills it as a power cut would, and resolves when it is gone. */
  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#child?.exited;
  }

  /** Lets it end what it does, and resolves when it is gone. It is not started again. */
  async stop(): Promise<void> {
    this.#wanted = false;
    await this.#end();
    await this.#keptAlive;
  }

  /**
   * Starts it again whenever it ends by itself, after a pause that grows while it does not stay up,
   * and tells `say` each time. Lasts until `stop`.
   */
  keepAlive(say: (what: string) => void): void {
    this.#keptAlive = this.#watch(say);
  }

  async #end(): Promise<void> {
    if (this.#child !== undefined) {
      const { stopSignal, graceMilliseconds } = this.definition;
      await stopChild(this.#child, stopSignal, graceMilliseconds);
    }
  }

  async #watch(say: (what: string) => void): Promise<void> {
    let pause = FIRST_PAUSE_MILLISECONDS;
    while (this.#wanted && this.#child !== undefined) {
      const begun = Date.now();
      const { code, signal } = await this.#child.exited;
      if (!this.#wanted) {
        return;
      }
      pause =
        Date.now() - begun > WELL_MILLISECONDS
          ? FIRST_PAUSE_MILLISECONDS
          : Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
      const how =
        signal === null ? `with code ${code}: ${await this.#child.complaint()}` : `by ${signal}`;
      say(`${this.definition.name} ended ${how}. Starting it again.`);
      await this.#startAgain(pause, say);
    }
  }

  async #startAgain(firstPause: number, say: (what: string) => void): Promise<void> {
    let pause = firstPause;
    while (this.#wanted && this.pid === undefined) {
      await sleep(pause);
      if (!this.#wanted) {
        return;
      }
      try {
        await this.start();
        say(`${this.definition.name} is back.`);
      } catch (error) {
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
        say(`${this.definition.name} does not come back: ${problemLine(error)}`);
      }
    }
  }
}
