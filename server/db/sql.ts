import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import type { Config } from '../config.ts';

/** A statement of the hot path: prepared once a connection under its name, then only executed. */
export interface Statement {
  /** Absent for a search, which is planned each time for the values that it is given. */
  name?: string;
  text: string;
}

/** Runs statements, on a connection of its own or inside somebody's transaction. */
export interface Sql {
  /** Rows as PostgreSQL names the columns; `date` is a string, `timestamptz` a Date, int8 a number. */
  rows<T extends object>(statement: Statement, values: readonly unknown[]): Promise<T[]>;
}

/**
 * Connections for the acts on cases and their look-ups. The ORM plans each statement anew; here
 * plans are kept, which is worth about a third of the time of an act (docs/performance.md).
 */
export interface SqlPool extends Sql {
  /**
   * Runs the work in one transaction; whatever it throws rolls everything back and is rethrown.
   * Plans in it do not look at the values: for statements that find rows by key, not for searches.
   */
  transact<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Reads on one connection what belongs to one answer, one statement after the other: an answer that
   * takes a connection for each of its parts leaves none to the others under load. Whatever waits for
   * the pool itself (`closingDays`, `currentWordings`) is asked before.
   */
  reading<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

// An act finds rows by their keys, whatever the values: one plan serves all. Left to choose, PostgreSQL
// plans some of these statements at each execution, which takes several times as long as running
// them. One message, so that it costs no round trip of its own.
const BEGIN = 'begin; set local plan_cache_mode = force_generic_plan';

const DATE_OID = 1082;
const INT8_OID = 20;

function parserOf(oid: number): (text: string) => unknown {
  if (oid === DATE_OID) {
    return (text) => text;
  }
  // Any type's number may come, not only those that the driver names.
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
  return oid === INT8_OID ? Number : pg.types.getTypeParser(oid);
}

export function createSqlPool(
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>,
  onError: (error: Error) => void,
): SqlPool {
  const pool = new pg.Pool({
    connectionString: config.DATABASE_URL,
    max: config.DATABASE_POOL,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  });
  // An idle connection that PostgreSQL drops (restart, kill) must not end the process.
  pool.on('error', onError);
  // Nor one that is in use: whoever uses it is told by its query, but the driver says it here as
  // well, and nobody listening would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return {
    async rows<T extends object>(statement: Statement, values: readonly unknown[]) {
      return (await pool.query<T>({ ...statement, values: [...values] })).rows;
    },
    async transact(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query(BEGIN);
        const answer = await work(sqlOfClient(client));
        await client.query('commit');
        return answer;
      } catch (error) {
        broken = await rollBack(client);
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async reading(work) {
      const client = await pool.connect();
      const turns = oneAfterTheOther(sqlOfClient(client));
      try {
        return await work(turns.sql);
      } finally {
        await turns.end();
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

function sqlOfClient(client: pg.PoolClient): Sql {
  return {
    async rows<T extends object>(statement: Statement, values: readonly unknown[]) {
      return (await client.query<T>({ ...statement, values: [...values] })).rows;
    },
  };
}

/**
 * Statements that are asked for together, run in the order they came. A part that fails rejects the
 * whole while others are still waiting: `end` lets what runs come to its end and runs no other, for
 * the connection is somebody else's then.
 */
function oneAfterTheOther(sql: Sql): { sql: Sql; end(): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve();
  let ended = false;
  return {
    sql: {
      rows<T extends object>(statement: Statement, values: readonly unknown[]) {
        const turn = last.then(() => {
          if (ended) {
            throw new Error('asked after the reading had ended');
          }
          return sql.rows<T>(statement, values);
        });
        last = turn.catch(() => undefined);
        return turn;
      },
    },
    async end() {
      ended = true;
      await last;
    },
  };
}

/** @returns the error that makes the connection unusable, if any */
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('rollback failed');
  }
}

/** The same interface inside the transaction of an entity manager. */
export function sqlOf(em: EntityManager): Sql {
  return {
    async rows<T extends object>(statement: Statement, values: readonly unknown[]) {
      const query = CompiledQuery.raw(statement.text, [...values]) as CompiledQuery<T>;
      return [...(await em.getKysely().executeQuery(query)).rows];
    },
  };
}
