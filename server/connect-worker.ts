import { setTimeout as sleep } from 'node:timers/promises';
import { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Config } from './config.ts';

const PAUSE_MS = 1000;

/**
 * Connects a worker to Temporal, for as long as it takes: a worker that begins while Temporal is away
 * sends messages meanwhile, and carries cases within a second of its return.
 */
export async function connectWorker(
  config: Pick<Config, 'TEMPORAL_ADDRESS'>,
  logger: Logger,
): Promise<NativeConnection> {
  for (;;) {
    try {
      return await NativeConnection.connect({ address: config.TEMPORAL_ADDRESS });
    } catch (error) {
      logger.warn({ err: error }, 'waiting for Temporal');
    }
    await sleep(PAUSE_MS);
  }
}
