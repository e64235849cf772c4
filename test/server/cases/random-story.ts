import * as fc from 'fast-check';

/** Acts of people on a case that is there. */
export const PEOPLE_ACTS = [
  'take',
  'release',
  'requestIntegration',
  'pinField',
  'answerIntegration',
  'sendRejectionNotice',
  'reject',
  'approve',
  'withdraw',
] as const;

/** Acts of people on places, what runs by itself, and the desk that ends a representation. */
const OTHER_ACTS = ['watch', 'offers', 'accept', 'night', 'endRepresentation'] as const;

/** Acts of the desk on all cases that there are, and the taking back of one. */
const BULK_ACTS = ['assignMany', 'approveMany', 'handOver', 'undo'] as const;

/** One act, by whom and on what: numbers are taken modulo what there is. */
export type Move =
  | { kind: 'open'; who: number; doctor: number; revoke: boolean }
  | { kind: 'family' | 'overCap'; who: number; doctor: number; other: number }
  | { kind: (typeof OTHER_ACTS)[number]; who: number; doctor: number }
  | { kind: (typeof PEOPLE_ACTS)[number]; at: number; operator: number }
  | { kind: (typeof BULK_ACTS)[number]; at: number; operator: number }
  | { kind: 'work'; at: number }
  | { kind: 'days'; days: number };

export type OtherMove = Extract<Move, { kind: (typeof OTHER_ACTS)[number] }>;
export type BulkMove = Extract<Move, { kind: (typeof BULK_ACTS)[number] }>;

export function isOtherMove(move: Move): move is OtherMove {
  return (OTHER_ACTS as readonly string[]).includes(move.kind);
}

export function isBulkMove(move: Move): move is BulkMove {
  return (BULK_ACTS as readonly string[]).includes(move.kind);
}

const nat = fc.nat({ max: 99 });
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('open'),
      who: nat,
      doctor: nat,
      revoke: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('family', 'family', 'overCap'),
      who: nat,
      doctor: nat,
      other: nat,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom(...OTHER_ACTS), who: nat, doctor: nat }),
  },
  {
    weight: 9,
    arbitrary: fc.record({ kind: fc.constantFrom(...PEOPLE_ACTS), at: nat, operator: nat }),
  },
  // What most cases go through, or few would ever come to an approval.
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('take', 'approve'), at: nat, operator: nat }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom(...BULK_ACTS), at: nat, operator: nat }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('work'), at: nat }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('days'), days: fc.integer({ min: 1, max: 45 }) }),
  },
);

/** Acts that happen one after the other, or several at once. */
export const anyStory = fc.array(fc.array(anyMove, { minLength: 1, maxLength: 3 }), {
  minLength: 15,
  maxLength: 35,
});

/** A story in which a choice and a family come to the registry, one gives up and one waits. */
export const A_FULL_STORY: Move[][] = [
  [{ kind: 'open', who: 0, doctor: 1, revoke: false }],
  [{ kind: 'take', at: 0, operator: 0 }],
  [{ kind: 'approve', at: 0, operator: 0 }],
  [{ kind: 'work', at: 0 }],
  [{ kind: 'family', who: 0, doctor: 2, other: 3 }],
  [{ kind: 'take', at: 1, operator: 0 }],
  [{ kind: 'pinField', at: 1, operator: 0 }],
  [{ kind: 'answerIntegration', at: 1, operator: 1 }],
  [{ kind: 'take', at: 1, operator: 0 }],
  [{ kind: 'approve', at: 1, operator: 0 }],
  [{ kind: 'work', at: 1 }],
  [{ kind: 'open', who: 1, doctor: 3, revoke: false }],
  [
    { kind: 'watch', who: 2, doctor: 1 },
    { kind: 'withdraw', at: 2, operator: 0 },
  ],
  [
    { kind: 'offers', who: 0, doctor: 0 },
    { kind: 'night', who: 0, doctor: 0 },
  ],
];

/**
 * Cases are given out together, taken back, given out again and handed over; a parent's declaration is
 * found untrue while a family waits; what can be approved together is.
 */
export const A_STORY_OF_MANY: Move[][] = [
  [
    { kind: 'open', who: 0, doctor: 3, revoke: false },
    { kind: 'open', who: 1, doctor: 2, revoke: false },
  ],
  [{ kind: 'family', who: 0, doctor: 1, other: 2 }],
  [{ kind: 'assignMany', at: 0, operator: 0 }],
  [{ kind: 'undo', at: 0, operator: 0 }],
  [{ kind: 'assignMany', at: 0, operator: 0 }],
  [{ kind: 'handOver', at: 0, operator: 0 }],
  [
    { kind: 'undo', at: 2, operator: 0 },
    { kind: 'endRepresentation', who: 0, doctor: 0 },
  ],
  [
    { kind: 'approveMany', at: 0, operator: 0 },
    { kind: 'withdraw', at: 1, operator: 0 },
  ],
  [{ kind: 'work', at: 0 }],
  [{ kind: 'work', at: 1 }],
];
