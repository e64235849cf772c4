import { readConfig } from '../config.ts';
import { openDatabase } from '../db/orm.config.ts';
import { createLogger } from '../logger.ts';
import { rewrapSecrets } from '../rewrap-secrets.ts';
import { configuredSecretBox } from '../secret-box.ts';
import { createKeyRing } from './key-ring.ts';
import { rewrapKeys } from './rewrap-keys.ts';

/**
 * Run once after UPLOAD_KEY was changed, with the old key in UPLOAD_KEYS_FORMER:
 * `node server/documents/rewrap-keys-main.ts`. Then the old key opens no document any more, and no
 * secret of the staff or of a message.
 */
const config = readConfig();
const logger = createLogger(config, 'rewrap-keys');
const orm = await openDatabase(config);
try {
  const ring = createKeyRing(config.UPLOAD_KEY, config.UPLOAD_KEYS_FORMER);
  logger.info({ rewrapped: await rewrapKeys(orm.em, ring) }, 'keys of files wrapped anew');
  const { rewrapped, unreadable } = await rewrapSecrets(orm.em, configuredSecretBox(config));
  logger.info({ rewrapped }, 'secrets sealed anew');
  if (unreadable > 0) {
    logger.warn(
      { unreadable },
      'secrets left as they are: sealed with a key that is not configured',
    );
  }
} finally {
  await orm.close(true);
}
