import { Connection } from '@temporalio/client';
import { taskQueuePollers } from '#server/observability/task-queue-pollers.ts';

/** Tells whether a worker that started at `begun` or later asks Temporal for workflow tasks. */
export async function isPolled(
  address: string,
  namespace: string,
  taskQueue: string,
  begun: Date,
): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    const pollers = await taskQueuePollers(connection, namespace, taskQueue);
    // Temporal tells the time in whole seconds.
    return pollers.some(({ lastAsked }) => lastAsked.getTime() >= begun.getTime() - 1000);
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
