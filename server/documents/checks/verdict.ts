import type { DocumentAdvice } from '#contract/document-advice.ts';
import type { DocumentRefusal } from '#contract/document.ts';
import type { AcceptedType } from '../sniff-type.ts';

/** What was seen of a document that was looked at closely; of the others nothing. */
export interface Seen {
  faults: readonly DocumentAdvice[];
  /** Lines of its text, as far as it has any. */
  lines: readonly string[];
}

/** What the checks say of a document. `cleaned` are the bytes to keep in place of the upload. */
export type Verdict =
  | ({ ok: true; mediaType: AcceptedType; pages: number; cleaned: Buffer } & Seen)
  | { ok: false; refusal: DocumentRefusal };

/** Ends a check: the document is refused, and why. */
export class Refused extends Error {
  readonly refusal: DocumentRefusal;

  constructor(refusal: DocumentRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
