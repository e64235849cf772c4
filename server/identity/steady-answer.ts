import { setTimeout } from 'node:timers/promises';

/** Longer than the work takes that these answers stand for, with some load. */
const LEAST_MS = 100;

/**
 * Does some work and answers no sooner than a fixed time after it began, so that how long an answer
 * took does not tell whether somebody is known (ASVS 6.3.8). Errors wait as well.
 */
export async function steadily<T>(work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), setTimeout(LEAST_MS)]);
  if (outcome.status === 'rejected') {
    throw outcome.reason;
  }
  return outcome.value;
}
