import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Deps } from '../deps.ts';
import { keyedHash } from '../keyed-hash.ts';
import { DeskError } from './desk-error.ts';

/** So many times in so many seconds, counted from the first; `name` is unique in the product. */
export interface RateLimit {
  name: string;
  times: number;
  seconds: number;
}

/**
 * Counts one more use and refuses it past the limit. Counters lie in PostgreSQL, so they hold over
 * restarts and over several servers; what they count (addresses, codes) is kept only as a keyed hash.
 * @param key whose limit it is: an address, a number, an account
 * @throws DeskError too_many_requests, with the seconds to wait
 */
export async function spend(deps: Deps, limit: RateLimit, key: string): Promise<void> {
  const refused = await consume(deps, limit, key);
  if (refused !== undefined) {
    throw new DeskError('too_many_requests', {
      retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
    });
  }
}

/** Counts one more use. @returns whether it is within the limit */
export async function isWithinLimit(deps: Deps, limit: RateLimit, key: string): Promise<boolean> {
  return (await consume(deps, limit, key)) === undefined;
}

/** Forgets what was counted, once somebody proved to be who they say. */
export async function forgive(deps: Deps, limit: RateLimit, key: string): Promise<void> {
  await limiterOf(deps, limit).delete(keyedHash(deps.config, 'rate-limit', key));
}

async function consume(
  deps: Deps,
  limit: RateLimit,
  key: string,
): Promise<RateLimiterRes | undefined> {
  try {
    await limiterOf(deps, limit).consume(keyedHash(deps.config, 'rate-limit', key));
    return undefined;
  } catch (error) {
    if (error instanceof RateLimiterRes) {
      return error;
    }
    throw error;
  }
}

const limiters = new WeakMap<Deps, Map<string, RateLimiterPostgres>>();

function limiterOf(deps: Deps, limit: RateLimit): RateLimiterPostgres {
  const known = limiters.get(deps) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(deps, known);
  const limiter =
    known.get(limit.name) ??
    new RateLimiterPostgres({
      storeClient: clientOf(deps),
      storeType: 'client',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: limit.name,
      points: Math.ceil(limit.times * deps.config.RATE_LIMIT_FACTOR),
      duration: limit.seconds,
      // One of them is enough to sweep the table they share.
      clearExpiredByTimeout: known.size === 0,
    });
  known.set(limit.name, limiter);
  return limiter;
}

interface LimiterQuery {
  name?: string;
  text: string;
  values?: unknown[];
}

/** The little that the limiter asks of a PostgreSQL client, over our own pool. */
function clientOf(deps: Deps): object {
  return {
    query: async ({ name, text, values }: LimiterQuery) => {
      const rows = await deps.sql.rows({ name: name ?? '', text }, values ?? []);
      return { rows, rowCount: rows.length };
    },
  };
}
