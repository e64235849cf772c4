import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import { planCase } from '#rules/case-plan.ts';
import { createCaseActivities } from '#server/cases/case-activities.ts';
import { CaseEvent } from '#server/cases/case-event.entity.ts';
import { CasePoke } from '#server/cases/case-poke.entity.ts';
import { objectToRejection } from '#server/cases/object.ts';
import { releaseCase } from '#server/cases/release.ts';
import { takeCase } from '#server/cases/take.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import {
  ACTS,
  aCase,
  anOperator,
  byCitizen,
  byStaff,
  type CaseInHand,
  caseRow,
} from '#test/factories/case.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const DAY_MS = 86_400_000;
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

/** What the specification knows of a case: enough to say of every act whether it is open. */
interface Model {
  state: CaseState;
  version: number;
  holder: string | null;
  round: number;
  objectionOpen: boolean;
  /** Whether others hold the doctor's last places now. */
  full: boolean;
}

interface Run {
  model: Model;
  /** The same case in the hands of each of two operators. */
  hands: readonly [CaseInHand, CaseInHand];
}

type Who = 0 | 1;
/** An act: whether it is open, what it does to the case, and how it is done. */
interface Act {
  open: (model: Model, me: string) => boolean;
  after: Partial<Model>;
  takes?: true;
  act: (hand: CaseInHand) => Promise<unknown>;
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

const PEOPLE: Record<string, Act> = {
  take: {
    open: ({ state, holder }, me) =>
      ['SUBMITTED', 'INTEGRATION_RECEIVED', 'COMMIT_FAILED'].includes(state) &&
      (holder === null || holder === me),
    after: { state: 'IN_CHARGE' },
    takes: true,
    act: (hand) => ACTS.take(app, hand),
  },
  release: {
    open: holds,
    after: { state: 'SUBMITTED', holder: null },
    act: async ({ caseId, operator }) =>
      releaseCase(byStaff(app, operator), caseId, await seen(caseId)),
  },
  ask: {
    open: (model, me) => holds(model, me) && model.round < 3,
    after: { state: 'INTEGRATION_REQUESTED' },
    act: (hand) => ACTS.requestIntegration(app, hand),
  },
  notice: {
    open: holds,
    after: { state: 'REJECTION_NOTICE', objectionOpen: true },
    act: (hand) => ACTS.sendRejectionNotice(app, hand),
  },
  reject: {
    open: (model, me) =>
      holds(model, me) ||
      (model.state === 'REJECTION_NOTICE' && model.holder === me && !model.objectionOpen),
    after: { state: 'REJECTED' },
    act: (hand) => ACTS.reject(app, hand),
  },
  approve: {
    open: (model, me) => holds(model, me) && !model.full,
    after: { state: 'APPROVED' },
    act: (hand) => ACTS.approve(app, hand),
  },
  answer: {
    open: ({ state }) => state === 'INTEGRATION_REQUESTED',
    after: { state: 'INTEGRATION_RECEIVED' },
    act: (hand) => ACTS.answerIntegration(app, hand),
  },
  object: {
    open: ({ state, objectionOpen }) => state === 'REJECTION_NOTICE' && objectionOpen,
    after: { state: 'IN_CHARGE' },
    act: async ({ caseId, resident }) =>
      objectToRejection(byCitizen(app, resident.actor), caseId, {
        ...(await seen(caseId)),
        text: 'Non sono d’accordo',
      }),
  },
  withdraw: {
    open: ({ state }) => OPEN_TO_CITIZEN.includes(state),
    after: { state: 'WITHDRAWN' },
    act: (hand) => ACTS.withdraw(app, hand),
  },
};

const seen = async (caseId: string) => ({ version: (await caseRow(app, caseId)).version });
const eventsOf = (caseId: string) => app.em().count(CaseEvent, { case: caseId });
const pokesOf = (caseId: string) => app.em().count(CasePoke, { case: caseId });

/** One act by one of the two: done and traced exactly if the model says that it is open. */
async function people(run: Run, name: string, who: Who): Promise<void> {
  const act = PEOPLE[name];
  const hand = run.hands[who];
  if (act === undefined) {
    throw new Error(`no act ${name}`);
  }
  const me = hand.operator.staffId;
  const before = { events: await eventsOf(hand.caseId), pokes: await pokesOf(hand.caseId) };
  const open = act.open(run.model, me);
  const done = await act.act(hand).then(
    () => true,
    () => false,
  );
  expect([name, run.model.state, done]).toEqual([name, run.model.state, open]);
  const step = open ? 1 : 0;
  if (open) {
    run.model = {
      ...run.model,
      ...act.after,
      ...(act.takes && { holder: me }),
      round: run.model.round + (name === 'ask' ? 1 : 0),
    };
  }
  run.model.version += step;
  expect(await eventsOf(hand.caseId)).toBe(before.events + step);
  // Whatever people change, the workflow is told of.
  expect(await pokesOf(hand.caseId)).toBe(before.pokes + step);
  await matches(run);
}

async function matches({ model, hands }: Run): Promise<void> {
  const row = await caseRow(app, hands[0].caseId);
  expect({
    state: row.state,
    version: row.version,
    holder: row.assignee ?? null,
    round: row.integrationRound,
  }).toEqual({
    state: model.state,
    version: model.version,
    holder: model.holder,
    round: model.round,
  });
  const concluded = ['COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'].includes(row.state);
  expect((row.concludedAt ?? null) !== null).toBe(concluded);
  // The clock stands still exactly while the citizen is waited for.
  const stopped = row.suspensions.some(({ to }) => to === undefined);
  expect([row.state, stopped]).toEqual([
    row.state,
    row.state === 'INTEGRATION_REQUESTED' ||
      (row.state === 'REJECTION_NOTICE' && model.objectionOpen),
  ]);
}

/** Where the workflow may bring a case by itself. */
const BY_TIME: Partial<Record<CaseState, readonly CaseState[]>> = {
  IN_CHARGE: ['SUBMITTED'],
  INTEGRATION_REQUESTED: ['EXPIRED'],
  APPROVED: ['COMPLETED', 'COMMIT_FAILED'],
};

/** The workflow looks, and does what is due until nothing is, each step once. */
async function work(run: Run): Promise<void> {
  const { caseId } = run.hands[0];
  const activities = createCaseActivities(app.deps);
  await app.em().nativeDelete(CasePoke, { case: caseId });
  for (let facts = await activities.readCase(caseId), steps = 0; ; steps += 1) {
    expect(steps).toBeLessThan(6);
    if (facts === null) {
      throw new Error('the case is gone');
    }
    const { step, finished, wakeInMs } = planCase(facts);
    if (step === null) {
      const waits = ['INTEGRATION_REQUESTED'].includes(facts.state);
      expect(!finished && waits && wakeInMs === null).toBe(false);
      break;
    }
    const before = { facts, events: await eventsOf(caseId) };
    facts = await activities.doStep(caseId, step);
    const again = await activities.doStep(caseId, step);
    expect(again).toEqual(facts);
    expect(facts?.version).toBe(before.facts.version + 1);
    expect(await eventsOf(caseId)).toBe(before.events + 1);
    const state = facts?.state ?? 'DRAFT';
    const legal = [before.facts.state, ...(BY_TIME[before.facts.state] ?? [])];
    expect(legal).toContain(state);
    if (before.facts.state === 'APPROVED') {
      expect(state).toBe(run.model.full ? 'COMMIT_FAILED' : 'COMPLETED');
    }
  }
  expect(await pokesOf(caseId)).toBe(0);
  const row = await caseRow(app, caseId);
  run.model = {
    ...run.model,
    state: row.state,
    version: row.version,
    holder: row.assignee ?? null,
    objectionOpen:
      row.state === 'REJECTION_NOTICE' && row.suspensions.some(({ to }) => to === undefined),
  };
  await matches(run);
}

type Command =
  | { kind: 'act'; name: string; who: Who }
  /** One of the acts that are open just now, so that cases get somewhere. */
  | { kind: 'open'; pick: number; who: Who }
  | { kind: 'pass'; days: number }
  | { kind: 'work' }
  | { kind: 'fill'; full: boolean }
  | { kind: 'stale' };

const COMMANDS: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      name: fc.constantFrom(...Object.keys(PEOPLE)),
      who: fc.constantFrom<Who>(0, 1),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('open' as const),
      pick: fc.nat(999),
      who: fc.constantFrom<Who>(0, 0, 0, 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      days: fc.constantFrom(1, 3, 8, 11, 31),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'work' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('fill' as const), full: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'stale' as const }) },
);

