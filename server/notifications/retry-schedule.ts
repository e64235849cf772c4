import type { Channel } from '#contract/message.ts';

/** Attempts after which a message counts as failed: some four hours (LC-13: retried, never silent). */
export const MAX_ATTEMPTS = 48;

const SECOND = 1000;
const FIRST_DELAY_MS = 5 * SECOND;
const LONGEST_DELAY_MS = 300 * SECOND;
/** Time for a provider that did not answer to show what it took. */
const SETTLING_MS = 10 * SECOND;

/**
 * When to try again.
 * @param attempts how often it was tried, this time included
 * @param uncertain whether the provider may have taken it all the same
 * @returns milliseconds from now; undefined when it is not tried any more
 */
export function retryDelay(
  channel: Channel,
  attempts: number,
  uncertain: boolean,
): number | undefined {
  if (attempts >= MAX_ATTEMPTS) {
    return undefined;
  }
  // A code by SMS is of use for five minutes: its first repeat comes at once.
  const doublings = channel === 'SMS' ? attempts - 2 : attempts - 1;
  const delay = doublings < 0 ? 0 : Math.min(FIRST_DELAY_MS * 2 ** doublings, LONGEST_DELAY_MS);
  return uncertain && channel === 'SMS' ? Math.max(delay, SETTLING_MS) : delay;
}
