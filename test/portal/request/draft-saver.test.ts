import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseForm } from '#contract/case-form.ts';
import type { DraftChange } from '#contract/case-file.ts';
import { ApiProblem } from '../../../portal/api/api-problem.ts';
import { DraftSaver, type SavedDraft } from '../../../portal/request/draft-saver.ts';

/** A draft on a server that counts versions, and that another device can write to. */
class Desk {
  draft: SavedDraft = { version: 1, form: { note: null }, step: 'contact' };
  readonly saved: DraftChange[] = [];
  readonly kept: (CaseForm | null)[] = [];
  fault: ApiProblem | undefined;

  readonly save = async (change: DraftChange): Promise<SavedDraft> => {
    await Promise.resolve();
    if (this.fault) {
      throw this.fault;
    }
    if (change.version !== this.draft.version) {
      throw new ApiProblem('stale_version', 409);
    }
    this.saved.push(change);
    this.draft = { version: change.version + 1, form: change.form, step: change.step };
    return this.draft;
  };

  saver(unsaved?: CaseForm): DraftSaver {
    return new DraftSaver({
      draft: this.draft,
      unsaved,
      save: this.save,
      fetch: () => Promise.resolve(this.draft),
      keep: (form) => {
        this.kept.push(form);
      },
      now: () => 1_000,
    });
  }

  /** Another device saves. */
  elsewhere(form: CaseForm): void {
    this.draft = { ...this.draft, version: this.draft.version + 1, form };
  }
}

let desk: Desk;

beforeEach(() => {
  vi.useFakeTimers();
  desk = new Desk();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a draft being filled in', () => {
  test('is saved once, shortly after the last of several changes', async () => {
    const saver = desk.saver();
    saver.change('note', 'a');
    saver.change('note', 'ab');
    expect(saver.snapshot().status).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.saved.map(({ form }) => form['note'])).toEqual(['ab']);
    expect(saver.snapshot()).toMatchObject({ status: 'saved', savedAt: 1_000 });
    expect(desk.kept.at(-1)).toBeNull();
  });

  test('is saved at each step, also with nothing new in it', async () => {
    const saver = desk.saver();
    await expect(saver.goTo('documents')).resolves.toBe(true);
    expect(desk.saved).toEqual([{ version: 1, step: 'documents', form: { note: null } }]);
  });

  test('goes on with what never reached the server before a reload', async () => {
    const saver = desk.saver({ note: 'scritto prima' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saver.snapshot().form['note']).toBe('scritto prima');
    expect(desk.draft.form['note']).toBe('scritto prima');
  });

  test('a change made while a save is under way is saved next', async () => {
    const saver = desk.saver();
    saver.change('note', 'prima');
    const first = saver.flush();
    saver.change('note', 'dopo');
    await first;
    expect(desk.draft).toMatchObject({ version: 3, form: { note: 'dopo' } });
    expect(saver.confirmedVersion).toBe(3);
  });

  test('a dropped connection keeps the text and is tried again by itself', async () => {
    const saver = desk.saver();
    desk.fault = new ApiProblem('offline', 0);
    saver.change('note', 'resta');
    await expect(saver.flush()).resolves.toBe(false);
    expect(saver.snapshot()).toMatchObject({ status: 'failed', form: { note: 'resta' } });
    expect(desk.kept.at(-1)).toEqual({ note: 'resta' });
    desk.fault = undefined;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(desk.draft.form['note']).toBe('resta');
  });
});

describe('a draft that another device changed', () => {
  test('takes in what does not clash, and is saved', async () => {
    const saver = desk.saver();
    desk.elsewhere({ note: null, contactPhone: '0331' });
    saver.change('note', 'mia');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(desk.draft.form).toEqual({ note: 'mia', contactPhone: '0331' });
    expect(saver.snapshot()).toMatchObject({ status: 'saved', joined: true });
  });

  test('asks where both changed one field, and saves the choice', async () => {
    const saver = desk.saver();
    desk.elsewhere({ note: 'sua' });
    saver.change('note', 'mia');
    await expect(saver.goTo('summary')).resolves.toBe(false);
    expect(saver.snapshot()).toMatchObject({
      status: 'conflict',
      conflicts: [{ name: 'note', mine: 'mia', theirs: 'sua' }],
    });
    await expect(saver.settle({ note: 'sua' })).resolves.toBe(true);
    expect(desk.draft).toMatchObject({ form: { note: 'sua' }, step: 'summary' });
  });
});
