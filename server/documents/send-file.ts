import type { Response } from 'express';

/**
 * Sends a file for reading in place. A browser can make nothing else of it than what it is said to
 * be (nosniff), and nothing in it can run or load anything (sandbox); the name follows RFC 6266.
 */
export function sendFile(
  res: Response,
  file: { bytes: Buffer; mediaType: string; name: string },
): void {
  res.setHeader('Content-Type', file.mediaType);
  res.setHeader('Content-Length', file.bytes.length);
  res.setHeader('Content-Disposition', `inline; ${nameParameters(file.name)}`);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  res.setHeader('Cache-Control', 'no-store');
  res.status(200).end(file.bytes);
}

/** RFC 6266: a plain name for old readers, the real one in UTF-8 by RFC 8187. */
function nameParameters(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ !#$&+\-.0-9A-Z^_`a-z~()]/g, '_');
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${exact}`;
}
