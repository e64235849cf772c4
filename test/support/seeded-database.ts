import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { inject } from 'vitest';
import { inheritedEnvironment, PROJECT_FOLDER } from '../../scripts/start/settings.ts';

const run = promisify(execFile);
const SEEDED = 'desk_seeded';
const SEEDING = 7_243_002;

/** The key that seals uploads in tests: the demo data and the stacks must agree on it. */
export const TEST_UPLOAD_KEY = '7e'.repeat(32);

/**
 * Makes database `name` with the demo data, and copies their documents to `uploadsFolder`. The first
 * caller of a run loads them; the others clone what it loaded.
 */
export async function createSeededDatabase(name: string, uploadsFolder: string): Promise<void> {
  const client = new Client({ connectionString: inject('databaseAdminUrl') });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [SEEDING]);
    const found = await client.query('select 1 from pg_database where datname = $1', [SEEDED]);
    if (found.rowCount === 0) {
      await loadDemoData(client);
    }
    await client.query(`create database ${name} template ${SEEDED}`);
  } finally {
    await client.end();
  }
  await cp(seededUploads(), uploadsFolder, { recursive: true, force: true }).catch(() => undefined);
}

/** Loads the demo data into the database at `url` and their documents into `uploadsFolder`. */
export async function seed(url: string, uploadsFolder: string): Promise<void> {
  await run(process.execPath, [join(PROJECT_FOLDER, 'server', 'db', 'seed', 'main.ts')], {
    cwd: PROJECT_FOLDER,
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...inheritedEnvironment(),
      NODE_ENV: 'test',
      LOG_LEVEL: 'warn',
      DATABASE_URL: url,
      UPLOADS_DIR: uploadsFolder,
      UPLOAD_KEY: TEST_UPLOAD_KEY,
    },
  });
}

async function loadDemoData(client: Client): Promise<void> {
  const loading = `${SEEDED}_loading`;
  await client.query(`drop database if exists ${loading} with (force)`);
  await client.query(`create database ${loading} template ${inject('templateDatabase')}`);
  const url = new URL(inject('databaseAdminUrl'));
  url.pathname = `/${loading}`;
  await seed(url.href, seededUploads());
  // Only a database that was loaded to its end carries the name that others clone.
  await client.query(`alter database ${loading} rename to ${SEEDED}`);
}

function seededUploads(): string {
  return join(inject('testFolder'), 'seeded-uploads');
}
