import { describe, expect, it } from 'vitest';
import { mailFields, placeholdersIn, wordingProblems } from '#rules/message-wording.ts';

const PLACEHOLDERS = {
  allowed: ['protocolNumber', 'untilDueOn', 'phone'],
  required: ['protocolNumber', 'untilDueOn'],
};
const GOOD = {
  subject: 'Richiesta {protocolNumber}',
  paragraphs: ['Ciao.', 'Hai tempo {untilDueOn}.'],
  button: 'Vai',
};
const problemsOf = (changes: Partial<typeof GOOD>) =>
  wordingProblems(mailFields('it', { ...GOOD, ...changes }), 'it', PLACEHOLDERS);

describe('the words of a message', () => {
  it('are good with the placeholders of the template, the compulsory ones among them', () => {
    expect(problemsOf({})).toEqual({});
    expect(problemsOf({ paragraphs: [...GOOD.paragraphs, 'Chiama {phone}.'] })).toEqual({});
    expect(placeholdersIn('{b} {a} {b}')).toEqual(['b', 'a']);
  });

  it('do not name a placeholder that there is not, which is told by its name', () => {
    const problems = problemsOf({ paragraphs: ['{untilDueOn} {fiscalCode}', '{name}'] });
    expect(Object.keys(problems)).toEqual(['it.paragraphs.0', 'it.paragraphs.1']);
    expect(problems['it.paragraphs.0']?.it).toContain('{fiscalCode}');
    expect(problems['it.paragraphs.0']?.en).toContain('{protocolNumber}, {untilDueOn}, {phone}');
  });

  it('leave none of the compulsory ones out', () => {
    const problems = problemsOf({ paragraphs: ['Ciao.'] });
    expect(Object.keys(problems)).toEqual(['it']);
    expect(problems['it']?.it).toBe('Manca un segnaposto obbligatorio: {untilDueOn}.');
  });

  it('name none on the button, which is not filled in, and no last day in the subject', () => {
    expect(Object.keys(problemsOf({ button: 'Vai a {protocolNumber}' }))).toEqual(['it.button']);
    expect(problemsOf({ subject: '{protocolNumber} {untilDueOn}' })['it.subject']?.en).toBe(
      'Unknown placeholder: {untilDueOn}. Here you can use: {protocolNumber}, {phone}.',
    );
  });

  it.for(['{protocolNumber', 'protocolNumber}', '{ protocolNumber }', '{}', '{{protocolNumber}}'])(
    'have no brace beside placeholders: %s',
    (subject) => {
      expect(Object.keys(problemsOf({ subject }))).toContain('it.subject');
    },
  );

  it('hold no line break: a subject with one would begin another header', () => {
    expect(problemsOf({ subject: '{protocolNumber}\r\nBcc: a@b.it' })).toHaveProperty([
      'it.subject',
    ]);
  });
});