/** What ends a case is picked seldom: most of what there is to see comes before. */
const SELDOM = new Set(['withdraw', 'reject', 'approve']);

function openAct({ model, hands }: Run, pick: number, who: Who): string | undefined {
  const me = hands[who].operator.staffId;
  const open = Object.entries(PEOPLE)
    .filter(([name, act]) => act.open(model, me) && (pick % 8 === 0 || !SELDOM.has(name)))
    .map(([name]) => name);
  return open[pick % open.length];
}

async function execute(run: Run, command: Command): Promise<void> {
  const [hand] = run.hands;
  switch (command.kind) {
    case 'act':
      return people(run, command.name, command.who);
    case 'open': {
      const name = openAct(run, command.pick, command.who);
      return name === undefined ? work(run) : people(run, name, command.who);
    }
    case 'pass':
      app.clock.advance(command.days * DAY_MS);
      return work(run);
    case 'work':
      return work(run);
    case 'fill':
      run.model.full = command.full;
      await app
        .em()
        .nativeUpdate(
          Doctor,
          { id: hand.wanted?.id ?? '' },
          { patientCount: command.full ? 1500 : 10 },
        );
      return undefined;
    default: {
      const version = run.model.version - 1;
      const late = takeCase(byStaff(app, hand.operator), hand.caseId, { version });
      await expect(late).rejects.toMatchObject({ code: 'stale_version' });
      return matches(run);
    }
  }
}

describe('any sequence of acts', () => {
  it('keeps to the state machine, leaves a trace of each act, and tells the workflow', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(COMMANDS, { minLength: 8, maxLength: 24 }), async (commands) => {
        app.clock.set('2026-11-16T09:00:00Z');
        const hand = await aCase(app, 'SUBMITTED');
        const run: Run = {
          hands: [hand, { ...hand, operator: await anOperator(app) }],
          model: {
            state: 'SUBMITTED',
            version: 3,
            holder: null,
            round: 0,
            objectionOpen: false,
            full: false,
          },
        };
        for (const command of commands) {
          await execute(run, command);
        }
      }),
      { numRuns: 25, endOnFailure: false },
    );
  });
});
