import type { CaseForm } from '#contract/case-form.ts';
import { MAX_FILES_PER_CASE } from '#contract/document.ts';
import { familyRowsOf } from './family-rows.ts';

/** R-FR-2: a request for the family has so many members at most. */
const MOST_MEMBERS = 12;
/** Identity document, card, consent and acceptance of each, and one that an integration asks for. */
const FILES_PER_MEMBER = 5;

/**
 * How many files a case may have: 20 (R-AC-6), and of a family five for each member where that is
 * more, so that the papers of twelve fit.
 */
export function mostFilesOf(form: CaseForm): number {
  const members = Math.min(familyRowsOf(form).length, MOST_MEMBERS);
  return Math.max(MAX_FILES_PER_CASE, members * FILES_PER_MEMBER);
}
