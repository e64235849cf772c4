import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when `isSo` says yes; it is asked every 20 milliseconds, for as long as it takes. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await sleep(20);
  }
}
