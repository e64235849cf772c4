import { defineEntity, p } from '@mikro-orm/core';
import type { DocumentAdvice } from '#contract/document-advice.ts';
import { DOCUMENT_KINDS, DOCUMENT_STATUSES, SCAN_RESULTS } from '#contract/document.ts';
import { civilDate, id, instant } from '../db/columns.ts';
import { Doctor } from '../doctors/doctor.entity.ts';
import { CaseFile } from '../cases/case-file.entity.ts';
import { Account } from '../identity/account.entity.ts';

/**
 * An uploaded document. The bytes lie encrypted in the file store under `storageKey`, a random
 * name; `wrappedKey` is the file's own key, encrypted with the key that `keyId` names.
 */
const DocumentSchema = defineEntity({
  name: 'Document',
  tableName: 'document',
  properties: {
    id: id(),
    case: () => p.manyToOne(CaseFile).mapToPk().index(),
    owner: () => p.manyToOne(Account).mapToPk(),
    kind: p.enum(DOCUMENT_KINDS),
    integrationRound: p.integer().nullable(),
    integrationItem: p.text().nullable(),
    /** Of a family: the member whose it is, by the key of their row; null: of the whole request. */
    memberKey: p.text().nullable(),
    /** Of a signed acceptance: the doctor who accepts, for whom alone it speaks (R-DS-8). */
    doctor: () => p.manyToOne(Doctor).mapToPk().nullable(),
    status: p.enum(DOCUMENT_STATUSES),
    refusalCode: p.text().nullable(),
    scan: p.enum(SCAN_RESULTS).nullable(),
    fileName: p.text().comment('Name the citizen gave, for display only'),
    mediaType: p.text().nullable(),
    size: p.integer(),
    /** Of the bytes as uploaded (front, then back), not of the cleaned ones. */
    sha256: p.text(),
    pages: p.integer().nullable(),
    /** What may be wrong with it, seen while it was checked. */
    advice: p.array().columnType('text[]').$type<DocumentAdvice[]>().default([]),
    /** Its last day, where it could be read. */
    expiresOn: civilDate().nullable(),
    /** Shared by the rows of a document that was used again. */
    storageKey: p.text().index(),
    /** Second photo of a document uploaded as front and back; null once both are one document. */
    backStorageKey: p.text().nullable(),
    wrappedKey: p.text(),
    keyId: p.text(),
    /** Clockwise quarter turns the operators left it at. */
    rotation: p.integer().default(0),
    uploadKey: p.uuid().nullable().comment('Idempotency key: a retried upload is one document'),
    createdAt: instant(),
    /** When it was first given, where it is used again; and in which case, if that is still there. */
    givenAt: instant().nullable(),
    reusedFromId: p.uuid().nullable(),
    checkedAt: instant().nullable(),
    /** Its pictures are still to be read for advice. */
    toRead: p.boolean().default(false),
    deletedAt: instant().nullable(),
  },
  uniques: [{ name: 'document_upload_key', properties: ['case', 'uploadKey'] }],
});
export class Document extends DocumentSchema.class {}
DocumentSchema.setClass(Document);
