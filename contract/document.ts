import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { DocumentAdvice } from './document-advice.ts';
import { RequestType } from './request-type.ts';

export const DOCUMENT_KINDS = [
  'IDENTITY_DOCUMENT',
  'HEALTH_CARD',
  'DOCTOR_ACCEPTANCE',
  'RESIDENCE_PERMIT',
  'COURT_ACT',
  'CONSENT',
  'MEDICAL_CERTIFICATE',
  'POLICE_REPORT',
  'PERMIT_RECEIPT',
  'FISCAL_CODE_CARD',
  'FEE_PROOF',
  'EU_INSURANCE_FORM',
  'EMPLOYMENT_PROOF',
  'DOMICILE_PROOF',
  'HOME_CANCELLATION',
  'DISABILITY_REPORT',
  'OTHER',
] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** RECEIVED: bytes safe on disk, checks still to run. READY: parsed, cleaned, usable. */
export const DOCUMENT_STATUSES = ['RECEIVED', 'READY', 'REFUSED'] as const;
export const DocumentStatus = z.enum(DOCUMENT_STATUSES);
export type DocumentStatus = z.infer<typeof DocumentStatus>;

/** NOT_SCANNED: no scanner is configured, the operator is told. PENDING: scanner away for now. */
export const SCAN_RESULTS = ['PENDING', 'CLEAN', 'NOT_SCANNED', 'INFECTED'] as const;
export const ScanResult = z.enum(SCAN_RESULTS);
export type ScanResult = z.infer<typeof ScanResult>;

/** Why a file was refused; each has its text in both languages in contract/document-refusal.ts. */
export const DOCUMENT_REFUSALS = [
  'empty_file',
  'file_too_large',
  'type_not_accepted',
  'type_mismatch',
  'heic_not_accepted',
  'broken_file',
  'encrypted_pdf',
  'scripted_pdf',
  'too_many_pages',
  'image_too_large',
  'unpacks_too_large',
  'malware_found',
] as const;
export const DocumentRefusal = z.enum(DOCUMENT_REFUSALS);
export type DocumentRefusal = z.infer<typeof DocumentRefusal>;

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_FILES_PER_CASE = 20;
export const MAX_PDF_PAGES = 100;
/** Longest side of an image, in pixels; a larger one is refused before it is decoded. */
export const MAX_IMAGE_SIDE = 12_000;
export const ACCEPTED_MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** Where a document comes from that was used again: no bytes were sent a second time. */
export const DocumentReuse = z.object({
  givenAt: z.iso.datetime().describe('When it was first given'),
  type: RequestType.nullable().describe('Of the request it was first given with; null: it is gone'),
  protocolNumber: z.string().nullable().describe('Of that request; null: it was never sent'),
});
export type DocumentReuse = z.infer<typeof DocumentReuse>;

export const DocumentView = z.object({
  id: z.uuid(),
  kind: DocumentKind,
  status: DocumentStatus,
  refusal: DocumentRefusal.nullable(),
  scan: ScanResult.nullable(),
  fileName: z.string(),
  mediaType: z.string().nullable(),
  size: z.int(),
  pages: z.int().nullable(),
  advice: z.array(DocumentAdvice).describe('What may be wrong with it: advice, not a refusal'),
  expiresOn: CivilDate.nullable().describe('Its last day, where it could be read'),
  reading: z.boolean().describe('Its pictures are being read: more advice may follow'),
  rotation: z.int().min(0).max(3),
  integrationRound: z.int().nullable(),
  integrationItem: z.string().nullable(),
  doctorId: z.uuid().nullable().describe('Of a signed acceptance: the doctor who accepts'),
  createdAt: z.iso.datetime(),
  reused: DocumentReuse.nullable().describe('null: uploaded for this case'),
});
export type DocumentView = z.infer<typeof DocumentView>;

/** A document of an earlier request that this one may use again. */
export const GivenDocument = DocumentView.pick({
  id: true,
  kind: true,
  fileName: true,
  mediaType: true,
  size: true,
  pages: true,
  expiresOn: true,
}).extend({
  givenAt: z.iso.datetime(),
  type: RequestType.describe('Of the request it was given with'),
});
export type GivenDocument = z.infer<typeof GivenDocument>;

export const DocumentReuseRequest = z.strictObject({
  documentId: z.uuid().describe('The document given before'),
  item: z.string().min(1).max(40).optional().describe('Item of the integration it answers'),
});
export type DocumentReuseRequest = z.infer<typeof DocumentReuseRequest>;
