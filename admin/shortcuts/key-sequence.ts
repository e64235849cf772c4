/** What a key press looks like, as far as shortcuts are concerned. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Longest pause between the keys of one shortcut, in milliseconds. */
const PATIENCE_MS = 1000;

/** The keys pressed so far, while some shortcut may still come of them. */
export interface Pressed {
  keys: string;
  at: number;
}

export const NOTHING_PRESSED: Pressed = { keys: '', at: 0 };

export type Reading = { kind: 'hit'; keys: string } | { kind: 'wait'; pressed: Pressed };

/**
 * Reads one key press after those before it. Shortcuts are written as keys with a space between,
 * e.g. `g q`. A key that continues nothing starts anew.
 * @param at moment of the press in epoch milliseconds
 */
export function readKey(
  before: Pressed,
  press: KeyPress,
  at: number,
  shortcuts: readonly string[],
): Reading {
  if (press.ctrlKey || press.metaKey || press.altKey || isModifier(press.key)) {
    return { kind: 'wait', pressed: before };
  }
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const continued = at - before.at <= PATIENCE_MS && before.keys !== '';
  for (const keys of continued ? [`${before.keys} ${key}`, key] : [key]) {
    if (shortcuts.includes(keys)) {
      return { kind: 'hit', keys };
    }
    if (shortcuts.some((shortcut) => shortcut.startsWith(`${keys} `))) {
      return { kind: 'wait', pressed: { keys, at } };
    }
  }
  return { kind: 'wait', pressed: NOTHING_PRESSED };
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta';
}
