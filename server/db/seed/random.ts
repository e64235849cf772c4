/** A source of chance that gives the same demo data on every machine: it starts from a seed. */
export interface Random {
  /** A whole number between two, both included. */
  int(least: number, most: number): number;
  /** Whether something of that probability (0 to 1) happens. */
  chance(probability: number): boolean;
  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T;
  /** An element with a probability in proportion to its weight. @throws RangeError for none */
  weighted<T>(list: readonly T[], weightOf: (element: T) => number): T;
  /** The same elements in another order. */
  shuffle<T>(list: readonly T[]): T[];
  /** A UUIDv7 that carries a moment, in milliseconds since 1970. */
  uuid(epochMs: number): string;
}

const GOLDEN_RATIO = 0x9e3779b9;

/** @param seed any whole number below 2^32 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  /** 32 bits: a Weyl sequence, mixed (splitmix, with the constants of MurmurHash3). */
  function bits(): number {
    state = (state + GOLDEN_RATIO) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  }
  const unit = (): number => bits() / 2 ** 32;
  const int = (least: number, most: number): number =>
    least + Math.floor(unit() * (most - least + 1));
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => (bits() & 15).toString(16)).join('');

  return {
    int,
    chance: (probability) => unit() < probability,
    pick(list) {
      const picked = list[int(0, list.length - 1)];
      if (picked === undefined) {
        throw new RangeError('nothing to pick from');
      }
      return picked;
    },
    weighted(list, weightOf) {
      let rest = unit() * list.reduce((sum, element) => sum + weightOf(element), 0);
      for (const element of list) {
        rest -= weightOf(element);
        if (rest < 0) {
          return element;
        }
      }
      throw new RangeError('nothing to pick from');
    },
    shuffle(list) {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
    uuid(epochMs) {
      const time = epochMs.toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[int(0, 3)]}${hex(3)}-${hex(12)}`;
    },
  };
}
