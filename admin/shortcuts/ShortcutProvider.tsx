import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'react-admin';
import { NOTHING_PRESSED, readKey } from './key-sequence.ts';
import { ShortcutContext, type ShortcutSource } from './shortcut-context.ts';

/** Whether single-key shortcuts are on: whoever speaks to the machine can turn them off (WCAG 2.1.4). */
export const SHORTCUTS_ON = 'shortcuts.on';

/** Listens to the keyboard for the shortcuts of the screens inside it. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [on] = useStore(SHORTCUTS_ON, true);
  const sources = useRef<readonly ShortcutSource[]>([]);
  const register = useMemo(
    () => ({
      add: (source: ShortcutSource) => {
        sources.current = [...sources.current, source];
        return () => {
          sources.current = sources.current.filter((one) => one !== source);
        };
      },
      list: () => sources.current.flatMap((source) => source()),
    }),
    [],
  );

  useEffect(() => {
    let pressed = NOTHING_PRESSED;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isElsewhere(event.target)) {
        return;
      }
      const shortcuts = register.list();
      const reading = readKey(
        pressed,
        event,
        event.timeStamp,
        shortcuts.map(({ keys }) => keys),
      );
      pressed = reading.kind === 'wait' ? reading.pressed : NOTHING_PRESSED;
      if (reading.kind === 'hit') {
        event.preventDefault();
        shortcuts.findLast(({ keys }) => keys === reading.keys)?.run();
      }
    };
    if (!on) {
      return undefined;
    }
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [on, register]);

  return <ShortcutContext value={register}>{children}</ShortcutContext>;
}

/** Whether the key belongs to somebody else: a field being typed in, an open dialog or menu. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'input:not([type=checkbox]):not([type=radio]), textarea, select, [role=dialog], [role=menu], [role=listbox], [role=combobox]',
      ) !== null)
  );
}
