/* oxlint-disable node/no-process-env -- the launcher's only reader of the environment */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartProblem } from './start-problem.ts';

/** The project's folder, whatever folder it was started from. */
export const PROJECT_FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where everything that the product keeps on this machine lies, but for the uploads. */
export const DATA_FOLDER = resolve(PROJECT_FOLDER, process.env['DESK_DATA'] ?? '.data');

/** Gives the environment as it was handed to this process, to hand it on to a child. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env };
}

/** What whoever starts the product may choose; everything has a default. */
export interface LauncherSettings {
  readonly port: number;
  readonly mailboxPort: number;
  readonly smtpPort: number;
  readonly postgresPort: number;
  readonly temporalPort: number;
  readonly publicUrl: string;
  /** A PostgreSQL to use in place of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** A Temporal to use in place of one of our own, `host:port`. */
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
}

/** Reads the settings from the environment. Throws a StartProblem for a port that is none. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): LauncherSettings {
  const port = portFrom(env, 'PORT', 3000);
  return {
    port,
    mailboxPort: portFrom(env, 'MAILBOX_PORT', 8025),
    smtpPort: portFrom(env, 'SMTP_PORT', 1025),
    postgresPort: portFrom(env, 'PG_PORT', 54_329),
    temporalPort: portFrom(env, 'TEMPORAL_PORT', 7243),
    publicUrl: env['PUBLIC_URL'] ?? `http://localhost:${port}`,
    databaseUrl: env['DATABASE_URL'] || undefined,
    temporalAddress: env['TEMPORAL_ADDRESS'] || undefined,
    temporalNamespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
  };
}

function portFrom(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === '') {
    return otherwise;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartProblem(
      `${name} is "${text}" and must be a port, a whole number from 1 to 65535.`,
    );
  }
  return port;
}
