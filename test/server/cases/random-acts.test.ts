import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE_ACTS } from '#rules/case-state.ts';
import { planCase } from '#rules/case-plan.ts';
import { caseFactsOf } from '#server/cases/case-facts.ts';
import { commitCase } from '#server/cases/commit-case.ts';
import { releaseCase } from '#server/cases/release.ts';
import { doWorkflowStep } from '#server/cases/workflow-steps.ts';
import type { StaffActor } from '#server/http/actor.ts';
import { DeskError } from '#server/http/desk-error.ts';
import {
  ACTS,
  type CaseInHand,
  type Resident,
  aResident,
  aWholeDraft,
  anOperator,
  byStaff,
  versionOf,
} from '#test/factories/case.ts';
import { type DoctorRow, aDoctor } from '#test/factories/registry.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

const DAY_MS = 86_400_000;

const PEOPLE_ACTS = [
  'take',
  'release',
  'requestIntegration',
  'answerIntegration',
  'sendRejectionNotice',
  'reject',
  'approve',
  'withdraw',
] as const;

/** One act, by whom and on what: numbers are taken modulo what there is. */
type Move =
  | { kind: 'open'; who: number; doctor: number; revoke: boolean }
  | { kind: (typeof PEOPLE_ACTS)[number]; at: number; operator: number }
  | { kind: 'work'; at: number }
  | { kind: 'days'; days: number };

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
    weight: 9,
    arbitrary: fc.record({ kind: fc.constantFrom(...PEOPLE_ACTS), at: nat, operator: nat }),
  },
  // What most cases go through, or few would ever come to an approval.
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('take', 'approve'), at: nat, operator: nat }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('work'), at: nat }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('days'), days: fc.integer({ min: 1, max: 45 }) }),
  },
);
/** Acts that happen one after the other, or several at once. */
const story = fc.array(fc.array(anyMove, { minLength: 1, maxLength: 3 }), {
  minLength: 20,
  maxLength: 45,
});

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app.close());

interface World {
  residents: Resident[];
  doctors: DoctorRow[];
  operators: StaffActor[];
  hands: CaseInHand[];
}

/** Five people with one doctor, and three other doctors with one, two and three places. */
async function aWorld(): Promise<World> {
  const home = await aDoctor(app.em(), { patientCount: 5, maxPatients: 5 });
  const doctors: DoctorRow[] = [];
  for (const maxPatients of [1, 2, 3]) {
    doctors.push(await aDoctor(app.em(), { patientCount: 0, maxPatients }));
  }
  const residents: Resident[] = [];
  for (let count = 0; count < 5; count += 1) {
    residents.push(await aResident(app, { doctor: home }));
  }
  const operators = [await anOperator(app), await anOperator(app)];
  return { residents, doctors: [home, ...doctors], operators, hands: [] };
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

async function make(world: World, move: Move): Promise<void> {
  switch (move.kind) {
    case 'open':
      await open(world, move);
      return;
    case 'days':
      app.clock.advance(move.days * DAY_MS);
      for (const { caseId } of world.hands) {
        await work(caseId);
      }
      return;
    case 'work': {
      const hand = pick(world.hands, move.at);
      if (hand !== undefined) {
        await work(hand.caseId);
      }
      return;
    }
    default: {
      const found = pick(world.hands, move.at);
      const operator = pick(world.operators, move.operator);
      if (found === undefined || operator === undefined) {
        return;
      }
      const hand = { ...found, operator };
      await (move.kind === 'release' ? release(hand) : ACTS[move.kind](app, hand));
    }
  }
}

async function open(
  world: World,
  { who, doctor, revoke }: Extract<Move, { kind: 'open' }>,
): Promise<void> {
  const resident = pick(world.residents, who);
  const wanted = pick(world.doctors, doctor);
  const operator = pick(world.operators, who);
  if (resident === undefined || wanted === undefined || operator === undefined) {
    return;
  }
  const hand = await aWholeDraft(app, {
    type: revoke ? 'DOCTOR_REVOKE' : 'DOCTOR_CHANGE',
    resident,
    wanted,
    operator,
  });
  if (!world.hands.some(({ caseId }) => caseId === hand.caseId)) {
    world.hands.push(hand);
  }
  await ACTS.submit(app, hand);
}

async function release({ caseId, operator }: CaseInHand): Promise<void> {
  await releaseCase(byStaff(app, operator), caseId, { version: await versionOf(app, caseId) });
}

/** What the workflow of a case does when it wakes, until there is nothing due. */
async function work(caseId: string): Promise<void> {
  for (let steps = 0; steps < 20; steps += 1) {
    const facts = await caseFactsOf(app.deps, caseId);
    const step = facts === undefined ? null : planCase(facts).step;
    if (step === null) {
      return;
    }
    await (step.kind === 'commit'
      ? commitCase(app.deps, caseId)
      : doWorkflowStep(app.deps, caseId, step));
  }
  throw new Error('the plan of a case never comes to rest');
}

/** A refusal is an answer; anything else that is thrown is a fault of the desk. */
async function makeAll(world: World, moves: readonly Move[]): Promise<void> {
  const outcomes = await Promise.allSettled(moves.map((one) => make(world, one)));
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected' && !(outcome.reason instanceof DeskError)) {
      throw outcome.reason;
    }
  }
}

