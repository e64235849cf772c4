import type { Sex } from '#contract/identity.ts';
import type { Random } from './random.ts';

/** Somebody of a household before they have a name. */
export interface Member {
  sex: Sex;
  /** Completed years today. */
  age: number;
  child: boolean;
}

const KINDS = [
  { kind: 'SINGLE', weight: 30 },
  { kind: 'COUPLE', weight: 26 },
  { kind: 'FAMILY', weight: 34 },
  { kind: 'SINGLE_PARENT', weight: 8 },
] as const;

/** Years between a parent and a child. */
const YOUNGEST_PARENT = 20;
const OLDEST_PARENT = 43;
/** Until this age children live at home. */
const LEAVING_HOME = 29;

/** A household as they are in the territory: who lives together, of which age. Adults come first. */
export function createHousehold(random: Random): Member[] {
  const { kind } = random.weighted(KINDS, ({ weight }) => weight);
  const sex = random.chance(0.5) ? 'F' : 'M';
  if (kind === 'SINGLE') {
    return [adult(sex, random.chance(0.45) ? random.int(65, 97) : random.int(23, 64))];
  }
  if (kind === 'SINGLE_PARENT') {
    const parent = adult(random.chance(0.8) ? 'F' : 'M', random.int(26, 58));
    return [parent, ...children(random, parent, random.int(1, 2))];
  }
  const age = kind === 'COUPLE' ? random.int(27, 88) : random.int(25, 62);
  const man = adult('M', age + random.int(0, 4));
  const woman = adult('F', Math.max(20, age));
  return kind === 'COUPLE'
    ? [man, woman]
    : [
        man,
        woman,
        ...children(
          random,
          woman,
          random.weighted([1, 2, 3], (many) => 6 - many),
        ),
      ];
}

function adult(sex: Sex, age: number): Member {
  return { sex, age, child: false };
}

/** Children of an age that suits the parent; those who would have left home are not there. */
function children(random: Random, parent: Member, count: number): Member[] {
  const ages = new Set<number>();
  for (let nth = 0; nth < count; nth += 1) {
    ages.add(parent.age - random.int(YOUNGEST_PARENT, OLDEST_PARENT));
  }
  return [...ages]
    .map((age) => (age < 0 ? random.int(0, 12) : age))
    .filter((age) => age <= LEAVING_HOME && age <= parent.age - 18)
    .map((age): Member => ({ sex: random.chance(0.5) ? 'F' : 'M', age, child: true }));
}
