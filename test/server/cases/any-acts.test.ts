import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import { type CaseFacts, type CaseStep, planCase } from '#rules/case-plan.ts';
import { createCaseActivities } from '#server/cases/case-activities.ts';
import { CaseEvent } from '#server/cases/case-event.entity.ts';
import { CasePoke } from '#server/cases/case-poke.entity.ts';
import { objectToRejection } from '#server/cases/object.ts';
import { releaseCase } from '#server/cases/release.ts';
import { takeCase } from '#server/cases/take.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { DeskError } from '#server/http/desk-error.ts';
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
import { ACT_NAMES, type ActName, type Model, MODEL_ACTS } from './case-model.ts';

const DAY_MS = 86_400_000;
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

interface Run {
  model: Model;
  /** The same case in the hands of each of two operators. */
  hands: readonly [CaseInHand, CaseInHand];
}
type Who = 0 | 1;

const DO: Readonly<Record<ActName, (hand: CaseInHand) => Promise<unknown>>> = {
  take: (hand) => ACTS.take(app, hand),
  release: async ({ caseId, operator }) =>
    releaseCase(byStaff(app, operator), caseId, await seen(caseId)),
  ask: (hand) => ACTS.requestIntegration(app, hand),
  notice: (hand) => ACTS.sendRejectionNotice(app, hand),
  reject: (hand) => ACTS.reject(app, hand),
  approve: (hand) => ACTS.approve(app, hand),
  answer: (hand) => ACTS.answerIntegration(app, hand),
  object: async ({ caseId, resident }) =>
    objectToRejection(byCitizen(app, resident.actor), caseId, {
      ...(await seen(caseId)),
      text: 'Non sono d’accordo',
    }),
  withdraw: (hand) => ACTS.withdraw(app, hand),
};

const seen = async (caseId: string) => ({ version: (await caseRow(app, caseId)).version });
const eventsOf = (caseId: string) => app.em().count(CaseEvent, { case: caseId });
const pokesOf = (caseId: string) => app.em().count(CasePoke, { case: caseId });

/** One act by one of the two: done and traced exactly if the model says that it is open. */
async function people(run: Run, name: ActName, who: Who): Promise<void> {
  const act = MODEL_ACTS[name];
  const hand = run.hands[who];
  const me = hand.operator.staffId;
  const before = { events: await eventsOf(hand.caseId), pokes: await pokesOf(hand.caseId) };
  const open = act.open(run.model, me);
  const done = await DO[name](hand).then(
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
const BY_TIME: Partial<Record<CaseState, CaseState>> = {
  IN_CHARGE: 'SUBMITTED',
  INTEGRATION_REQUESTED: 'EXPIRED',
};

/** The workflow looks, and does what is due until nothing is. */
async function work(run: Run): Promise<void> {
  const { caseId } = run.hands[0];
  await app.em().nativeDelete(CasePoke, { case: caseId });
  let facts = await factsOf(caseId);
  for (let steps = 0; ; steps += 1) {
    const { step, finished, wakeInMs } = planCase(facts);
    if (step === null) {
      // Whoever waits for the citizen wakes by itself.
      expect(finished || facts.state !== 'INTEGRATION_REQUESTED' || wakeInMs !== null).toBe(true);
      break;
    }
    expect(steps).toBeLessThan(6);
    facts = await doOnce(run, facts, step);
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

async function factsOf(caseId: string): Promise<CaseFacts> {
  const facts = await createCaseActivities(app.deps).readCase(caseId);
  if (facts === null) {
    throw new Error('the case is gone');
  }
  return facts;
}

/** A step that is due, taken twice: one version, one trace, a state that it may lead to. */
async function doOnce(
  { model, hands }: Run,
  before: CaseFacts,
  step: CaseStep,
): Promise<CaseFacts> {
  const { caseId } = hands[0];
  const activities = createCaseActivities(app.deps);
  const events = await eventsOf(caseId);
  await activities.doStep(caseId, step);
  const after = await factsOf(caseId);
  await activities.doStep(caseId, step);
  expect(await factsOf(caseId)).toEqual(after);
  expect(after.version).toBe(before.version + 1);
  expect(await eventsOf(caseId)).toBe(events + 1);
  const written = model.full ? 'COMMIT_FAILED' : 'COMPLETED';
  expect(before.state === 'APPROVED' ? [written] : [before.state, BY_TIME[before.state]]).toContain(
    after.state,
  );
  return after;
}

type Command =
  | { kind: 'act'; name: ActName; who: Who }
  /** One of the acts that are open just now, so that cases get somewhere. */
  | { kind: 'open'; pick: number; who: Who }
  | { kind: 'pass'; days: number }
  | { kind: 'work' }
  | { kind: 'fill'; full: boolean }
  | { kind: 'stale' };

const COMMANDS: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      name: fc.constantFrom(...ACT_NAMES),
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

/** Every act that the model says is closed here is refused, to both operators. */
async function refuseWhatIsClosed(run: Run): Promise<void> {
  for (const name of ACT_NAMES) {
    for (const who of [0, 1] as const) {
      if (!MODEL_ACTS[name].open(run.model, run.hands[who].operator.staffId)) {
        await people(run, name, who);
      }
    }
  }
}

/** What ends a case is picked seldom: most of what there is to see comes before. */
const SELDOM: ReadonlySet<ActName> = new Set(['withdraw', 'reject', 'approve']);

function openAct({ model, hands }: Run, pick: number, who: Who): ActName | undefined {
  const me = hands[who].operator.staffId;
  const open = ACT_NAMES.filter(
    (name) => MODEL_ACTS[name].open(model, me) && (pick % 8 === 0 || !SELDOM.has(name)),
  ).flatMap((name) => (name === 'ask' ? [name, name, name] : [name]));
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
    default:
      return comeLate(run);
  }
}

/** Who acts on what they saw an act ago is refused, whatever the act. */
async function comeLate(run: Run): Promise<void> {
  const [{ caseId, operator }] = run.hands;
  const late = takeCase(byStaff(app, operator), caseId, { version: run.model.version - 1 });
  const code = await late.then(
    () => 'done',
    (error: unknown) => (error instanceof DeskError ? error.code : 'no refusal'),
  );
  expect(code).toBe('stale_version');
  await matches(run);
}

describe('any sequence of acts', () => {
  it('keeps to the state machine, leaves a trace of each act, and tells the workflow', async () => {
    const found = await fc.check(
      fc.asyncProperty(fc.array(COMMANDS, { minLength: 8, maxLength: 18 }), async (commands) => {
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
        await refuseWhatIsClosed(run);
      }),
      { numRuns: 40, endOnFailure: true, interruptAfterTimeLimit: 9000 },
    );
    expect(found.failed ? fc.defaultReportMessage(found) : 'held').toBe('held');
  });
});
