import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Statement } from '../db/sql.ts';
import { MIGRATIONS_FOLDER, MIGRATIONS_TABLE } from '../db/orm.config.ts';
import type { Deps } from '../deps.ts';

/** What a balancer and a person on call look at. */
export const Readiness = z.object({
  status: z
    .enum(['ok', 'degraded', 'unavailable', 'stopping'])
    .describe('degraded: requests are taken and go on once Temporal is back'),
  database: z.enum(['ok', 'unreachable', 'not_migrated', 'not_asked']),
  temporal: z.enum(['ok', 'unreachable', 'not_asked']),
});
export type Readiness = z.infer<typeof Readiness>;

const PATIENCE_MS = 2000;

/**
 * Looks whether this process can serve. Submissions and decisions need the database alone: with
 * Temporal away they are kept and told later, so that is no reason to take the process out.
 */
export async function readiness(
  deps: Pick<Deps, 'sql' | 'health' | 'logger' | 'stopState'>,
): Promise<Readiness> {
  if (deps.stopState.phase !== 'SERVING') {
    return { status: 'stopping', database: 'not_asked', temporal: 'not_asked' };
  }
  const [database, temporal] = await Promise.all([databaseState(deps), deps.health.temporal()]);
  return {
    status: database === 'ok' ? (temporal ? 'ok' : 'degraded') : 'unavailable',
    database,
    temporal: temporal ? 'ok' : 'unreachable',
  };
}

async function databaseState(deps: Pick<Deps, 'sql' | 'logger'>): Promise<Readiness['database']> {
  const late = new AbortController();
  try {
    return await Promise.race([
      migrationState(deps),
      sleep(PATIENCE_MS, 'unreachable' as const, { signal: late.signal, ref: false }),
    ]);
  } catch (error) {
    deps.logger.warn({ err: error }, 'database not ready');
    return 'unreachable';
  } finally {
    late.abort();
  }
}

const UNDEFINED_TABLE = '42P01';
const APPLIED: Statement = {
  name: 'applied_migrations',
  text: `select name from ${MIGRATIONS_TABLE}`,
};

async function migrationState({ sql }: Pick<Deps, 'sql'>): Promise<'ok' | 'not_migrated'> {
  const wanted = await migrationNames();
  try {
    const rows = await sql.rows<{ name: string }>(APPLIED, []);
    const applied = new Set(rows.map(({ name }) => name));
    return wanted.every((name) => applied.has(name)) ? 'ok' : 'not_migrated';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE) {
      return 'not_migrated';
    }
    throw error;
  }
}

let names: Promise<string[]> | undefined;

/** The migrations that this program was written for; they do not change while it runs. */
function migrationNames(): Promise<string[]> {
  names ??= readdir(MIGRATIONS_FOLDER).then((files) =>
    files.filter((file) => /^Migration\d+.*\.[jt]s$/.test(file)).map((file) => file.slice(0, -3)),
  );
  return names;
}
