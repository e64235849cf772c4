import { availableParallelism, totalmem } from 'node:os';

const MEBIBYTE = 1024 * 1024;

/**
 * How careful PostgreSQL is with what it has acknowledged: `durable` survives kill -9 and power loss;
 * `disposable`, for the databases of a test run, does not and is faster.
 */
export type PostgresDurability = 'durable' | 'disposable';

/**
 * Gives the server settings, as `name=value`, for this machine's memory and cores.
 * Statements and their values stay out of the server's log: they carry personal data.
 */
export function postgresSettings(port: number, durability: PostgresDurability): string[] {
  const memory = Math.floor(totalmem() / MEBIBYTE);
  const share = (divisor: number, most: number) =>
    `${Math.max(64, Math.min(most, Math.floor(memory / divisor)))}MB`;
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=120',
    `shared_buffers=${share(16, durability === 'durable' ? 2048 : 512)}`,
    `effective_cache_size=${share(2, 65_536)}`,
    'work_mem=16MB',
    `maintenance_work_mem=${share(64, 512)}`,
    'random_page_cost=1.1',
    'jit=off',
    // Parallel plans gain nothing on two cores that the server and the worker share.
    `max_parallel_workers_per_gather=${availableParallelism() > 2 ? 2 : 0}`,
    'min_wal_size=512MB',
    'max_wal_size=4GB',
    'checkpoint_timeout=15min',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_checkpoints=off',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durability === 'durable'
      ? ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'wal_compression=on']
      : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
}
