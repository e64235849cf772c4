import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client, DatabaseError } from 'pg';
import { startChild, stopChild } from './child-process.ts';
import type { Child, OnSpawn } from './child-process.ts';
import { endStrayPostmaster } from './postgres-leftovers.ts';
import { findAccount, postgresAccount } from './postgres-account.ts';
import type { PostgresAccount } from './postgres-account.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { openBinaries } from './postgres-open-copy.ts';
import { postgresSettings } from './postgres-settings.ts';
import type { PostgresDurability } from './postgres-settings.ts';
import { StartProblem } from './start-problem.ts';

const run = promisify(execFile);
const SUPERUSER = 'desk';
const SECONDS_TO_START = 60;

export interface PostgresOptions {
  /** The data folder; made by the first start, kept by `stop`. */
  readonly directory: string;
  readonly port: number;
  readonly password: string;
  readonly durability: PostgresDurability;
  readonly logFile: string;
  readonly onSpawn?: OnSpawn;
}

/** A PostgreSQL server of ours that takes connections. */
export interface RunningPostgres {
  readonly port: number;
  readonly child: Child;
  /** Gives the address of one of its databases. */
  url(database: string): string;
  /** Ends it the fast way: open transactions are rolled back, everything committed is kept. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL over its data folder, which the first start creates, and resolves
 * when it takes connections. A server or a lock file left by a kill -9 is cleared away first.
 * Throws a StartProblem of one line when it cannot start.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const binaries = await openBinaries(await postgresBinaries());
  const account = await postgresAccount([binaries.folder, options.directory]);
  await createCluster(binaries, account, options);
  await assertSameVersion(binaries, options.directory);
  await endStrayPostmaster(options.directory);
  const settings = postgresSettings(options.port, options.durability);
  const child = await startChild({
    ...account.commandLine(binaries.postgres, [
      '-D',
      options.directory,
      ...settings.flatMap((setting) => ['-c', setting]),
    ]),
    uid: account.uid,
    gid: account.gid,
    cwd: options.directory,
    logFile: options.logFile,
    onSpawn: options.onSpawn,
  });
  const url = (database: string) => postgresUrl(options.port, options.password, database);
  await waitUntilReady(child, url('postgres'), options);
  return { port: options.port, child, url, stop: () => stopChild(child, 'SIGINT', 30_000) };
}

/** Gives the address of a database of the embedded server on `port`. */
export function postgresUrl(port: number, password: string, database: string): string {
  return `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Creates `database` on the server at `adminUrl` unless it is there. */
export async function createDatabaseIfMissing(adminUrl: string, database: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(database)}`);
    }
  } finally {
    await client.end();
  }
}

async function createCluster(
  binaries: PostgresBinaries,
  account: PostgresAccount,
  options: PostgresOptions,
): Promise<void> {
  if (existsSync(join(options.directory, 'PG_VERSION'))) {
    return;
  }
  // Made beside its place and renamed into it: an interrupted first start leaves no half cluster.
  const unfinished = `${options.directory}.unfinished`;
  const passwordFile = join(tmpdir(), `desk-${randomUUID()}`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(dirname(unfinished), { recursive: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  const owner = process.getuid?.() === 0 ? await findAccount() : undefined;
  if (owner !== undefined) {
    await chown(unfinished, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  const { command, args } = account.commandLine(binaries.initdb, [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order and case rules on every machine, whatever locales it has installed.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(options.durability === 'disposable' ? ['--no-sync'] : []),
  ]);
  try {
    await run(command, args, { uid: account.uid, gid: account.gid, cwd: unfinished });
  } catch (error) {
    throw new StartProblem(
      `PostgreSQL could not create its data in ${options.directory}: ${lastLine(error)}`,
    );
  } finally {
    await unlink(passwordFile).catch(() => undefined);
  }
  await rename(unfinished, options.directory).catch(() => {
    throw new StartProblem(
      `${options.directory} is in the way and is no PostgreSQL data: move it elsewhere.`,
    );
  });
}

async function assertSameVersion(binaries: PostgresBinaries, directory: string): Promise<void> {
  const made = (await readFile(join(directory, 'PG_VERSION'), 'utf8')).trim();
  if (made !== binaries.majorVersion) {
    throw new StartProblem(
      `${directory} was made by PostgreSQL ${made} and this is ${binaries.majorVersion}: move that folder elsewhere to start anew.`,
    );
  }
}

async function waitUntilReady(
  child: Child,
  adminUrl: string,
  options: PostgresOptions,
): Promise<void> {
  const deadline = Date.now() + SECONDS_TO_START * 1000;
  while (child.isRunning() && Date.now() < deadline) {
    const answer = await probe(adminUrl);
    if (answer === 'ready') {
      return;
    }
    if (answer === 'wrong password') {
      await stopChild(child, 'SIGINT', 10_000);
      throw new StartProblem(
        `The database in ${options.directory} was made with another password: move the folder elsewhere to start anew.`,
      );
    }
    await sleep(50);
  }
  await stopChild(child, 'SIGKILL', 0);
  throw new StartProblem(
    `PostgreSQL did not start: ${await child.complaint()} (see ${options.logFile}; moving ${options.directory} elsewhere starts anew)`,
  );
}

async function probe(url: string): Promise<'ready' | 'not yet' | 'wrong password'> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    return error instanceof DatabaseError && error.code === '28P01' ? 'wrong password' : 'not yet';
  } finally {
    await client.end().catch(() => undefined);
  }
}

function lastLine(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return text.trim().split('\n').at(-1) ?? '';
}
