const PREFIX = 'virtual-desk.draft.';

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What a person was writing, kept in the tab until it is sent or they sign out. Named by who
 * writes, so that the next person at the same desk finds nothing of it.
 */
export function draftKey(staffId: string, caseId: string, act: string): string {
  return `${PREFIX}${staffId}.${caseId}.${act}`;
}

/** The draft under that key, or `initial`. A draft of another shape, from an older page, is dropped. */
export function readDraft<Draft extends object>(
  storage: Storage,
  key: string,
  initial: Draft,
): Draft {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return sameShape(kept, initial) ? { ...initial, ...kept } : initial;
  } catch {
    return initial;
  }
}

export function writeDraft(storage: Storage, key: string, draft: object): void {
  try {
    storage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs the draft's survival of a reload, nothing more.
  }
}

export function dropDraft(storage: Storage, key: string): void {
  storage.removeItem(key);
}

/** Drops every draft in the tab. */
export function forgetDrafts(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) {
    if (key?.startsWith(PREFIX)) {
      storage.removeItem(key);
    }
  }
}

function sameShape<Draft extends object>(kept: unknown, initial: Draft): kept is Partial<Draft> {
  const wanted = new Map<string, unknown>(Object.entries(initial));
  return (
    typeof kept === 'object' &&
    kept !== null &&
    Object.entries(kept).every(([name, value]) => {
      const like = wanted.get(name);
      return typeof value === typeof like && Array.isArray(value) === Array.isArray(like);
    })
  );
}
