import { readFile } from 'node:fs/promises';
import { extname, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

const COMPRESS = {
  br: (bytes: Buffer) =>
    brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gzip: (bytes: Buffer) => deflate(bytes, { level: 9 }),
} as const;

/**
 * Serves scripts and styles compressed. Their names carry the hash of what is in them, so each is
 * compressed once in the life of the process, as well as it goes, and kept.
 * @param folder the built assets; anything else is left to the next handler
 */
export function compressedAssets(folder: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer | undefined>>();
  return async (req, res, next) => {
    const type = TYPES[extname(req.path)];
    const encoding = req.acceptsEncodings('br', 'gzip');
    if (type === undefined || (encoding !== 'br' && encoding !== 'gzip')) {
      next();
      return;
    }
    const file = normalize(`${folder}${sep}${req.path}`);
    const key = `${encoding} ${file}`;
    const known = kept.get(key) ?? compressed(folder, file, encoding);
    kept.set(key, known);
    const body = await known;
    if (body === undefined) {
      kept.delete(key);
      next();
      return;
    }
    res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    res.setHeader('Content-Encoding', encoding);
    res.setHeader('Content-Type', type);
    res.setHeader('Vary', 'Accept-Encoding');
    res.end(req.method === 'HEAD' ? undefined : body);
  };
}

async function compressed(
  folder: string,
  file: string,
  encoding: keyof typeof COMPRESS,
): Promise<Buffer | undefined> {
  if (!file.startsWith(`${folder}${sep}`)) {
    return undefined;
  }
  try {
    return await COMPRESS[encoding](await readFile(file));
  } catch {
    return undefined;
  }
}
