import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/** A database of one test file, with the newest schema and no rows but those of the migrations. */
export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  /** Removes it, with whatever connections are still open to it. */
  drop(): Promise<void>;
}

/**
 * Clones the migrated template into a database of the caller's own. Call it in `beforeAll`, and
 * `drop` in `afterAll` after closing what is connected.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `desk_${randomBytes(6).toString('hex')}`;
  await administer((client) =>
    client.query(`create database ${name} template ${inject('templateDatabase')}`),
  );
  const url = new URL(inject('databaseAdminUrl'));
  url.pathname = `/${name}`;
  return {
    name,
    url: url.href,
    drop: () =>
      administer((client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

// One clone at a time over all test processes: PostgreSQL refuses to copy a template that another
// session is connected to, and a copy in progress counts as one.
const CLONING = 7_243_001;

async function administer(act: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: inject('databaseAdminUrl') });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [CLONING]);
    await act(client);
  } finally {
    await client.end();
  }
}
