import { join } from 'node:path';
import type { LocalSecrets } from './local-secrets.ts';
import { DATA_FOLDER, inheritedEnvironment, PROJECT_FOLDER } from './settings.ts';

/** Where the parts of one running product find each other. */
export interface ProductPlaces {
  readonly port: number;
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly mailboxPort: number;
  readonly smtpPort: number;
  readonly mailboxFile: string;
  readonly uploadsFolder?: string;
}

/**
 * Gives the environment that the server, the worker, the mailbox and the commands of the database
 * run with. What whoever starts the product has set stays: a real mail server, a real Twilio account.
 */
export function productEnvironment(
  places: ProductPlaces,
  secrets: LocalSecrets,
): NodeJS.ProcessEnv {
  const mailbox = `http://127.0.0.1:${places.mailboxPort}`;
  const set = inheritedEnvironment();
  return {
    ...(set['SMTP_URL'] ? {} : { SMTP_URL: `smtp://127.0.0.1:${places.smtpPort}` }),
    ...(set['TWILIO_ACCOUNT_SID'] ? {} : { TWILIO_API_URL: mailbox }),
    UPLOADS_DIR: places.uploadsFolder ?? join(PROJECT_FOLDER, 'uploads'),
    // Nearly half of the time that the programs take to load is compiling: kept, it is spent once.
    NODE_COMPILE_CACHE: join(DATA_FOLDER, 'compile-cache'),
    // Flushing uploads to disk holds a thread each; with Node's four the writes behind them wait.
    UV_THREADPOOL_SIZE: '16',
    ...secrets,
    ...set,
    PORT: String(places.port),
    PUBLIC_URL: places.publicUrl,
    DATABASE_URL: places.databaseUrl,
    TEMPORAL_ADDRESS: places.temporalAddress,
    TEMPORAL_NAMESPACE: places.temporalNamespace,
    MAILBOX_PORT: String(places.mailboxPort),
    SMTP_PORT: String(places.smtpPort),
    MAILBOX_FILE: places.mailboxFile,
  };
}
