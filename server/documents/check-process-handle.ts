import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { readFrames, writeFrame, type CheckTask, type Frame } from './checks/frames.ts';

const PROGRAM = fileURLToPath(new URL('checks/check-process.ts', import.meta.url));
const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
/** Code only: neither the uploads nor the settings. */
const READABLE = ['package.json', 'node_modules/*', 'contract/*', 'server/documents/*'];
const LARGEST_FRAME = 256 * 1024 * 1024;
const PAGE_BYTES = 4096;
/** Unix niceness: requests go first, and checks still get on while the machine is full. */
const BELOW_THE_SERVER = 15;
const LOOK_EVERY_MS = 100;
const MS_A_TICK = 10;

export interface CheckLimits {
  /** A check that takes more of the processor's time is stopped: how busy the rest is, is not its fault. */
  processorMs: number;
  /** A check that is not done after this long is stopped, and may be tried again. */
  patienceMs: number;
  /** A process that holds more memory than this is stopped. */
  memoryBytes: number;
}

/** The process ended, was stopped or ran out of its limits while it had something to answer. */
export class CheckProcessDied extends Error {
  readonly reason: 'exit' | 'processor' | 'memory' | 'patience' | 'start';

  constructor(reason: CheckProcessDied['reason'], told: string) {
    super(`check process died: ${reason} ${told}`.trim());
    this.reason = reason;
  }
}

interface Waiting {
  resolve(frame: Frame): void;
  reject(error: CheckProcessDied): void;
}

/**
 * A process of its own that parses what citizens upload. A parser that crashes or is taken over
 * has nothing there: no environment, no keys, read access to the program's files only, no leave to
 * write or to start anything (Node's permission model), and a lower priority than the server.
 */
export class CheckProcess {
  readonly #child: ChildProcess;
  readonly #channel: Duplex;
  readonly #ready: Promise<Frame>;
  #waiting: Waiting | undefined;
  #stoppedFor: CheckProcessDied['reason'] = 'start';
  #told = '';
  alive = true;

  constructor() {
    this.#child = spawn(process.execPath, nodeOptions().concat(PROGRAM), {
      cwd: PROJECT,
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    const channel = this.#child.stdio[3];
    if (!(channel instanceof Duplex)) {
      throw new CheckProcessDied('start', 'no channel');
    }
    this.#channel = channel;
    this.#ready = this.#next();
    // Whoever asks first hears of a failed start; nobody asking is no unhandled rejection.
    this.#ready.catch(() => undefined);
    readFrames(
      this.#channel,
      LARGEST_FRAME,
      (frame) => {
        this.#take()?.resolve(frame);
      },
      () => this.#stop('exit'),
    );
    this.#channel.on('error', () => undefined);
    this.#child.stderr?.on('data', (text: Buffer) => {
      this.#told = (this.#told + text.toString()).slice(-500);
    });
    this.#child.on('error', () => this.#died());
    this.#child.on('exit', () => this.#died());
    lowerPriority(this.#child.pid);
  }

  /**
   * Sends files and waits for the answer; one at a time.
   * @throws CheckProcessDied
   */
  async ask(files: readonly Buffer[], task: CheckTask, limits: CheckLimits): Promise<Frame> {
    await this.#ready;
    this.#stoppedFor = 'exit';
    const answer = this.#next();
    const timer = setTimeout(() => this.#stop('patience'), limits.patienceMs);
    const taken = this.#processorMs();
    const watch = setInterval(() => {
      if (this.memoryBytes() > limits.memoryBytes) {
        this.#stop('memory');
      } else if (this.#processorMs() - taken > limits.processorMs) {
        this.#stop('processor');
      }
    }, LOOK_EVERY_MS);
    try {
      writeFrame(this.#channel, { sizes: files.map((file) => file.length), task }, files);
      return await answer;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
    }
  }

  /** Memory that the process holds now; 0 where the system does not tell. */
  memoryBytes(): number {
    try {
      const pages = readFileSync(`/proc/${this.#child.pid}/statm`, 'utf8').split(' ')[1];
      return Number(pages) * PAGE_BYTES;
    } catch {
      return 0;
    }
  }

  /** Processor time it has taken; 0 where the system does not tell. */
  #processorMs(): number {
    try {
      const stat = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8');
      // utime and stime: fields 14 and 15 of proc(5), counted after the name in brackets.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
    } catch {
      return 0;
    }
  }

  /** Ends it at once; what it was asked is rejected. */
  kill(): void {
    this.#stop(this.#stoppedFor);
  }

  #next(): Promise<Frame> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      if (!this.alive) {
        this.#died();
      }
    });
  }

  #take(): Waiting | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }

  #stop(reason: CheckProcessDied['reason']): void {
    this.#stoppedFor = reason;
    this.alive = false;
    this.#child.kill('SIGKILL');
  }

  #died(): void {
    this.alive = false;
    this.#channel.destroy();
    this.#take()?.reject(new CheckProcessDied(this.#stoppedFor, this.#told));
  }
}

function nodeOptions(): string[] {
  return [
    '--permission',
    ...READABLE.map((path) => `--allow-fs-read=${PROJECT}${path}`),
    '--allow-addons',
    '--disable-warning=SecurityWarning',
    '--max-old-space-size=512',
    '--disallow-code-generation-from-strings',
  ];
}

function lowerPriority(pid: number | undefined): void {
  try {
    setPriority(pid ?? 0, BELOW_THE_SERVER);
  } catch {
    // Where the system does not let us, checks run at the server's own priority.
  }
}
