import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '#server/db/seed/random.ts';
import type { DeskStack, StackPart } from './stack.ts';

/** Keeps the parts of a stack running the way the launcher and a container host do. */
export interface PartKeeper {
  /** Kills a part as a power cut would; it is started again after 0.2 to 2 seconds. */
  kill(part: StackPart): Promise<void>;
  isUp(parts: readonly StackPart[]): boolean;
  /** How often each part ended though nobody killed it, or did not come up. */
  readonly fell: ReadonlyMap<StackPart, number>;
  /** Restarts nothing any more; resolves when no start is under way. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 50;
const SHORTEST_AWAY_MS = 200;
const LONGEST_AWAY_MS = 2000;
/** Before a part that does not come up is tried again. */
const BREATH_MS = 500;

/** Begins to keep `parts` of `stack` running. `random` says for how long a killed part is away. */
export function keepRunning(
  stack: DeskStack,
  parts: readonly StackPart[],
  random: Random,
): PartKeeper {
  const up = new Set(parts);
  const awayUntil = new Map<StackPart, number>();
  const fell = new Map<StackPart, number>();
  const ending = new AbortController();

  async function keep(part: StackPart): Promise<void> {
    while (!ending.signal.aborted) {
      if (stack.isRunning(part) || Date.now() < (awayUntil.get(part) ?? 0)) {
        await sleep(LOOK_EVERY_MS);
      } else {
        await bringBack(part);
      }
    }
  }

  async function bringBack(part: StackPart): Promise<void> {
    if (up.delete(part)) {
      note(part);
    }
    try {
      await stack.start(part);
      if (stack.isRunning(part)) {
        up.add(part);
      }
    } catch {
      note(part);
      await sleep(BREATH_MS);
    }
  }

  function note(part: StackPart): void {
    fell.set(part, (fell.get(part) ?? 0) + 1);
  }

  const keeping = Promise.all(parts.map(keep));
  return {
    fell,
    isUp: (wanted) => wanted.every((part) => up.has(part) && stack.isRunning(part)),
    async kill(part) {
      up.delete(part);
      const away = random.int(SHORTEST_AWAY_MS, LONGEST_AWAY_MS);
      awayUntil.set(part, Date.now() + away);
      await stack.kill(part);
      awayUntil.set(part, Date.now() + away);
    },
    async stop() {
      ending.abort();
      await keeping;
    },
  };
}
