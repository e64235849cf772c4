/** The value if it is one of a vocabulary's words, `undefined` otherwise. */
export function oneOf<Word extends string>(
  words: readonly Word[],
  value: string,
): Word | undefined {
  return words.find((word) => word === value);
}
