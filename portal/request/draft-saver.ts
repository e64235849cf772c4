import type { CaseForm, FormValue } from '#contract/case-form.ts';
import type { CaseView, DraftChange } from '#contract/case-file.ts';
import { ApiProblem, isPassing } from '../api/api-problem.ts';
import { type Conflict, mergeForms, sameForm } from './merge-forms.ts';

/** What of a case the saver works on. */
export type SavedDraft = Pick<CaseView, 'version' | 'form' | 'step'>;

export type DraftStatus = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

export interface DraftState {
  form: CaseForm;
  status: DraftStatus;
  /** Milliseconds, when the server last confirmed; null before the first time here. */
  savedAt: number | null;
  problem: unknown;
  conflicts: readonly Conflict[];
  /** Changes of another device were joined in without a clash. */
  joined: boolean;
}

export interface DraftSaverOptions {
  draft: SavedDraft;
  /** What was typed and never reached the server, from before a reload or a sign-in. */
  unsaved?: CaseForm | undefined;
  save: (change: DraftChange) => Promise<SavedDraft>;
  /** The draft as the server has it now. */
  fetch: () => Promise<SavedDraft>;
  /** Keeps what is not yet saved where a reload finds it; `null` once all is saved. */
  keep: (form: CaseForm | null) => void;
  now: () => number;
}

const PAUSE_MS = 800;
const RETRY_MS = 5000;

/**
 * Saves a draft at every step and shortly after each change, one call at a time. What another
 * device changed meanwhile is joined in; where both changed the same field, the person chooses.
 */
export class DraftSaver {
  private readonly options: DraftSaverOptions;
  private readonly listeners = new Set<() => void>();
  private state: DraftState;
  private base: CaseForm;
  private version: number;
  private step: string;
  private savedStep: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | undefined;
  private stopped = false;

  constructor(options: DraftSaverOptions) {
    this.options = options;
    const { draft, unsaved } = options;
    this.base = draft.form;
    this.version = draft.version;
    this.step = draft.step;
    this.savedStep = draft.step;
    const form = { ...draft.form, ...unsaved };
    const changed = !sameForm(form, draft.form);
    this.state = {
      form,
      status: changed ? 'unsaved' : 'saved',
      savedAt: null,
      problem: null,
      conflicts: [],
      joined: false,
    };
    if (changed) {
      this.schedule(PAUSE_MS);
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly snapshot = (): DraftState => this.state;

  /** The version that the server confirmed last: what a submission must name. */
  get confirmedVersion(): number {
    return this.version;
  }

  change(name: string, value: FormValue): void {
    const form = { ...this.state.form, [name]: value };
    this.options.keep(form);
    this.show({ form, status: this.state.status === 'conflict' ? 'conflict' : 'unsaved' });
    this.schedule(PAUSE_MS);
  }

  /**
   * Goes to a step: saves it and all that is pending.
   * @returns whether everything is on the server
   */
  async goTo(step: string): Promise<boolean> {
    this.step = step;
    return this.flush();
  }

  /** Saves what is pending now. @returns whether everything is on the server */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) {
      await this.running;
    }
    if (!this.pending() || this.state.status === 'conflict') {
      return this.state.status !== 'conflict';
    }
    this.running = this.send().finally(() => {
      this.running = undefined;
    });
    const done = await this.running;
    return done && this.pending() ? this.flush() : done;
  }

  /** Settles the clashes: for each field the value that the person keeps. */
  async settle(choices: Readonly<Record<string, FormValue>>): Promise<boolean> {
    this.show({ form: { ...this.state.form, ...choices }, conflicts: [], status: 'unsaved' });
    return this.flush();
  }

  /** The server moved the version by something that is no field, such as an uploaded document. */
  follow(draft: SavedDraft): void {
    if (draft.version > this.version && sameForm(draft.form, this.base) && !this.running) {
      this.version = draft.version;
    }
  }

  start(): void {
    this.stopped = false;
    if (this.pending()) {
      this.schedule(PAUSE_MS);
    }
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private pending(): boolean {
    return !sameForm(this.state.form, this.base) || this.step !== this.savedStep;
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) {
      this.timer = setTimeout(() => void this.flush(), ms);
    }
  }

  private async send(): Promise<boolean> {
    const { form } = this.state;
    const { step } = this;
    this.show({ status: 'saving', problem: null });
    try {
      const saved = await this.options.save({ version: this.version, step, form });
      this.confirm(saved, form, step);
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'stale_version') {
        return this.join();
      }
      this.show({ status: 'failed', problem: error });
      if (isPassing(error)) {
        this.schedule(RETRY_MS);
      }
      return false;
    }
  }

  private confirm(saved: SavedDraft, sent: CaseForm, step: string): void {
    this.base = sent;
    this.version = saved.version;
    this.savedStep = step;
    const clean = sameForm(this.state.form, sent);
    if (clean) {
      this.options.keep(null);
    }
    this.show({ status: clean ? 'saved' : 'unsaved', savedAt: this.options.now() });
  }

  private async join(): Promise<boolean> {
    try {
      const theirs = await this.options.fetch();
      const merge = mergeForms(this.base, this.state.form, theirs.form);
      this.base = theirs.form;
      this.version = theirs.version;
      const clash = merge.conflicts.length > 0;
      this.show({
        form: merge.form,
        conflicts: merge.conflicts,
        status: clash ? 'conflict' : 'unsaved',
        joined: true,
      });
      return !clash;
    } catch (error) {
      this.show({ status: 'failed', problem: error });
      return false;
    }
  }

  private show(part: Partial<DraftState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) {
      listener();
    }
  }
}
