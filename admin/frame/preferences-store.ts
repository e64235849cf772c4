import { localStorageStore, type Store } from 'react-admin';
import { SHORTCUTS_ON } from '../shortcuts/ShortcutProvider.tsx';

/** Preferences of the machine, not of the session: they outlive a sign-out. */
const KEPT = ['locale', SHORTCUTS_ON] as const;

/** Preferences in the browser. They hold no datum of any citizen: what is searched stays out. */
export function createPreferencesStore(): Store {
  const store = localStorageStore('1', 'virtual-desk');
  return {
    ...store,
    reset() {
      const kept = KEPT.map((key) => [key, store.getItem<unknown>(key)] as const);
      store.reset();
      for (const [key, value] of kept) {
        if (value !== undefined) {
          store.setItem(key, value);
        }
      }
    },
  };
}
