import { createContext, useContext, useEffect, useRef } from 'react';
import type { TextKey } from '../i18n/catalogues.ts';

export interface Shortcut {
  /** Keys with a space between, e.g. `j` or `g q`. */
  keys: string;
  label: TextKey;
  run: () => void;
}

/** Gives a screen's shortcuts as they are at the moment of asking. */
export type ShortcutSource = () => readonly Shortcut[];

export interface ShortcutRegister {
  /** Puts a screen's shortcuts in force; gives what takes them away. */
  add: (source: ShortcutSource) => () => void;
  /** Those in force now, the newest screen's last. */
  list: () => readonly Shortcut[];
}

export const ShortcutContext = createContext<ShortcutRegister>({
  add: () => () => undefined,
  list: () => [],
});

/** Puts shortcuts in force while the component is there. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const register = useContext(ShortcutContext);
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => register.add(() => latest.current), [register]);
}
