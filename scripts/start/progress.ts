import { problemLine } from './start-problem.ts';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const TITLE_WIDTH = 26;
const REDRAW_MILLISECONDS = 120;
const REMINDER_MILLISECONDS = 15_000;

interface Step {
  readonly title: string;
  readonly begun: number;
  ended?: number;
  outcome: 'running' | 'done' | 'failed';
  detail: string;
}

/** Where progress is written. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Shows steps that run side by side, one line each: redrawn in place on a terminal; elsewhere a line
 * when a step ends, and now and then one for those that last longer than fifteen seconds.
 */
export class Progress {
  readonly #terminal: Terminal;
  readonly #steps: Step[] = [];
  #drawn = 0;
  #closed = false;
  readonly #ticking: NodeJS.Timeout;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    this.#ticking =
      terminal.isTTY === true
        ? setInterval(() => this.#redraw(), REDRAW_MILLISECONDS)
        : setInterval(() => this.#remind(), REMINDER_MILLISECONDS);
    this.#ticking.unref();
  }

  /**
   * Shows `work` as a step until it settles, and gives what it gives. `work` may say what it is
   * doing; its last word stays beside the step.
   */
  async step<T>(title: string, work: (say: (what: string) => void) => Promise<T>): Promise<T> {
    const step: Step = { title, begun: performance.now(), outcome: 'running', detail: '' };
    this.#steps.push(step);
    try {
      const result = await work((what) => {
        step.detail = what;
      });
      this.#end(step, 'done');
      return result;
    } catch (error) {
      step.detail = problemLine(error).split('\n')[0] ?? '';
      this.#end(step, 'failed');
      throw error;
    }
  }

  /** Draws the last state and stops drawing. */
  close(): void {
    clearInterval(this.#ticking);
    this.#closed = true;
    if (this.#terminal.isTTY === true) {
      this.#redraw();
    }
  }

  #end(step: Step, outcome: 'done' | 'failed'): void {
    step.ended = performance.now();
    step.outcome = outcome;
    if (this.#closed) {
      return;
    }
    if (this.#terminal.isTTY === true) {
      this.#redraw();
    } else {
      this.#terminal.write(`${this.#line(step)}\n`);
    }
  }

  #remind(): void {
    const longAgo = performance.now() - REMINDER_MILLISECONDS;
    for (const step of this.#steps) {
      if (step.outcome === 'running' && step.begun <= longAgo) {
        this.#terminal.write(`${this.#line(step)}\n`);
      }
    }
  }

  #redraw(): void {
    const up = this.#drawn > 0 ? `\u001B[${this.#drawn}A` : '';
    const lines = this.#steps.map((step) => `\u001B[2K${this.#line(step)}\n`);
    this.#terminal.write(`${up}${lines.join('')}`);
    this.#drawn = lines.length;
  }

  #line(step: Step): string {
    const seconds = ((step.ended ?? performance.now()) - step.begun) / 1000;
    const frame = FRAMES[Math.floor(performance.now() / REDRAW_MILLISECONDS) % FRAMES.length];
    const mark = { running: frame, done: '✔', failed: '✘' }[step.outcome];
    const line = `  ${mark} ${step.title.padEnd(TITLE_WIDTH)}${seconds.toFixed(1).padStart(6)} s  ${step.detail}`;
    // A line that wraps would be counted as one and leave its rest on the screen.
    return line.slice(0, (this.#terminal.columns ?? 500) - 1).trimEnd();
  }
}
