import { Connection } from '@temporalio/client';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, stopChild } from './child-process.ts';
import type { Child, OnSpawn } from './child-process.ts';
import { StartProblem } from './start-problem.ts';
import { temporalBinary } from './temporal-binary.ts';

const SECONDS_TO_START = 60;

export interface TemporalOptions {
  readonly port: number;
  readonly namespace: string;
  /** Where workflows are kept across restarts; without it they end with the server. */
  readonly databaseFile?: string;
  readonly logFile: string;
  readonly onSpawn?: OnSpawn;
  /** Told what takes long. */
  readonly say: (what: string) => void;
}

/** A Temporal server of ours that takes calls. */
export interface RunningTemporal {
  readonly address: string;
  readonly child: Child;
  stop(): Promise<void>;
}

/**
 * Starts a Temporal server and resolves when it serves its namespace.
 * Throws a StartProblem of one line when there is none or it does not start.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const command = await temporalBinary(options.say);
  const stored = options.databaseFile === undefined ? [] : await storageFlags(options.databaseFile);
  const child = await startChild({
    command,
    args: [...serverFlags(options), ...stored],
    logFile: options.logFile,
    onSpawn: options.onSpawn,
  });
  const address = `127.0.0.1:${options.port}`;
  await waitUntilServing(child, address, options);
  return { address, child, stop: () => stopChild(child, 'SIGTERM', 15_000) };
}

/** Resolves when the Temporal at `address` serves `namespace`; rejects with the reason it does not. */
export async function probeTemporal(address: string, namespace: string): Promise<void> {
  const connection = Connection.lazy({ address });
  try {
    await connection.withDeadline(Date.now() + 2000, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
  } finally {
    await connection.close();
  }
}

function serverFlags(options: TemporalOptions): string[] {
  const flags = {
    '--ip': '127.0.0.1',
    '--port': String(options.port),
    '--namespace': options.namespace,
    '--log-level': 'error',
    '--log-format': 'json',
  };
  // One process serves the task queue: what lies in other partitions would only be forwarded.
  const partitions = ['Read', 'Write'].flatMap((way) => [
    '--dynamic-config-value',
    `matching.numTaskqueue${way}Partitions=1`,
  ]);
  return ['server', 'start-dev', '--headless', ...Object.entries(flags).flat(), ...partitions];
}

async function storageFlags(databaseFile: string): Promise<string[]> {
  await mkdir(dirname(databaseFile), { recursive: true });
  // Twice the cases a second of the default journal, and still whole after kill -9. The file is this
  // server's alone, so it need not ask for the lock each time.
  const pragmas = [
    'journal_mode=WAL',
    'synchronous=NORMAL',
    'locking_mode=EXCLUSIVE',
    'temp_store=MEMORY',
    'cache_size=-65536',
  ];
  return [
    '--db-filename',
    databaseFile,
    ...pragmas.flatMap((pragma) => ['--sqlite-pragma', pragma]),
  ];
}

async function waitUntilServing(
  child: Child,
  address: string,
  options: TemporalOptions,
): Promise<void> {
  const deadline = Date.now() + SECONDS_TO_START * 1000;
  while (child.isRunning() && Date.now() < deadline) {
    const serving = await probeTemporal(address, options.namespace).then(
      () => true,
      () => false,
    );
    if (serving) {
      return;
    }
    await sleep(100);
  }
  await stopChild(child, 'SIGKILL', 0);
  throw new StartProblem(
    `Temporal did not start: ${await child.complaint()} (see ${options.logFile})`,
  );
}
