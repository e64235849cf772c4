import type { Connection } from '@temporalio/client';

/** A worker that asked Temporal for workflow tasks in the last minutes. */
export interface Poller {
  /** Process number and name of the machine, as `123@host`, unless the worker says otherwise. */
  identity: string;
  lastAsked: Date;
}

/**
 * The workers that Temporal knows of on a task queue; it remembers those that are gone for some
 * minutes, so look at `lastAsked`.
 * @throws ServiceError when Temporal does not answer within two seconds
 */
export async function taskQueuePollers(
  connection: Connection,
  namespace: string,
  taskQueue: string,
): Promise<Poller[]> {
  const { pollers } = await connection.withDeadline(Date.now() + 2000, () =>
    connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name: taskQueue } }),
  );
  return pollers.map(({ identity, lastAccessTime }) => ({
    identity: identity ?? '',
    lastAsked: new Date(Number(lastAccessTime?.seconds ?? 0) * 1000),
  }));
}
