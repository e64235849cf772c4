import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { openDatabase } from './orm.config.ts';

const config = readConfig();
const logger = createLogger(config, 'migrate');
const orm = await openDatabase(config);
try {
  const done = await orm.migrator.up();
  logger.info({ migrations: done.map((migration) => migration.name) }, 'schema up to date');
} finally {
  await orm.close(true);
}
