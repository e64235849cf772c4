import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, isAlive } from './process-table.ts';
import { StartProblem } from './start-problem.ts';

/**
 * Clears what a killed launcher left of the server over `directory`: ends a server that still runs
 * there, and removes a lock file whose process number now belongs to something else, which PostgreSQL
 * by itself takes for a running server.
 * Throws a StartProblem when that server does not end.
 */
export async function endStrayPostmaster(directory: string): Promise<void> {
  const lockFile = join(directory, 'postmaster.pid');
  const lock = await readFile(lockFile, 'utf8').catch(() => undefined);
  const pid = Number(lock?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) {
    return;
  }
  if (!isAlive(pid)) {
    return;
  }
  const command = await commandOf(pid);
  if (!command.includes(directory)) {
    await rm(lockFile, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 200; waited++) {
    if (!isAlive(pid)) {
      return;
    }
    await sleep(100);
  }
  throw new StartProblem(
    `PostgreSQL (process ${pid}) from an earlier start still uses ${directory} and does not end: end it, then start again.`,
  );
}
