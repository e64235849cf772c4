import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Deps } from '../deps.ts';
import { observeRequest } from '../observability/metrics.ts';
import { DeskError } from './desk-error.ts';

/** Gives each request an id, refuses a NUL in its address, logs and measures it when it ends. */
export function requestContext(
  deps: Deps,
): (req: Request, res: Response, next: NextFunction) => void {
  return (req, res, next) => {
    const requestId = randomUUID();
    const started = process.hrtime.bigint();
    res.locals['requestId'] = requestId;
    res.setHeader('X-Request-Id', requestId);
    res.on('finish', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      // The route's pattern, never the address: an address may carry an id or a search text.
      const route = String(res.locals['route'] ?? 'static');
      observeRequest(req.method, route, res.statusCode, seconds);
      if (route !== 'static') {
        deps.logger.info(
          { requestId, method: req.method, route, status: res.statusCode, ms: seconds * 1000 },
          'request',
        );
      }
    });
    next(/%00/.test(req.originalUrl) ? new DeskError('malformed') : undefined);
  };
}