/** Nothing is left open: withdrawn where its citizen still may, carried to its end otherwise. */
async function conclude(world: World): Promise<void> {
  for (const hand of world.hands) {
    await work(hand.caseId);
    await makeAll(world, [{ kind: 'withdraw', at: world.hands.indexOf(hand), operator: 0 }]);
    await work(hand.caseId);
  }
}

const WRONG_COUNTS = `
  select d.surname, d.patient_count as kept, d.max_patients as cap, count(c.id)::int as counted
  from doctor d left join doctor_choice c on c.doctor_id = d.id and c.end_reason is null
  where d.id = any($1) group by d.id
  having d.patient_count <> count(c.id) or d.patient_count > d.max_patients`;
const OVER_HELD = `
  select d.surname from doctor d join place_hold h on h.doctor_id = d.id
  where d.id = any($1) and h.held_until >= $2::date group by d.id
  having d.patient_count + count(*) > d.max_patients`;
const HELD_FOR_NOBODY = `
  select h.case_id from place_hold h join case_file c on c.id = h.case_id
  where h.doctor_id = any($1) and c.concluded_at is not null`;
const OVERLAPS = `
  select a.person_id from doctor_choice a join doctor_choice b on a.person_id = b.person_id
    and a.id < b.id and a.end_reason is distinct from 'VOIDED' and b.end_reason is distinct from 'VOIDED'
    and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
  where a.doctor_id = any($1)`;
const WRONG_COMMITS = `
  select c.id, c.type, c.state from case_file c
  where c.id = any($1) and (select count(*) from doctor_choice o where o.opened_by_case = c.id)
    <> (case when c.state = 'COMPLETED' and c.type = 'DOCTOR_CHANGE' then 1 else 0 end)`;
const OUTCOMES = `
  select c.id, c.state from case_file c where c.id = any($1) and c.concluded_at is not null
    and (select count(*) from message m where m.case_id = c.id and m.channel = 'EMAIL'
      and m.template in ('case_approved', 'case_rejected', 'case_withdrawn', 'case_expired')) <> 1`;
const EVENTS = `
  select case_id as "caseId", from_state as "from", to_state as "to" from case_event
  where case_id = any($1) and to_state is distinct from from_state order by id`;
const LEFT_OPEN = `
  select id, state from case_file where id = any($1) and state <> 'DRAFT' and concluded_at is null`;

/** What must hold whatever was done, in whatever order. */
async function demandOrder({ doctors, hands }: World): Promise<void> {
  const ids = doctors.map(({ id }) => id);
  const cases = hands.map(({ caseId }) => caseId);
  const { sql } = app.deps;
  const ask = (text: string, values: unknown[]) => sql.rows({ text }, values);
  const today = new Date(app.clock.now()).toISOString().slice(0, 10);
  expect(await ask(WRONG_COUNTS, [ids])).toEqual([]);
  expect(await ask(OVER_HELD, [ids, today])).toEqual([]);
  expect(await ask(HELD_FOR_NOBODY, [ids])).toEqual([]);
  expect(await ask(OVERLAPS, [ids])).toEqual([]);
  expect(await ask(WRONG_COMMITS, [cases])).toEqual([]);
  expect(await ask(OUTCOMES, [cases])).toEqual([]);
  const states = new Map<string, unknown>();
  for (const event of await sql.rows<{ caseId: string; from: string; to: string }>(
    { text: EVENTS },
    [cases],
  )) {
    expect(event.from).toBe(states.get(event.caseId) ?? 'DRAFT');
    expect(MOVES).toContain(`${event.from} ${event.to}`);
    states.set(event.caseId, event.to);
  }
}

/** Every change of state that some act makes. */
const MOVES = Object.values(CASE_ACTS).flatMap(({ from, to }) =>
  from.map((state) => `${state} ${to}`),
);

describe('whatever citizens, operators and time do, in any order and at once', () => {
  it('no case is lost, no place is counted twice, no choice overlaps another', async () => {
    const ends = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(story, async (moments) => {
        const world = await aWorld();
        for (const moves of moments) {
          await makeAll(world, moves);
        }
        await demandOrder(world);
        await conclude(world);
        await demandOrder(world);
        const cases = world.hands.map(({ caseId }) => caseId);
        expect(await app.deps.sql.rows({ text: LEFT_OPEN }, [cases])).toEqual([]);
        const rows = await app.deps.sql.rows<{ state: string }>(
          { text: 'select state from case_file where id = any($1)' },
          [cases],
        );
        for (const { state } of rows) {
          ends.set(state, (ends.get(state) ?? 0) + 1);
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
    // Stories in which nothing ever happens would prove nothing.
    expect(ends.get('COMPLETED')).toBeGreaterThan(0);
    expect(ends.get('WITHDRAWN')).toBeGreaterThan(0);
  }, 120_000);
});
