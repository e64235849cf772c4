import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDatabaseIfMissing, postgresUrl } from '../../scripts/start/embedded-postgres.ts';
import { freePort } from '../../scripts/start/ports.ts';
import { postgresPart } from '../../scripts/start/product-parts.ts';
import { Stage } from '../../scripts/start/stage.ts';
import { inheritedEnvironment, PROJECT_FOLDER } from '../../scripts/start/settings.ts';

const run = promisify(execFile);
const TEMPLATE = 'desk_template';

/** A PostgreSQL for one run of the tests, with a migrated database to clone. */
export interface TestCluster {
  readonly adminUrl: string;
  readonly templateDatabase: string;
  /** A folder of the run, removed at its end. */
  readonly folder: string;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/** Starts a throw-away PostgreSQL on a free port and applies every migration to its template. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-test-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const password = randomUUID();
  const url = (database: string) => postgresUrl(port, password, database);
  const stage = new Stage(join(folder, 'launch.json'));
  const stop = async () => {
    await stage.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const directory = join(folder, 'postgres');
    const logFile = join(folder, 'postgres.log');
    await stage.add(postgresPart({ directory, port, password, durability: 'disposable', logFile }));
    await createDatabaseIfMissing(url('postgres'), TEMPLATE);
    await migrate(url(TEMPLATE));
  } catch (error) {
    await stop();
    throw error;
  }
  return { adminUrl: url('postgres'), templateDatabase: TEMPLATE, folder, stop };
}

/** Brings the database at `url` to the newest schema, by the very command that production uses. */
export async function migrate(url: string): Promise<void> {
  await run(process.execPath, [join(PROJECT_FOLDER, 'server', 'db', 'migrate.ts')], {
    cwd: PROJECT_FOLDER,
    env: { ...inheritedEnvironment(), DATABASE_URL: url, NODE_ENV: 'test', LOG_LEVEL: 'warn' },
  });
}
