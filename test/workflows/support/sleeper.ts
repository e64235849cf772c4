import type { Duration } from '@temporalio/common';
import { sleep } from '@temporalio/workflow';

/** Sleeps for a term and gives the time it woke at, in milliseconds. */
export async function sleeper(term: Duration): Promise<number> {
  await sleep(term);
  return Date.now();
}
