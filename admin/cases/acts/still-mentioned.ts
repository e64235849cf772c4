import type { Mentionable } from '#contract/mention.ts';

/**
 * The colleagues whom a text names as `@Name Surname`, each once; what was taken out again counts no
 * more. Of two whose names begin alike the longer one is meant where it stands whole.
 */
export function stillMentioned(text: string, colleagues: readonly Mentionable[]): string[] {
  const longestFirst = colleagues.toSorted((one, other) => other.name.length - one.name.length);
  let left = text;
  return longestFirst.flatMap(({ id, name }) => {
    const sign = `@${name}`;
    if (!left.includes(sign)) {
      return [];
    }
    left = left.replaceAll(sign, '');
    return [id];
  });
}
