/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
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
 * The letters A-Z of a name, upper case: marks dropped, special letters written out, everything
 * else (apostrophes, spaces, hyphens) left out. Letters of other alphabets are left out too.
 */
export function plainLetters(text: string): string {
  const upper = text.normalize('NFD').toUpperCase();
  return upper.replaceAll(/[^A-Z]/g, (sign) => UNDECOMPOSED[sign] ?? '');
}
