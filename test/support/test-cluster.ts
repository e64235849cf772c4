import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDatabaseIfMissing, startPostgres } from '../../scripts/start/embedded-postgres.ts';
import { freePort } from '../../scripts/start/ports.ts';
import { inheritedEnvironment } from '../../scripts/start/settings.ts';

const run = promisify(execFile);
const TEMPLATE = 'desk_template';

/** A PostgreSQL for one run of the tests, with a migrated database to clone. */
export interface TestCluster {
  readonly adminUrl: string;
  readonly templateDatabase: string;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/** Starts a throw-away PostgreSQL on a free port and applies every migration to its template. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-test-'));
  await chmod(folder, 0o755);
  const postgres = await startPostgres({
    directory: join(folder, 'postgres'),
    port: await freePort(),
    password: randomUUID(),
    durability: 'disposable',
    logFile: join(folder, 'postgres.log'),
  });
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await createDatabaseIfMissing(postgres.url('postgres'), TEMPLATE);
    await migrate(postgres.url(TEMPLATE));
  } catch (error) {
    await stop();
    throw error;
  }
  return { adminUrl: postgres.url('postgres'), templateDatabase: TEMPLATE, stop };
}

/** Brings the database at `url` to the newest schema, by the very command that production uses. */
async function migrate(url: string): Promise<void> {
  const program = 'server/db/migrate.ts';
  if (existsSync(program)) {
    await run(process.execPath, [program], {
      env: { ...inheritedEnvironment(), DATABASE_URL: url, NODE_ENV: 'test', LOG_LEVEL: 'warn' },
    });
  }
}
