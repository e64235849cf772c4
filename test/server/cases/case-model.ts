import type { CaseState } from '#contract/case-state.ts';

/** What the specification knows of a case: enough to say of every act whether it is open. */
export interface Model {
  state: CaseState;
  version: number;
  holder: string | null;
  round: number;
  objectionOpen: boolean;
  /** Whether others hold the doctor's last places now. */
  full: boolean;
}

/** Of each act: whether it is open, and what it makes of the case. */
export interface ModelAct {
  open: (model: Model, me: string) => boolean;
  after: Partial<Model>;
  /** Whoever does it holds the case from then on. */
  takes?: true;
}

const holds = (model: Model, me: string) => model.state === 'IN_CHARGE' && model.holder === me;
const OPEN_TO_CITIZEN: readonly CaseState[] = [
  'SUBMITTED',
  'IN_CHARGE',
  'INTEGRATION_REQUESTED',
  'INTEGRATION_RECEIVED',
  'REJECTION_NOTICE',
  'COMMIT_FAILED',
];

/** The acts of people. */
export type ActName =
  | 'take'
  | 'release'
  | 'ask'
  | 'notice'
  | 'reject'
  | 'approve'
  | 'answer'
  | 'object'
  | 'withdraw';

/** Each act as the specification has it (section 4), written without the product's tables. */
export const MODEL_ACTS: Readonly<Record<ActName, ModelAct>> = {
  take: {
    open: ({ state, holder }, me) =>
      ['SUBMITTED', 'INTEGRATION_RECEIVED', 'COMMIT_FAILED'].includes(state) &&
      (holder === null || holder === me),
    after: { state: 'IN_CHARGE' },
    takes: true,
  },
  release: {
    open: holds,
    after: { state: 'SUBMITTED', holder: null },
  },
  ask: {
    open: (model, me) => holds(model, me) && model.round < 3,
    after: { state: 'INTEGRATION_REQUESTED' },
  },
  notice: {
    open: holds,
    after: { state: 'REJECTION_NOTICE', objectionOpen: true },
  },
  reject: {
    open: (model, me) =>
      holds(model, me) ||
      (model.state === 'REJECTION_NOTICE' && model.holder === me && !model.objectionOpen),
    after: { state: 'REJECTED' },
  },
  approve: {
    open: (model, me) => holds(model, me) && !model.full,
    after: { state: 'APPROVED' },
  },
  answer: {
    open: ({ state }) => state === 'INTEGRATION_REQUESTED',
    after: { state: 'INTEGRATION_RECEIVED' },
  },
  object: {
    open: ({ state, objectionOpen }) => state === 'REJECTION_NOTICE' && objectionOpen,
    after: { state: 'IN_CHARGE' },
  },
  withdraw: {
    open: ({ state }) => OPEN_TO_CITIZEN.includes(state),
    after: { state: 'WITHDRAWN' },
  },
};

export const ACT_NAMES = Object.keys(MODEL_ACTS) as ActName[];
