import type { Request, Response } from 'express';
import multer from 'multer';
import { z } from 'zod';
import { DocumentKind, MAX_FILE_BYTES } from '#contract/document.ts';
import { DeskError } from '../http/desk-error.ts';
import { fieldErrors } from '../http/field-errors.ts';
import { type ReceivedFile, refusedUpload, uploadEngine } from './upload-engine.ts';
import type { FileKey, Vault } from './vault.ts';

/** Text fields of the upload form, beside its parts `file` and `back`. */
export const UploadFields = z.strictObject({
  kind: DocumentKind,
  uploadKey: z.uuid().describe('Made by the page for each file: a retry gives the same document'),
  item: z.string().min(1).max(40).optional().describe('Item of the integration it answers'),
  doctorId: z.uuid().optional().describe('Of a signed acceptance: the doctor who accepts'),
  sides: z.enum(['1', '2']).default('1').describe('2: `file` is the front, `back` the back'),
});
export type UploadFields = z.infer<typeof UploadFields>;

/** An upload that is whole and encrypted in the store, not yet a document. */
export interface Upload {
  fields: UploadFields;
  key: FileKey;
  files: [ReceivedFile, ...ReceivedFile[]];
}

/** Boundaries, part headers and text fields around the files. */
const FORM_BYTES = 64 * 1024;
const READ_AT_ONCE = 512 * 1024;
const PARTS = ['file', 'back'];

/**
 * Reads a multipart upload into the store.
 * @throws DeskError too_large, document_refused, invalid, malformed or unsupported_media; nothing
 *   is kept then, nor when the connection drops
 */
export async function receiveUpload(req: Request, res: Response, vault: Vault): Promise<Upload> {
  refuseByHeaders(req, res);
  const key = vault.newKey();
  const received = new Map<string, ReceivedFile>();
  try {
    await readForm(req, res, vault, key, received);
    const fields = parseFields(req.body);
    const front = partOf(received, 'file');
    if (fields.sides === '2') {
      return { fields, key, files: [front, partOf(received, 'back')] };
    }
    if (received.has('back')) {
      throw new DeskError('invalid', { fields: { back: NOT_EXPECTED } });
    }
    return { fields, key, files: [front] };
  } catch (error) {
    const stored = [...received.values()].map(({ storageKey }) => vault.remove({ storageKey }));
    await Promise.all(stored);
    throw error;
  }
}

function refuseByHeaders(req: Request, res: Response): void {
  if (!req.is('multipart/form-data')) {
    throw new DeskError('unsupported_media');
  }
  const announced = Number(req.get('content-length') ?? 'NaN');
  if (Number.isNaN(announced)) {
    throw new DeskError('malformed');
  }
  if (announced > PARTS.length * MAX_FILE_BYTES + FORM_BYTES) {
    // What is left of the body is not read.
    res.setHeader('Connection', 'close');
    throw refusedUpload('file', 'file_too_large');
  }
}

async function readForm(
  req: Request,
  res: Response,
  vault: Vault,
  key: FileKey,
  received: Map<string, ReceivedFile>,
): Promise<void> {
  const read = multer({
    storage: uploadEngine(vault, key, received),
    limits: {
      fileSize: MAX_FILE_BYTES,
      files: PARTS.length,
      fields: 5,
      parts: 7,
      fieldSize: 100,
      fieldNameSize: 20,
      headerPairs: 10,
    },
    defParamCharset: 'utf8',
    highWaterMark: READ_AT_ONCE,
    fileHwm: READ_AT_ONCE,
  } as multer.Options).fields(PARTS.map((name) => ({ name, maxCount: 1 })));
  await new Promise<void>((resolve, reject) => {
    void read(req, res, (error: unknown) => {
      if (error === undefined || error === null) {
        resolve();
      } else {
        reject(asDeskError(error));
      }
    });
  });
}

function asDeskError(error: unknown): Error {
  if (error instanceof DeskError) {
    return error;
  }
  if (error instanceof multer.MulterError) {
    if (error.code === 'LIMIT_FILE_SIZE') {
      return refusedUpload(error.field ?? 'file', 'file_too_large');
    }
    return error.code === 'LIMIT_UNEXPECTED_FILE' && error.field !== undefined
      ? new DeskError('invalid', { fields: { [error.field]: NOT_EXPECTED } })
      : new DeskError('malformed');
  }
  const told = error instanceof Error ? error.message : '';
  // The connection dropped or the form is no form: nobody reads the answer, or it was not ours.
  return /aborted|closed|unexpected end|multipart|boundary|malformed/i.test(told)
    ? new DeskError('malformed')
    : error instanceof Error
      ? error
      : new Error('upload failed');
}

function parseFields(body: unknown): UploadFields {
  const parsed = UploadFields.safeParse(toPlain(body), { reportInput: true });
  if (!parsed.success) {
    throw new DeskError('invalid', { fields: fieldErrors(parsed.error) });
  }
  if (parsed.data.item?.includes('\0') === true) {
    throw new DeskError('malformed');
  }
  return parsed.data;
}

/** multer gives an object without prototype, which the schema takes for no object. */
function toPlain(body: unknown): unknown {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function partOf(received: Map<string, ReceivedFile>, name: string): ReceivedFile {
  const file = received.get(name);
  if (file === undefined) {
    throw new DeskError('invalid', { fields: { [name]: REQUIRED } });
  }
  return file;
}

const REQUIRED = { it: 'Scegli un file.', en: 'Choose a file.' };
const NOT_EXPECTED = {
  it: 'Questo campo non è previsto.',
  en: 'This field is not expected.',
};
