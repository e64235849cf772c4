import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { Part } from '../../scripts/start/part.ts';
import { freePort } from '../../scripts/start/ports.ts';
import { productEnvironment } from '../../scripts/start/product-environment.ts';
import type { ProductPlaces } from '../../scripts/start/product-environment.ts';
import { programParts, temporalPart } from '../../scripts/start/product-parts.ts';
import { Stage } from '../../scripts/start/stage.ts';
import { mailboxReader } from './mailbox-reader.ts';
import type { MailboxReader } from './mailbox-reader.ts';
import { createSeededDatabase, seed, TEST_UPLOAD_KEY } from './seeded-database.ts';
import { startStackPostgres } from './stack-postgres.ts';

export interface StackOptions {
  /**
   * `shared` (the default): a seeded database on the run's PostgreSQL, which cannot be killed.
   * `own`: a PostgreSQL of its own that survives kill -9, for tests of faults.
   */
  readonly postgres?: 'shared' | 'own';
  /** Instead of the demo data: writes what a test needs into a PostgreSQL of its own. */
  readonly fill?: (databaseUrl: string) => Promise<void>;
  /** What differs from the environment that the product usually runs with. */
  readonly env?: NodeJS.ProcessEnv;
}

export type StackPart = 'postgres' | 'temporal' | 'mailbox' | 'server' | 'worker';

/** The whole product, running as it does for a citizen: every part a process of its own. */
export interface DeskStack {
  readonly portalUrl: string;
  readonly deskUrl: string;
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly mailbox: MailboxReader;
  /** Where the logs of its parts are, for a test that fails. */
  readonly logFolder: string;
  isRunning(part: StackPart): boolean;
  /** Kills a part as a power cut would; resolves when it is gone. */
  kill(part: StackPart): Promise<void>;
  /** Starts a part that was killed or stopped; resolves when it is ready. */
  start(part: StackPart): Promise<void>;
  /** Stops a part in order. */
  stopPart(part: StackPart): Promise<void>;
  /** Stops everything and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts the whole product on free ports over fresh demo data. Call it in `beforeAll`, and `stop` in
 * `afterAll`. Where it does not start, the error names the part and its last complaint.
 */
export async function startStack(options: StackOptions = {}): Promise<DeskStack> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-stack-'));
  const logFolder = join(folder, 'log');
  const uploadsFolder = join(folder, 'uploads');
  await mkdir(uploadsFolder);
  const stage = new Stage(join(folder, 'launch.json'));
  const parts = new Map<StackPart, Part>();
  const name = `desk_stack_${randomBytes(4).toString('hex')}`;
  const stop = async () => {
    await stage.stop();
    if (options.postgres !== 'own') {
      await dropDatabase(name);
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const databaseUrl =
      options.postgres === 'own'
        ? await startStackPostgres(
            stage,
            parts,
            folder,
            options.fill ?? ((url) => seed(url, uploadsFolder)),
          )
        : await sharedDatabase(name, uploadsFolder);
    const places = await choosePlaces(databaseUrl, folder, uploadsFolder);
    const env = {
      ...productEnvironment(places, { UPLOAD_KEY: TEST_UPLOAD_KEY }),
      NODE_ENV: 'test',
      ...options.env,
    };
    const programs = programParts(places, env, logFolder);
    const temporal = temporalPart({
      port: Number(places.temporalAddress.split(':')[1]),
      namespace: places.temporalNamespace,
      databaseFile: join(folder, 'temporal.db'),
      logFile: join(logFolder, 'temporal.log'),
      say: () => undefined,
    });
    parts.set('temporal', await stage.add(temporal));
    parts.set('mailbox', await stage.add(programs.mailbox));
    parts.set('server', await stage.add(programs.server));
    parts.set('worker', await stage.add(programs.worker));
    return {
      portalUrl: `${places.publicUrl}/`,
      deskUrl: `${places.publicUrl}/desk/`,
      apiUrl: `${places.publicUrl}/api`,
      databaseUrl,
      temporalAddress: places.temporalAddress,
      mailbox: mailboxReader(`http://127.0.0.1:${places.mailboxPort}`),
      logFolder,
      isRunning: (part) => partOf(parts, part).pid !== undefined,
      kill: (part) => partOf(parts, part).kill(),
      start: (part) => partOf(parts, part).start(),
      stopPart: (part) => partOf(parts, part).stop(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function partOf(parts: ReadonlyMap<StackPart, Part>, name: StackPart): Part {
  const part = parts.get(name);
  if (part === undefined) {
    throw new Error(`${name} is no part of this stack: start it with { postgres: 'own' }`);
  }
  return part;
}

async function choosePlaces(
  databaseUrl: string,
  folder: string,
  uploadsFolder: string,
): Promise<ProductPlaces> {
  const [port, temporalPort, mailboxPort, smtpPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  return {
    port,
    publicUrl: `http://localhost:${port}`,
    databaseUrl,
    temporalAddress: `127.0.0.1:${temporalPort}`,
    temporalNamespace: 'default',
    mailboxPort,
    smtpPort,
    mailboxFile: join(folder, 'mailbox.jsonl'),
    uploadsFolder,
  };
}

async function sharedDatabase(name: string, uploadsFolder: string): Promise<string> {
  await createSeededDatabase(name, uploadsFolder);
  const url = new URL(inject('databaseAdminUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

async function dropDatabase(name: string): Promise<void> {
  const client = new Client({ connectionString: inject('databaseAdminUrl') });
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
  } finally {
    await client.end();
  }
}
