import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDatabaseIfMissing, startPostgres } from '../../scripts/start/embedded-postgres.ts';
import { inheritedEnvironment } from '../../scripts/start/settings.ts';
import { freePort } from '../../scripts/start/ports.ts';
import { loadDemoData } from './demo-data.ts';

const run = promisify(execFile);

/** A database with the demo data and fsync on, for what is measured in the database alone. */
export async function startBenchDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-db-'));
  const postgres = await startPostgres({
    directory: join(folder, 'postgres'),
    port: await freePort(),
    password: 'bench',
    durability: 'durable',
    logFile: join(folder, 'postgres.log'),
  });
  const url = postgres.url('desk');
  await createDatabaseIfMissing(postgres.url('postgres'), 'desk');
  await run(process.execPath, ['server/db/migrate.ts'], {
    env: { ...inheritedEnvironment(), DATABASE_URL: url },
  });
  await loadDemoData(url, join(folder, 'uploads'));
  return {
    url,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
