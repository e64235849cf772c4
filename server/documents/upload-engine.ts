import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { type DocumentRefusal, MAX_FILE_BYTES } from '#contract/document.ts';
import { DOCUMENT_REFUSAL_TEXTS } from '#contract/document-refusal.ts';
import { DeskError } from '../http/desk-error.ts';
import { refusalByType, SNIFFED_BYTES } from './sniff-type.ts';
import { releaseSoon } from './release-memory.ts';
import type { FileKey, Vault } from './vault.ts';

/** A part of the form that lies encrypted in the store. */
export interface ReceivedFile {
  storageKey: string;
  originalName: string;
  size: number;
  /** SHA-256 in hex. */
  sha256: string;
}

/**
 * A storage engine of multer that hashes and encrypts each part on its way to the store: nothing
 * is buffered whole and nothing touches the disk in clear.
 * @param key key of the document that both its photos are encrypted with
 * @param received is filled with each part that was stored, by the name of its field
 */
export function uploadEngine(
  vault: Vault,
  key: FileKey,
  received: Map<string, ReceivedFile>,
): StorageEngine {
  return {
    _handleFile(_req, part, done) {
      // Names and random keys never meet: the citizen's name is kept for display only.
      const storageKey = part.fieldname === 'file' ? key.storageKey : vault.newStorageKey();
      receive(vault, key, storageKey, part).then(
        (file) => {
          received.set(part.fieldname, file);
          done(null, { path: storageKey, size: file.size });
        },
        (error: unknown) => done(error),
      );
    },
    _removeFile(_req: Request, part, done) {
      received.delete(part.fieldname);
      vault.remove({ storageKey: part.path }).then(
        () => done(null),
        (error: unknown) => done(error instanceof Error ? error : new Error('not removed')),
      );
    },
  };
}

async function receive(
  vault: Vault,
  key: FileKey,
  storageKey: string,
  part: Express.Multer.File,
): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let size = 0;
  const spent = releaseSoon();
  await vault.seal(storageKey, key, part.stream, {
    spent,
    chunk(chunk) {
      hash.update(chunk);
      size += chunk.length;
      if (size > MAX_FILE_BYTES) {
        throw refusedUpload(part.fieldname, 'file_too_large');
      }
      if (head.length < SNIFFED_BYTES) {
        head = Buffer.concat([head, chunk.subarray(0, SNIFFED_BYTES - head.length)]);
      }
    },
    end() {
      const refusal =
        size === 0 ? 'empty_file' : refusalByType(head, part.originalname, part.mimetype);
      if (refusal !== undefined) {
        throw refusedUpload(part.fieldname, refusal);
      }
    },
  });
  return { storageKey, originalName: part.originalname, size, sha256: hash.digest('hex') };
}

/** The answer to a file that is refused while it arrives: the reason stands at its field. */
export function refusedUpload(field: string, refusal: DocumentRefusal): DeskError {
  const detail = DOCUMENT_REFUSAL_TEXTS[refusal];
  return new DeskError(refusal === 'file_too_large' ? 'too_large' : 'document_refused', {
    detail,
    fields: { [field]: detail },
    current: { refusal },
  });
}
