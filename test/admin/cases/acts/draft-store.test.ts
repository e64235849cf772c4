import { describe, expect, test } from 'vitest';
import {
  draftKey,
  forgetDrafts,
  readDraft,
  writeDraft,
} from '../../../../admin/cases/acts/draft-store.ts';

/** A tab's storage that lives in memory. */
class MemoryStorage {
  readonly kept = new Map<string, string>();
  get length(): number {
    return this.kept.size;
  }
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }
}

describe('drafts', () => {
  test('come back as they were left, to the same person only', () => {
    const storage = new MemoryStorage();
    writeDraft(storage, draftKey('anna', 'case', 'note'), { text: 'quasi finita' });
    expect(readDraft(storage, draftKey('anna', 'case', 'note'), { text: '' }).text).toBe(
      'quasi finita',
    );
    expect(readDraft(storage, draftKey('bruno', 'case', 'note'), { text: '' }).text).toBe('');
  });

  test('of another shape, or broken, are dropped', () => {
    const storage = new MemoryStorage();
    writeDraft(storage, 'virtual-desk.draft.x', { text: ['a'] });
    expect(readDraft(storage, 'virtual-desk.draft.x', { text: '' }).text).toBe('');
    storage.setItem('virtual-desk.draft.x', '{');
    expect(readDraft(storage, 'virtual-desk.draft.x', { text: '' }).text).toBe('');
  });

  test('are all forgotten on signing out, and nothing else is', () => {
    const storage = new MemoryStorage();
    storage.setItem('other', 'stays');
    writeDraft(storage, draftKey('anna', 'case', 'note'), { text: 'x' });
    writeDraft(storage, draftKey('anna', 'case', 'reject'), { text: 'y' });
    forgetDrafts(storage);
    expect([...storage.kept.keys()]).toEqual(['other']);
  });
});
