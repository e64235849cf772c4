import { join } from 'node:path';
import { startPostgres } from './embedded-postgres.ts';
import type { PostgresOptions } from './embedded-postgres.ts';
import type { PartDefinition } from './part.ts';
import type { ProductPlaces } from './product-environment.ts';
import { answers, programPart } from './program-part.ts';
import { startTemporal } from './temporal-server.ts';
import type { TemporalOptions } from './temporal-server.ts';
import { isPolledBy } from './worker-readiness.ts';

const DEFAULT_TASK_QUEUE = 'virtual-desk';

/** PostgreSQL as a part; it ends at once when asked, rolling back what is open. */
export function postgresPart(options: Omit<PostgresOptions, 'onSpawn'>): PartDefinition {
  return {
    name: 'PostgreSQL',
    stopSignal: 'SIGINT',
    graceMilliseconds: 30_000,
    start: async (onSpawn) => (await startPostgres({ ...options, onSpawn })).child,
  };
}

/** Temporal as a part. */
export function temporalPart(options: Omit<TemporalOptions, 'onSpawn'>): PartDefinition {
  return {
    name: 'Temporal',
    stopSignal: 'SIGTERM',
    graceMilliseconds: 15_000,
    start: async (onSpawn) => (await startTemporal({ ...options, onSpawn })).child,
  };
}

/** The programs of the product itself, in the order in which they start. */
export interface ProgramParts {
  readonly mailbox: PartDefinition;
  readonly server: PartDefinition;
  readonly worker: PartDefinition;
}

/** Describes mailbox, server and worker, told by `env` where everything is, logging to `logFolder`. */
export function programParts(
  places: ProductPlaces,
  env: NodeJS.ProcessEnv,
  logFolder: string,
): ProgramParts {
  const logFile = (name: string) => join(logFolder, `${name}.log`);
  return {
    mailbox: programPart({
      name: 'mailbox',
      program: 'server/mailbox/main.ts',
      env,
      logFile: logFile('mailbox'),
      isReady: () => answers(`http://127.0.0.1:${places.mailboxPort}/api/health`),
    }),
    server: programPart({
      name: 'server',
      program: 'server/main.ts',
      env,
      logFile: logFile('server'),
      isReady: () => answers(`http://127.0.0.1:${places.port}/api/health/ready`),
    }),
    worker: programPart({
      name: 'worker',
      program: 'server/worker.ts',
      env,
      logFile: logFile('worker'),
      isReady: (pid) =>
        isPolledBy(
          pid,
          places.temporalAddress,
          places.temporalNamespace,
          env['TEMPORAL_TASK_QUEUE'] ?? DEFAULT_TASK_QUEUE,
        ),
    }),
  };
}
