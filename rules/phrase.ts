import type { StaffRole } from '#contract/identity.ts';
import type { Localized } from '#contract/localized.ts';
import { PHRASE_PLACEHOLDERS, type Phrase, type PhrasePlaceholder } from '#contract/phrase.ts';
import { placeholderProblem } from './message-wording.ts';

/** What a phrase is filled in with; absent: not known of the case. */
export type PhraseValues = Readonly<Partial<Record<PhrasePlaceholder, string>>>;

/** Stands where the case does not say: whoever writes sees it and fills it in. */
export const UNKNOWN_VALUE = '____';

/** A phrase with what the case says in place of its placeholders. */
export function fillPhrase(text: string, values: PhraseValues): string {
  const known: Readonly<Record<string, string | undefined>> = values;
  return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => known[name] ?? UNKNOWN_VALUE);
}

/**
 * What is wrong with the words of a phrase: placeholders that no case has, braces that name nothing.
 * A title is not filled in.
 * @returns sentences by field (`text.it`); empty where all is well
 */
export function phraseProblems({
  title,
  text,
}: Pick<Phrase, 'title' | 'text'>): Record<string, Localized> {
  const fields = [
    ['title.it', title.it, []],
    ['title.en', title.en, []],
    ['text.it', text.it, PHRASE_PLACEHOLDERS],
    ['text.en', text.en, PHRASE_PLACEHOLDERS],
  ] as const;
  return Object.fromEntries(
    fields.flatMap(([field, words, allowed]) => {
      const problem = placeholderProblem(words, allowed);
      return problem === undefined ? [] : [[field, problem] as const];
    }),
  );
}

/**
 * Whether a member of staff keeps the phrases of an office: administrators all of them and the
 * authority's own, supervisors those of their office, or of any where they watch all.
 * @param officeId null: the whole authority
 */
export function mayKeepPhrases(
  actor: { role: StaffRole; officeId: string | null },
  officeId: string | null,
): boolean {
  if (actor.role === 'ADMIN') {
    return true;
  }
  return (
    actor.role === 'SUPERVISOR' &&
    officeId !== null &&
    (actor.officeId === null || actor.officeId === officeId)
  );
}
