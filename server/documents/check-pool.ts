import { availableParallelism } from 'node:os';
import { CheckProcess, CheckProcessDied, type CheckLimits } from './check-process-handle.ts';
import { Answer, type CheckTask, type Frame } from './checks/frames.ts';
import type { Verdict } from './checks/verdict.ts';

const LIMITS: CheckLimits = {
  processorMs: 20_000,
  patienceMs: 5 * 60 * 1000,
  memoryBytes: 1.5 * 1024 ** 3,
};
/** A process that holds this much when it is done is replaced. */
const RETIRE_ABOVE_BYTES = 800 * 1024 * 1024;

/** Processes that check documents, as many as the machine has cores, started when first needed. */
export interface CheckPool {
  readonly size: number;
  /**
   * Checks a document of one file, or of two photos. One that kills its process twice, or takes
   * too much of the processor or of memory, is broken.
   * @param closely whether it is also looked at as what it should be
   * @throws Error when the pool was closed, or its processes do not start or get nowhere
   */
  check(files: readonly Buffer[], closely?: boolean): Promise<Verdict>;
  /**
   * Reads what is written in the pictures of a checked document; nothing where that goes wrong.
   * @throws Error when the pool was closed, or its processes do not start or get nowhere
   */
  read(files: readonly Buffer[]): Promise<readonly string[]>;
  /** Ends all processes; checks under way are rejected. */
  close(): void;
}

/** A process as the pool uses it. */
export type PoolProcess = Pick<CheckProcess, 'alive' | 'ask' | 'kill' | 'memoryBytes'>;

/** @param start starts one more process */
export function createCheckPool(
  size: number = Math.max(1, availableParallelism()),
  limits: CheckLimits = LIMITS,
  start: () => PoolProcess = () => new CheckProcess(),
): CheckPool {
  const idle: PoolProcess[] = [];
  const busy = new Set<PoolProcess>();
  const queue: (() => void)[] = [];
  let running = 0;
  let closed = false;

  async function slot(): Promise<void> {
    if (running >= size) {
      await new Promise<void>((resolve) => {
        queue.push(resolve);
      });
    } else {
      running += 1;
    }
  }

  function leave(): void {
    const next = queue.shift();
    if (next === undefined) {
      running -= 1;
    } else {
      next();
    }
  }

  async function ask(files: readonly Buffer[], task: CheckTask): Promise<Frame> {
    if (closed) {
      throw new Error('check pool is closed');
    }
    const worker = takeAlive(idle) ?? start();
    busy.add(worker);
    try {
      return await worker.ask(files, task, limits);
    } finally {
      busy.delete(worker);
      if (worker.alive && !closed && worker.memoryBytes() < RETIRE_ABOVE_BYTES) {
        idle.push(worker);
      } else {
        worker.kill();
      }
    }
  }

  async function askTwice(files: readonly Buffer[], task: CheckTask): Promise<Frame> {
    try {
      return await ask(files, task);
    } catch (error) {
      // Something else may have ended it once; twice it was the document.
      if (!closed && error instanceof CheckProcessDied && error.reason === 'exit') {
        return ask(files, task);
      }
      throw error;
    }
  }

  /** The answer, or nothing where the document ended its process. */
  async function answerTo(files: readonly Buffer[], task: CheckTask): Promise<Frame | undefined> {
    await slot();
    try {
      return await askTwice(files, task);
    } catch (error) {
      if (!closed && error instanceof CheckProcessDied && OF_THE_DOCUMENT.has(error.reason)) {
        return undefined;
      }
      throw error;
    } finally {
      leave();
    }
  }

  return {
    size,
    async check(files, closely = false) {
      const frame = await answerTo(files, closely ? 'LOOK_CLOSELY' : 'CHECK');
      return frame === undefined ? BROKEN : toVerdict(Answer.parse(frame.head), frame.body, files);
    },
    async read(files) {
      const frame = await answerTo(files, 'READ');
      const answer = frame && Answer.parse(frame.head);
      return answer !== undefined && 'read' in answer ? answer.read : [];
    },
    close() {
      closed = true;
      for (const worker of [...idle, ...busy]) {
        worker.kill();
      }
    },
  };
}

/** Ends that tell something of the document; the others tell of the machine. */
const OF_THE_DOCUMENT = new Set<CheckProcessDied['reason']>(['exit', 'processor', 'memory']);
const BROKEN: Verdict = { ok: false, refusal: 'broken_file' };

function takeAlive(idle: PoolProcess[]): PoolProcess | undefined {
  for (let worker = idle.pop(); worker !== undefined; worker = idle.pop()) {
    if (worker.alive) {
      return worker;
    }
  }
  return undefined;
}

function toVerdict(answer: Answer, body: Buffer, files: readonly Buffer[]): Verdict {
  if ('ready' in answer || 'read' in answer) {
    throw new Error('check process answers out of turn');
  }
  if (!answer.ok) {
    return answer;
  }
  const { mediaType, pages, unchanged, faults, lines } = answer;
  const cleaned = unchanged ? files[0]! : body;
  return { ok: true, mediaType, pages, cleaned, faults, lines };
}
