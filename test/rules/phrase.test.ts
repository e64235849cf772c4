import { describe, expect, test } from 'vitest';
import { fillPhrase, mayKeepPhrases, phraseProblems } from '#rules/phrase.ts';

const title = { it: 'Titolo', en: 'Title' };

test('a phrase is filled in from the case, and says where the case does not know', () => {
  const text = 'Gentile {applicant}, per {protocolNumber} chiama {doctor}.';
  expect(fillPhrase(text, { applicant: 'Ida Fo', protocolNumber: '2026-DV-1' })).toBe(
    'Gentile Ida Fo, per 2026-DV-1 chiama ____.',
  );
});

describe('words of a phrase', () => {
  test.each([
    ['with every placeholder known', '{applicant} {today} {office}', []],
    ['with one that no case has', 'CF {fiscalCode}', ['text.it']],
    ['with a brace that names nothing', 'Ciao {', ['text.it']],
    ['on several lines', 'uno\n{doctor}\ndue', []],
  ])('%s', (_what, it, wrong) => {
    expect(Object.keys(phraseProblems({ title, text: { it, en: 'Fine' } }))).toEqual(wrong);
  });

  test('a title takes no placeholder, in either language', () => {
    const named = { it: 'Per {applicant}', en: 'For {applicant}' };
    expect(Object.keys(phraseProblems({ title: named, text: title }))).toEqual([
      'title.it',
      'title.en',
    ]);
  });
});

describe('who keeps phrases', () => {
  test.each([
    ['ADMIN', null, null, true],
    ['ADMIN', null, 'LEG', true],
    ['SUPERVISOR', null, 'LEG', true],
    ['SUPERVISOR', 'LEG', 'LEG', true],
    ['SUPERVISOR', 'LEG', 'MAG', false],
    ['SUPERVISOR', null, null, false],
    ['SUPERVISOR', 'LEG', null, false],
    ['OPERATOR', 'LEG', 'LEG', false],
  ] as const)('%s of %s, those of %s: %s', (role, officeId, of, may) => {
    expect(mayKeepPhrases({ role, officeId }, of)).toBe(may);
  });
});
