import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const deflate = promisify(gzip);

/**
 * Serves a page of a browser app, compressed where that is understood. It is read at each request
 * and asked for anew by the browser each time: it names the assets of the newest build.
 * @param file the page, as it was built
 */
export function compressedPage(file: string): RequestHandler {
  return async (req, res) => {
    const html = await readFile(file);
    res.setHeader('Cache-Control', 'no-cache');
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.setHeader('Vary', 'Accept-Encoding');
    if (req.acceptsEncodings('gzip') === 'gzip') {
      res.setHeader('Content-Encoding', 'gzip');
      res.send(await deflate(html, { level: constants.Z_BEST_COMPRESSION }));
    } else {
      res.send(html);
    }
  };
}
