import type { DocumentView } from '#contract/document.ts';
import { DOCUMENT_REASONS, type DocumentReason } from '#contract/integration-reason.ts';
import type { IntegrationRequest } from '#contract/integration.ts';
import type { Text } from '../../i18n/i18n-provider.ts';

/** What can be wrong with a document at a glance. */
export const DOCUMENT_MARKS = DOCUMENT_REASONS;
export type DocumentMark = DocumentReason;

/** The marks an operator has set, by document id. */
export type MarksByDocument = Readonly<Record<string, readonly DocumentMark[]>>;

/** The marks with one more on a document, or without it where it was there. */
export function toggleMark(
  marks: MarksByDocument,
  documentId: string,
  mark: DocumentMark,
): MarksByDocument {
  const before = marks[documentId] ?? [];
  const after = before.includes(mark) ? before.filter((one) => one !== mark) : [...before, mark];
  return { ...marks, [documentId]: after };
}

/** Documents that carry at least one mark, in their order. */
export function markedDocuments(
  documents: readonly DocumentView[],
  marks: MarksByDocument,
): DocumentView[] {
  return documents.filter(({ id }) => (marks[id] ?? []).length > 0);
}

export type IntegrationItemDraft = IntegrationRequest['items'][number];

/**
 * What to ask for after the marks: each marked document again, with what was wrong with it.
 * @param citizen texts in the language of the citizen, who will read them
 */
export function itemsFromMarks(
  documents: readonly DocumentView[],
  marks: MarksByDocument,
  citizen: Text,
): IntegrationItemDraft[] {
  return markedDocuments(documents, marks).map((document) => ({
    kind: 'DOCUMENT',
    documentKind: document.kind,
    documentId: document.id,
    reasons: [...(marks[document.id] ?? [])],
    label: citizen(`words.documentKind.${document.kind}`),
    reason: citizen('citizen.because', {
      file: document.fileName,
      problems: (marks[document.id] ?? [])
        .map((mark) => citizen(`citizen.problem${mark}`))
        .join(', '),
    }),
  }));
}
