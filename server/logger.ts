import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

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

/**
 * Makes the structured logger (one JSON object a line on standard output).
 * @param name which process writes: server, worker
 */
export function createLogger(config: Config, name: string): Logger {
  return pino({
    name,
    level: config.LOG_LEVEL,
    redact: {
      paths: PERSONAL_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[personal]',
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
