import { createContext, useContext, useEffect, useEffectEvent, useMemo } from 'react';
import type { TextKey } from '../i18n/catalogues.ts';

export interface Shortcut {
  /** Keys with a space between, e.g. `j` or `g q`. */
  keys: string;
  label: TextKey;
  run: () => void;
}

export interface ShortcutRegister {
  /** Adds shortcuts while a screen is there; gives what takes them away. */
  add(shortcuts: readonly Shortcut[]): () => void;
  /** Those in force now, the newest screen's last. */
  list(): readonly Shortcut[];
}

export const ShortcutContext = createContext<ShortcutRegister>({
  add: () => () => undefined,
  list: () => [],
});

/**
 * Puts shortcuts in force while the component is there. Keys and labels are read once per change
 * of the keys; what they do is always the newest.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const register = useContext(ShortcutContext);
  const run = useEffectEvent((keys: string) => {
    shortcuts.find((shortcut) => shortcut.keys === keys)?.run();
  });
  const named = shortcuts.map(({ keys, label }) => `${keys}=${label}`).join('\n');
  const stable = useMemo(
    () =>
      named.split('\n').map((line) => {
        const cut = line.lastIndexOf('=');
        return { keys: line.slice(0, cut), label: line.slice(cut + 1) as TextKey };
      }),
    [named],
  );
  useEffect(
    () =>
      register.add(
        stable.map(({ keys, label }) => ({
          keys,
          label,
          run: () => {
            run(keys);
          },
        })),
      ),
    [register, stable],
  );
}
