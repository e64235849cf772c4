import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createDatabaseIfMissing, startPostgres } from '../../scripts/start/embedded-postgres.ts';
import { Part } from '../../scripts/start/part.ts';
import { freePort } from '../../scripts/start/ports.ts';
import { productEnvironment } from '../../scripts/start/product-environment.ts';
import { programParts } from '../../scripts/start/product-parts.ts';
import { startTemporal } from '../../scripts/start/temporal-server.ts';
import { startSmsSink, startSmtpSink } from './message-sinks.ts';

const run = promisify(execFile);
const PASSWORD = 'bench';
const BENCH_KEY = '11'.repeat(32);

/** The product on free ports for a benchmark: PostgreSQL with fsync, Temporal, server, worker. */
export interface BenchStack {
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  /** Process ids of the engine's parts, for the processor time they take. */
  readonly pids: Readonly<Record<'postgres' | 'temporal' | 'server' | 'worker', number>>;
  readonly sent: { mail(): number; sms(): number };
  stop(): Promise<void>;
}

/**
 * Starts the product as `npm start` does, but for two things: mail and SMS go to sinks that answer
 * at once and keep nothing, and limits of rate stand aside.
 * @param fill writes what the benchmark needs, before server and worker start
 * @param settings variables of the product that differ from their defaults
 */
export async function startBenchStack(
  fill: (databaseUrl: string) => Promise<void>,
  settings: NodeJS.ProcessEnv = {},
): Promise<BenchStack> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-'));
  const uploadsFolder = join(folder, 'uploads');
  await mkdir(uploadsFolder);
  const log = (name: string): string => join(folder, `${name}.log`);
  const ports = await Promise.all([freePort(), freePort(), freePort()]);
  const [postgresPort, temporalPort, port] = ports;
  const smtp = await startSmtpSink();
  const sms = await startSmsSink();
  const postgres = await startPostgres({
    directory: join(folder, 'postgres'),
    port: postgresPort,
    password: PASSWORD,
    durability: 'durable',
    logFile: log('postgres'),
  });
  const temporal = await startTemporal({
    port: temporalPort,
    namespace: 'default',
    databaseFile: join(folder, 'temporal.db'),
    logFile: log('temporal'),
    say: () => undefined,
  });
  await createDatabaseIfMissing(postgres.url('postgres'), 'desk');
  const places = {
    port,
    publicUrl: `http://localhost:${port}`,
    databaseUrl: postgres.url('desk'),
    temporalAddress: temporal.address,
    temporalNamespace: 'default',
    mailboxPort: sms.port,
    smtpPort: smtp.port,
    mailboxFile: log('mailbox'),
    uploadsFolder,
  };
  const env = {
    ...productEnvironment(places, { UPLOAD_KEY: BENCH_KEY }),
    RATE_LIMIT_FACTOR: '100000',
    LOG_LEVEL: 'warn',
    ...settings,
    PATH: process.env['PATH'],
  };
  await run(process.execPath, ['server/db/migrate.ts'], { env });
  await fill(places.databaseUrl);
  const programs = programParts(places, env, folder);
  const server = new Part(programs.server);
  const worker = new Part(programs.worker);
  await server.start();
  await worker.start();
  return {
    apiUrl: `http://127.0.0.1:${port}`,
    databaseUrl: places.databaseUrl,
    temporalAddress: places.temporalAddress,
    pids: {
      postgres: pidOf(postgres.child),
      temporal: pidOf(temporal.child),
      server: pidOf(server),
      worker: pidOf(worker),
    },
    sent: { mail: smtp.received, sms: sms.received },
    async stop() {
      await worker.stop();
      await server.stop();
      await temporal.stop();
      await postgres.stop();
      await smtp.stop();
      await sms.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function pidOf(part: { pid?: number | undefined }): number {
  return part.pid ?? 0;
}
