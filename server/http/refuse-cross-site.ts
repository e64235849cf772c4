import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config.ts';
import { DeskError } from './desk-error.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes asked by another site's page (CSRF, ASVS 3.5). Browsers say where a request
 * comes from in Sec-Fetch-Site, older ones in Origin; clients that are no browser send neither
 * and carry no cookie by themselves.
 */
export function refuseCrossSite(
  config: Config,
): (req: Request, res: Response, next: NextFunction) => void {
  const own = new URL(config.PUBLIC_URL).origin;
  return (req, _res, next) => {
    if (SAFE.has(req.method)) {
      next();
      return;
    }
    const site = req.get('sec-fetch-site');
    const origin = req.get('origin');
    const foreign =
      site === undefined
        ? origin !== undefined && origin !== own
        : site !== 'same-origin' && site !== 'none';
    next(foreign ? new DeskError('cross_site') : undefined);
  };
}
