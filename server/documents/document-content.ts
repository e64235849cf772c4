import type { Response } from 'express';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import type { Document } from './document.entity.ts';
import { sendFile } from './send-file.ts';
import { createVault } from './vault.ts';

const ENDINGS: Record<string, string> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

/**
 * Sends a checked document, decrypted; its tag is verified before the first byte leaves.
 * @throws DeskError documents_not_ready while it is being checked, not_found once refused
 */
export async function sendDocument(deps: Deps, res: Response, document: Document): Promise<void> {
  if (document.status === 'RECEIVED') {
    throw new DeskError('documents_not_ready', { retryAfter: 2 });
  }
  const { mediaType } = document;
  if (document.status === 'REFUSED' || mediaType === null || mediaType === undefined) {
    throw new DeskError('not_found');
  }
  const [bytes] = await createVault(deps).open(document);
  if (bytes === undefined) {
    throw new DeskError('not_found');
  }
  sendFile(res, { bytes, mediaType, name: downloadName(document.fileName, mediaType) });
}

/** The citizen's name for it, with the ending of what it has become. */
function downloadName(fileName: string, mediaType: string): string {
  const ending = ENDINGS[mediaType] ?? '';
  const known = /\.(?:pdf|jpe?g|jpe|jfif|png)$/i;
  return fileName.toLowerCase().endsWith(ending) ? fileName : fileName.replace(known, '') + ending;
}
