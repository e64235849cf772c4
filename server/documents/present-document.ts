import { DocumentRefusal, type DocumentView } from '#contract/document.ts';
import type { Document } from './document.entity.ts';

/** A document as both sides see it. */
export function presentDocument(document: Document): DocumentView {
  return {
    id: document.id,
    kind: document.kind,
    status: document.status,
    refusal: DocumentRefusal.safeParse(document.refusalCode).data ?? null,
    scan: document.scan ?? null,
    fileName: document.fileName,
    mediaType: document.mediaType ?? null,
    size: document.size,
    pages: document.pages ?? null,
    advice: document.advice,
    expiresOn: document.expiresOn ?? null,
    rotation: document.rotation,
    integrationRound: document.integrationRound ?? null,
    integrationItem: document.integrationItem ?? null,
    createdAt: document.createdAt.toISOString(),
  };
}
