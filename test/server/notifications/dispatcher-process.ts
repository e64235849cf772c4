import { createClock } from '#server/clock.ts';
import { readConfig } from '#server/config.ts';
import { createSqlPool } from '#server/db/sql.ts';
import { createLogger } from '#server/logger.ts';
import { createDispatcher } from '#server/notifications/dispatcher.ts';
import { configuredSecretBox } from '#server/secret-box.ts';

// A process of its own that sends messages until somebody kills it.
const config = readConfig();
const sql = createSqlPool(config, () => undefined);
createDispatcher(
  {
    config,
    sql,
    clock: createClock(),
    logger: createLogger(config, 'dispatcher'),
    secrets: configuredSecretBox(config),
  },
  { only: 'all', pollMs: 50 },
).start();
process.stdout.write('started\n');
