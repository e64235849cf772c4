/** Signs that open suggestions: a colleague's name, a ready phrase. */
export type SuggestionSign = '@' | '/';

/** What is being typed after a sign. */
export interface Typed {
  sign: SuggestionSign;
  /** Where the sign stands. */
  from: number;
  /** Where the caret stands. */
  to: number;
  query: string;
}

export interface Suggestion {
  id: string;
  label: string;
  /** Beside the label, less in sight. */
  hint?: string;
  /** What takes the place of the sign and of what was typed. */
  insert: string;
  /** Looked through beside the label. */
  words?: string;
}

/** The most that is offered at once: more is found by typing on. */
export const MOST_OFFERED = 8;
const LONGEST_QUERY = 40;

/**
 * What stands between a sign and the caret, if a sign was typed there: at the beginning or after a
 * blank, so that dates, laws (`445/2000`) and addresses of mail open nothing. A query may hold a
 * blank, as names do, but no new line.
 */
export function suggestionAt(
  text: string,
  caret: number,
  signs: readonly SuggestionSign[],
): Typed | null {
  const before = text.slice(Math.max(0, caret - LONGEST_QUERY - 1), caret);
  for (let at = before.length - 1; at >= 0 && before[at] !== '\n'; at -= 1) {
    const sign = signs.find((one) => one === before[at]);
    const from = caret - before.length + at;
    if (sign !== undefined && /^\s?$/u.test(text.slice(Math.max(0, from - 1), from))) {
      const query = before.slice(at + 1);
      return /^\s/u.test(query) ? null : { sign, from, to: caret, query };
    }
  }
  return null;
}

/** The suggestions in which every word of the query is found, whatever their case and accents. */
export function suggestionsFor(
  suggestions: readonly Suggestion[],
  query: string,
): readonly Suggestion[] {
  const wanted = plain(query).split(/\s+/u).filter(Boolean);
  return suggestions
    .filter(({ label, words = '' }) => {
      const told = plain(`${label} ${words}`);
      return wanted.every((word) => told.includes(word));
    })
    .slice(0, MOST_OFFERED);
}

/** The text with a suggestion in place of what was typed, and where the caret goes on. */
export function withSuggestion(
  text: string,
  { from, to }: Pick<Typed, 'from' | 'to'>,
  insert: string,
): { text: string; caret: number } {
  const after = text.slice(to);
  const put = /^\s/u.test(after) ? insert : `${insert} `;
  return { text: text.slice(0, from) + put + after, caret: from + put.length };
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}
