import { expect, it } from 'vitest';
import { displayName } from '#server/documents/display-name.ts';

it.each([
  ['carta d’identità.pdf', 'carta d’identità.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Utenti\\Anna\\carta.pdf', 'carta.pdf'],
  ['a\0b\n\tc.pdf', 'abc.pdf'],
  ['\u202efdp.exe', 'fdp.exe'],
  ['  ', 'documento'],
  ['', 'documento'],
])('%j is shown as %j', (given, shown) => {
  expect(displayName(given)).toBe(shown);
});

it('is bounded and keeps its ending', () => {
  const shown = displayName(`${'è'.repeat(300)}.pdf`);
  expect(shown).toHaveLength(120);
  expect(shown.endsWith('.pdf')).toBe(true);
});
