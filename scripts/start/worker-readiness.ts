import { Connection } from '@temporalio/client';
import { taskQueuePollers } from '#server/observability/task-queue-pollers.ts';

/** Tells whether the worker of process `pid` asks Temporal for workflow tasks. */
export async function isPolledBy(
  pid: number,
  address: string,
  namespace: string,
  taskQueue: string,
): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    const pollers = await taskQueuePollers(connection, namespace, taskQueue);
    return pollers.some(({ identity }) => identity.startsWith(`${pid}@`));
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
