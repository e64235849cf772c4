import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { awaitDatabase } from '#server/db/await-database.ts';
import { isDatabaseAway } from '#server/db/is-database-away.ts';
import { createSqlPool, type SqlPool } from '#server/db/sql.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

const END_OWN = { name: 'end_own', text: 'select pg_terminate_backend(pg_backend_pid())' };
const ONE = { name: 'one', text: 'select 1 as one' };
const logger = pino({ level: 'silent' });
let database: TestDatabase;
let pool: SqlPool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createSqlPool({ DATABASE_URL: database.url, DATABASE_POOL: 2 }, () => undefined);
});
afterAll(async () => {
  await pool.close();
  await database.drop();
});

describe('a connection that PostgreSQL drops', () => {
  it.for([1, 2, 3])('in the middle of an act ends that act alone, time %i', async () => {
    const failure = await pool.transact((sql) => sql.rows(END_OWN, [])).catch((error) => error);
    expect(isDatabaseAway(failure)).toBe(true);
    expect(await pool.transact((sql) => sql.rows(ONE, []))).toEqual([{ one: 1 }]);
  });
});

describe('work that a process begins with', () => {
  const starting = Object.assign(new Error('the database system is starting up'), {
    code: '57P03',
  });

  it('is done once the database answers', async () => {
    const work = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(starting)
      .mockResolvedValueOnce('done');
    await awaitDatabase(work, logger, 10_000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('fails at once where waiting does not help', async () => {
    const work = vi
      .fn<() => Promise<string>>()
      .mockRejectedValue(new Error('password authentication failed'));
    await expect(awaitDatabase(work, logger, 10_000)).rejects.toThrow('password');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('fails when patience is over', async () => {
    const work = vi.fn<() => Promise<string>>().mockRejectedValue(starting);
    await expect(awaitDatabase(work, logger, 0)).rejects.toThrow('starting up');
  });
});
