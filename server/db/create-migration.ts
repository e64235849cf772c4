import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { openDatabase } from './orm.config.ts';

/** Writes a migration with what the entities say and the snapshot lacks: `npm run db:new -- name`. */
const config = readConfig();
const logger = createLogger(config, 'migrate');
const orm = await openDatabase(config);
try {
  const { fileName } = await orm.migrator.create(undefined, false, false, process.argv[2]);
  logger.info({ fileName }, 'migration written');
} finally {
  await orm.close(true);
}
