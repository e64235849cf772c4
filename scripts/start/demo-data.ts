import { Client } from 'pg';
import { createDatabaseIfMissing } from './embedded-postgres.ts';

/** How far a database has come: no table yet, demo data being loaded, loaded, or in use as it is. */
export type DatabaseContent = 'empty' | 'half loaded' | 'loaded' | 'own';

const MARKS = { 'half loaded': 'loading demo data', loaded: 'demo data loaded' } as const;

/**
 * Tells what the database at `url` holds. The mark stands in the database itself, as its comment, so
 * that it can be neither lost nor kept without the data; it is set before the schema is made and after
 * loading, because both are many transactions and may be cut off.
 */
export async function databaseContent(url: string): Promise<DatabaseContent> {
  const [row] = await query<{ mark: string | null; tables: string }>(
    url,
    `select shobj_description(d.oid, 'pg_database') as mark,
            (select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')) as tables
       from pg_database d where d.datname = current_database()`,
  );
  if (row?.mark === MARKS.loaded) {
    return 'loaded';
  }
  if (row?.mark === MARKS['half loaded']) {
    return 'half loaded';
  }
  return Number(row?.tables) === 0 ? 'empty' : 'own';
}

/** Sets that mark. */
export async function markDatabase(url: string, content: keyof typeof MARKS): Promise<void> {
  await query(
    url,
    `do $$ begin execute format('comment on database %I is %L', current_database(), '${MARKS[content]}'); end $$`,
  );
}

/** Throws away the database at `url` and makes it anew, empty. `adminUrl` is another of its server. */
export async function recreateDatabase(adminUrl: string, url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await query(adminUrl, `drop database if exists "${name}" with (force)`);
  await createDatabaseIfMissing(adminUrl, name);
}

/** Whether somebody has signed in since the loading of the database at `url` was cut off. */
export async function wasUsed(url: string): Promise<boolean> {
  const [table] = await query<{ there: boolean }>(
    url,
    `select to_regclass('public.session') is not null as there`,
  );
  const [row] =
    table?.there === true
      ? await query<{ used: boolean }>(url, 'select exists (select 1 from session) as used')
      : [];
  return row?.used === true;
}

/**
 * Empties the database at `url`, whose loading was cut off. It was empty when it was marked: all that
 * is in it is what the loading left.
 */
export async function emptyDatabase(url: string): Promise<void> {
  await query(url, 'begin; drop schema public cascade; create schema public; commit');
}

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
