import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** What a lane does, given by the dispatcher. */
export interface LaneWork<Message> {
  /** Takes up to `limit` due messages. */
  claim(limit: number): Promise<Message[]>;
  /** Sends one and writes how it stands. Never throws. */
  handle(message: Message): Promise<void>;
}

export interface LaneOptions {
  /** For the log. */
  name: string;
  /** Messages under way at once. */
  concurrency: number;
  /** Milliseconds after which the queue is looked at though nobody woke the lane. */
  pollMs: number;
}

/** Least time between two looks at an empty queue, however often the lane is woken. */
const BREATH_MS = 25;

/**
 * One stream of messages of a kind, apart from the others: a slow mail server delays no SMS. Keeps
 * up to `concurrency` messages under way, and claims no more than it can begin to send at once, so
 * that no claimed message waits out its lease in here.
 */
export class DispatchLane<Message> {
  readonly #work: LaneWork<Message>;
  readonly #options: LaneOptions;
  readonly #logger: Logger;
  readonly #underWay = new Set<Promise<void>>();
  #woken = false;
  #stopped = false;
  #running: Promise<void> = Promise.resolve();
  #rouse: (() => void) | undefined;

  constructor(work: LaneWork<Message>, options: LaneOptions, logger: Logger) {
    this.#work = work;
    this.#options = options;
    this.#logger = logger;
  }

  /** Look at the queue now; called while it looks, look once more. */
  wake(): void {
    this.#woken = true;
    this.#rouse?.();
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Takes nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#rouse?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { concurrency, pollMs } = this.#options;
    const enough = Math.ceil(concurrency / 2);
    while (!this.#stopped) {
      const room = concurrency - this.#underWay.size;
      if (room < enough) {
        await this.#rest(pollMs);
      } else if (!(await this.#turn(room))) {
        await this.#idle();
      }
    }
    await Promise.all(this.#underWay);
  }

  /** @returns whether more may be waiting */
  async #turn(room: number): Promise<boolean> {
    this.#woken = false;
    try {
      const claimed = await this.#work.claim(room);
      for (const message of claimed) {
        this.#begin(message);
      }
      return claimed.length === room;
    } catch (error) {
      this.#logger.warn({ err: error, lane: this.#options.name }, 'queue of messages not read');
      return false;
    }
  }

  #begin(message: Message): void {
    const handling = this.#work.handle(message).finally(() => {
      this.#underWay.delete(handling);
      this.#rouse?.();
    });
    this.#underWay.add(handling);
  }

  /** Until woken or stopped, or the time between two looks is over. */
  async #idle(): Promise<void> {
    const until = performance.now() + this.#options.pollMs;
    await sleep(BREATH_MS);
    while (!this.#woken && !this.#stopped && performance.now() < until) {
      await this.#rest(Math.max(1, until - performance.now()));
    }
  }

  /** Until roused, or the time is over. */
  #rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
