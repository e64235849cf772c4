/** Letters that Unicode does not take apart into a base letter and a mark. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ħ: 'H',
};

/**
 * A text as `search_text` columns keep it: upper case, no marks, no apostrophes, every other sign a
 * space. What is stored and what is asked for go through it, so that "d'angelò" finds D'Angelo.
 */
export function searchText(...parts: readonly string[]): string {
  return parts
    .join(' ')
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[\p{M}'’`]/gu, '')
    .replaceAll(/[ÆŒØŁĐÐÞĦ]/g, (letter) => WRITTEN_OUT[letter] ?? letter)
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim();
}

/** One LIKE pattern for each word asked for; a text with no letter and no digit gives none. */
export function likePatterns(asked: string): string[] {
  return searchText(asked)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word}%`);
}
