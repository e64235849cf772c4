import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import type { Config } from './config.ts';
import { isProgramCode, loggedError } from './logged-error.ts';

/** Fields that never reach a log line, wherever they stand in the logged object. */
const PERSONAL_FIELDS = [
  'fiscalCode',
  'email',
  'mobile',
  'phone',
  'password',
  'code',
  'token',
  'totp',
  'secret',
  'form',
  'surname',
  'destination',
  'authorization',
  'cookie',
];

/** `code` of an error tells of programs and not of people. */
function censor(value: unknown, path: readonly string[]): unknown {
  const isErrorCode = path[0] === 'err' && path.at(-1) === 'code' && isProgramCode(value);
  return isErrorCode ? value : '[personal]';
}

/**
 * Makes the structured logger (one JSON object a line on standard output).
 * @param name which process writes: server, worker
 * @param destination absent: standard output
 */
export function createLogger(
  config: Pick<Config, 'LOG_LEVEL'>,
  name: string,
  destination?: DestinationStream,
): Logger {
  const options: LoggerOptions = {
    name,
    level: config.LOG_LEVEL,
    redact: {
      // Without a path that names it, the censor is not told that it is looking into `err`.
      paths: [
        'err.code',
        ...PERSONAL_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      ],
      censor,
    },
    serializers: { err: (error: unknown) => loggedError(error) ?? error },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
