import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startPostgres } from '../../../scripts/start/embedded-postgres.ts';
import type { PostgresOptions, RunningPostgres } from '../../../scripts/start/embedded-postgres.ts';
import { freePort } from '../../../scripts/start/ports.ts';

let folder: string;
let running: RunningPostgres | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-postgres-'));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  await running?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function optionsIn(place: string): Promise<PostgresOptions> {
  return {
    directory: join(place, 'data'),
    port: await freePort(),
    password: "it's a secret/word",
    durability: 'durable',
    logFile: join(place, 'postgres.log'),
  };
}

async function query(text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: running?.url('postgres') });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

it('keeps what was committed through kill -9, and starts over its own leftovers', async () => {
  const options = await optionsIn(folder);
  running = await startPostgres(options);
  await query('create table kept (id int); insert into kept values (1), (2)');
  running.child.kill('SIGKILL');
  await running.child.exited;
  running = await startPostgres(options);
  expect(await query('select count(*)::int as rows from kept')).toEqual([{ rows: 2 }]);
});

it('ends a server that an earlier start left running over the same data', async () => {
  const options = await optionsIn(folder);
  const abandoned = await startPostgres(options);
  running = await startPostgres(options);
  expect(abandoned.child.isRunning()).toBe(false);
  expect(await query('show fsync')).toEqual([{ fsync: 'on' }]);
});

it('takes a lock file for stale whose process number belongs to another program', async () => {
  const options = await optionsIn(folder);
  running = await startPostgres(options);
  await running.stop();
  await writeFile(join(options.directory, 'postmaster.pid'), `${process.ppid}\n`);
  running = await startPostgres(options);
  expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
});

it('runs where a folder above is closed to other users, as root’s home is', async () => {
  const closed = join(folder, 'closed');
  await mkdir(closed, { mode: 0o700 });
  running = await startPostgres(await optionsIn(closed));
  expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
});

it('begins anew after a first start that was cut off', async () => {
  const options = await optionsIn(folder);
  await mkdir(`${options.directory}.unfinished/base`, { recursive: true });
  running = await startPostgres(options);
  expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
});

it('says in one line that the data are of another version', async () => {
  const options = await optionsIn(folder);
  await mkdir(options.directory);
  await writeFile(join(options.directory, 'PG_VERSION'), '12\n');
  await expect(startPostgres(options)).rejects.toThrow(/was made by PostgreSQL 12 and this is \d+/);
});

it('says in one line that the data are broken', async () => {
  const options = await optionsIn(folder);
  running = await startPostgres(options);
  await running.stop();
  running = undefined;
  await rename(join(options.directory, 'global'), join(options.directory, 'elsewhere'));
  await expect(startPostgres(options)).rejects.toThrow(/^PostgreSQL did not start: .*global.*$/);
});
