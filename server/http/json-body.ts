import express, { type RequestHandler } from 'express';
import { DeskError } from './desk-error.ts';

/**
 * Parses JSON bodies up to 256 KiB. A NUL is refused here, raw or escaped: PostgreSQL's text
 * cannot hold one, and no person types it.
 */
export function jsonBody(): RequestHandler {
  return express.json({
    limit: '256kb',
    strict: true,
    verify(_req, _res, body) {
      if (body.includes(0) || body.includes('\\u0000')) {
        throw new DeskError('malformed');
      }
    },
  });
}
