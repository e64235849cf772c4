import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';
import { readConfig } from './config.ts';
import { taskQueuePollers } from './observability/task-queue-pollers.ts';

/** A worker with nothing to do asks anew once a minute. */
const PATIENCE_MS = 150_000;

/**
 * Ends with 0 when the worker of this machine works: Temporal has lately heard it ask for tasks. For
 * the health check of its container, as the worker listens on no port.
 */
const config = readConfig();
const connection = Connection.lazy({ address: config.TEMPORAL_ADDRESS });
const pollers = await taskQueuePollers(
  connection,
  config.TEMPORAL_NAMESPACE,
  config.TEMPORAL_TASK_QUEUE,
);
const isHeard = pollers.some(
  ({ identity, lastAsked }) =>
    identity.endsWith(`@${hostname()}`) && Date.now() - lastAsked.getTime() < PATIENCE_MS,
);
await connection.close();
process.exitCode = isHeard ? 0 : 1;
