/**
 * Gulpease index of an Italian text, 0 to 100: 89 + (300 sentences - 10 letters) / words. From 60 on
 * a reader with eight years of school reads it by themselves.
 */
export function gulpease(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.join('').length;
  const sentences = text.match(/[.?!:](\s|$)/gu)?.length ?? 1;
  return 89 + (300 * sentences - 10 * letters) / words.length;
}
