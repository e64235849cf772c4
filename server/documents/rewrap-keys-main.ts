import { readConfig } from '../config.ts';
import { openDatabase } from '../db/orm.config.ts';
import { createLogger } from '../logger.ts';
import { createKeyRing } from './key-ring.ts';
import { rewrapKeys } from './rewrap-keys.ts';

/**
 * Run once after UPLOAD_KEY was changed, with the old key in UPLOAD_KEYS_FORMER:
 * `node server/documents/rewrap-keys-main.ts`. Then the old key opens no document any more.
 */
const config = readConfig();
const logger = createLogger(config, 'rewrap-keys');
const orm = await openDatabase(config);
try {
  const ring = createKeyRing(config.UPLOAD_KEY, config.UPLOAD_KEYS_FORMER);
  logger.info({ rewrapped: await rewrapKeys(orm.em, ring) }, 'keys of files wrapped anew');
} finally {
  await orm.close(true);
}
