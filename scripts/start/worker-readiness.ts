import { Connection } from '@temporalio/client';

/**
 * Tells whether a worker that started at `begun` or later asks Temporal for workflow tasks: the
 * server also remembers, for some minutes, workers that are gone.
 */
export async function isPolled(
  address: string,
  namespace: string,
  taskQueue: string,
  begun: Date,
): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    const { pollers } = await connection.withDeadline(Date.now() + 2000, () =>
      connection.workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name: taskQueue },
      }),
    );
    return pollers.some(
      ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 >= begun.getTime() - 1000,
    );
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
