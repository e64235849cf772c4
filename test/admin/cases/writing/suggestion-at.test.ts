import { describe, expect, test } from 'vitest';
import {
  suggestionAt,
  suggestionsFor,
  withSuggestion,
} from '../../../../admin/cases/writing/suggestion-at.ts';

const BOTH = ['@', '/'] as const;
const typed = (text: string) => suggestionAt(text, text.length, BOTH);

describe('what is typed after a sign', () => {
  test.each([
    ['@', '@', ''],
    ['Chiedi a @mar', '@', 'mar'],
    ['Chiedi a @marco col', '@', 'marco col'],
    ['riga\n/ret', '/', 'ret'],
  ])('%o opens %s with %o', (text, sign, query) => {
    expect(typed(text)).toMatchObject({ sign, query });
  });

  test.each([
    ['nothing', 'Buongiorno'],
    ['an address of mail', 'scrivi a anna@asst'],
    ['a law', 'DPR 445/2000'],
    ['a sign followed by a blank', 'lire @ 5'],
    ['a sign on the line before', '@marco\nciao'],
    ['a sign far behind', `@marco ${'ciao '.repeat(12)}`],
  ])('%s opens nothing', (_what, text) => {
    expect(typed(text)).toBeNull();
  });

  test('a sign that the field does not know opens nothing', () => {
    expect(suggestionAt('@mar', 4, ['/'])).toBeNull();
  });
});

describe('what is offered', () => {
  const people = ['Marco Colombò', 'Marta Rinaldi', 'Irene Garavaglia'].map((label) => ({
    id: label,
    label,
    insert: `@${label}`,
  }));
  test.each([
    ['', 3],
    ['mar', 2],
    ['colombo MAR', 1],
    ['zz', 0],
  ])('%o finds %i', (query, found) => {
    expect(suggestionsFor(people, query)).toHaveLength(found);
  });

  test('is bounded', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ id: `${at}`, label: 'a', insert: '' }));
    expect(suggestionsFor(many, '')).toHaveLength(8);
  });
});

test('what is chosen takes the place of what was typed, and the caret goes behind it', () => {
  const text = 'Chiedi a @mar, grazie';
  expect(withSuggestion(text, { from: 9, to: 13 }, '@Marta Rinaldi')).toEqual({
    text: 'Chiedi a @Marta Rinaldi , grazie',
    caret: 24,
  });
  expect(withSuggestion('@m ciao', { from: 0, to: 2 }, '@Marta').text).toBe('@Marta ciao');
});
