import { createContext, useContext, useSyncExternalStore } from 'react';

/** The queue as it was when a case was opened from it, to go on to the next one. */
export interface Walk {
  ids: readonly string[];
  filter: Readonly<Record<string, unknown>>;
  sort: { field: string; order: 'ASC' | 'DESC' };
  page: number;
  perPage: number;
  /** Address of the queue with its filters, to go back to. */
  path: string;
}

interface Remembered {
  /** What is searched: a name or a fiscal code, so neither address nor storage may hold it. */
  text: string;
  walk: Walk | null;
  /** Cases that were offered as the next one and left for later, the newest last. */
  passed: readonly string[];
}

/** What the desk remembers of the queue while the page lives, and no longer. */
export interface QueueMemory {
  read: () => Remembered;
  write: (change: Partial<Remembered>) => void;
  forget: () => void;
  /** Leads on from a decision; until it has, `isLeading`, and no key walks to another case. */
  lead: (work: () => Promise<void>) => Promise<void>;
  isLeading: () => boolean;
  subscribe: (listener: () => void) => () => void;
}

const NOTHING: Remembered = { text: '', walk: null, passed: [] };

export function createQueueMemory(): QueueMemory {
  let remembered = NOTHING;
  let leading = 0;
  const listeners = new Set<() => void>();
  const replace = (next: Remembered): void => {
    remembered = next;
    for (const listener of listeners) {
      listener();
    }
  };
  return {
    read: () => remembered,
    write: (change) => {
      replace({ ...remembered, ...change });
    },
    forget: () => {
      replace(NOTHING);
    },
    lead: async (work) => {
      leading += 1;
      try {
        await work();
      } finally {
        leading -= 1;
      }
    },
    isLeading: () => leading > 0,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export const QueueMemoryContext = createContext<QueueMemory>(createQueueMemory());

export function useQueueMemory(): Remembered & Pick<QueueMemory, 'write' | 'lead' | 'isLeading'> {
  const memory = useContext(QueueMemoryContext);
  const remembered = useSyncExternalStore(memory.subscribe, memory.read);
  const { write, lead, isLeading } = memory;
  return { ...remembered, write, lead, isLeading };
}
