/** Codes of PostgreSQL and of the system, and what the driver says without one. */
const AWAY =
  /ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|08006|08003|Connection terminated|not queryable|timeout exceeded when trying to connect/;

/** Whether an error says that PostgreSQL is away, stopping or starting: later it may be there. */
export function isDatabaseAway(error: unknown): boolean {
  return (
    error instanceof Error &&
    AWAY.test(`${error.name} ${error.message} ${'code' in error ? String(error.code) : ''}`)
  );
}
