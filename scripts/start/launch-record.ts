import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { commandOf, isAlive } from './process-table.ts';

const Record = z.object({
  launcher: z.number().int(),
  /** The processes it started, in the order in which they must end. */
  children: z.array(
    z.object({ name: z.string(), pid: z.number().int(), signal: z.enum(['SIGTERM', 'SIGINT']) }),
  ),
});
type Record = z.infer<typeof Record>;
export type RecordedChild = Record['children'][number];

const GRACE_MILLISECONDS = 20_000;

/** Notes which processes belong to this launcher, for whoever has to clear up after it. */
export function writeLaunchRecord(file: string, children: readonly RecordedChild[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ launcher: process.pid, children }));
  renameSync(`${file}.new`, file);
}

/** Forgets them: the launcher ended all of them itself. */
export function removeLaunchRecord(file: string): void {
  rmSync(file, { force: true });
}

/** Gives the process number of a launcher that runs; undefined when there is none. */
export async function runningLauncher(file: string): Promise<number | undefined> {
  const record = readRecord(file);
  if (record === undefined || record.launcher === process.pid || !isAlive(record.launcher)) {
    return undefined;
  }
  // The number may have passed to another program since.
  return (await commandOf(record.launcher)).includes('main.ts') ? record.launcher : undefined;
}

/**
 * Ends, one after the other, the processes that a launcher which is gone left running, and forgets
 * them. Gives the names of those that had to be ended.
 */
export async function endAbandoned(file: string): Promise<string[]> {
  const ended: string[] = [];
  for (const { name, pid, signal } of readRecord(file)?.children ?? []) {
    if (isAlive(pid) && (await isOurs(pid))) {
      ended.push(name);
      await end(pid, signal);
    }
  }
  removeLaunchRecord(file);
  return ended;
}

async function isOurs(pid: number): Promise<boolean> {
  const command = await commandOf(pid);
  return /postgres|temporal|server\/(main|worker|mailbox)/.test(command);
}

async function end(pid: number, signal: NodeJS.Signals): Promise<void> {
  signalQuietly(pid, signal);
  const deadline = Date.now() + GRACE_MILLISECONDS;
  while (isAlive(pid) && Date.now() < deadline) {
    await sleep(100);
  }
  if (isAlive(pid)) {
    signalQuietly(pid, 'SIGKILL');
  }
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it ended in the meantime
  }
}

function readRecord(file: string): Record | undefined {
  try {
    return Record.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
