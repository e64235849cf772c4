import type { Request } from 'express';
import { DeskError } from '../../http/desk-error.ts';

/** Bytes that a file may have: far more than its greatest number of lines needs. */
export const MOST_IMPORT_BYTES = 8 * 1024 * 1024;

/**
 * Reads the body of a request that is a file, up to its greatest size.
 * @throws DeskError too_large, unsupported_media
 */
export async function readUpload(req: Request): Promise<Buffer> {
  if (!/^text\/csv\b/i.test(req.headers['content-type'] ?? '')) {
    throw new DeskError('unsupported_media');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_IMPORT_BYTES) {
      throw new DeskError('too_large');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
