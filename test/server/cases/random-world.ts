import { planCase } from '#rules/case-plan.ts';
import { caseFactsOf } from '#server/cases/case-facts.ts';
import { commitCase } from '#server/cases/commit-case.ts';
import { doWorkflowStep } from '#server/cases/workflow-steps.ts';
import type { StaffActor } from '#server/http/actor.ts';
import { DeskError } from '#server/http/desk-error.ts';
import { acceptOffer } from '#server/place-watches/accept-offer.ts';
import { offerPlaces } from '#server/place-watches/offer-places.ts';
import { watchPlace } from '#server/place-watches/watch-place.ts';
import { expireRegistry } from '#server/registry/expire-registry.ts';
import {
  ACTS,
  type CaseInHand,
  type Resident,
  aResident,
  aWholeDraft,
  anOperator,
  byCitizen,
} from '#test/factories/case.ts';
import { aFamilyDraft, aHousehold } from '#test/factories/family.ts';
import { type DoctorRow, aDoctor } from '#test/factories/registry.ts';
import type { TestApp } from '#test/support/app.ts';
import { endOneRepresentation, onMany } from './random-bulk-acts.ts';
import { onCase, pick, rowsOf, type World } from './random-case-acts.ts';
import { isBulkMove, isOtherMove, type Move, type OtherMove } from './random-story.ts';

const DAY_MS = 86_400_000;

/** Three people with one doctor, two families, and three other doctors with one to four places. */
export async function aWorld(app: TestApp): Promise<World> {
  const home = await aDoctor(app.em(), { patientCount: 3, maxPatients: 3 });
  const doctors: DoctorRow[] = [];
  for (const maxPatients of [1, 2, 4]) {
    doctors.push(await aDoctor(app.em(), { patientCount: 0, maxPatients }));
  }
  const residents: Resident[] = [];
  for (let count = 0; count < 3; count += 1) {
    residents.push(await aResident(app, { doctor: home }));
  }
  const households = [await aHousehold(app), await aHousehold(app)];
  const operators = [await anOperator(app), await anOperator(app)];
  residents.push(...households.map(({ applicant }) => applicant));
  return { residents, households, doctors: [home, ...doctors], operators, hands: [], bulks: [] };
}

async function make(app: TestApp, world: World, move: Move): Promise<unknown> {
  if (isOtherMove(move)) {
    return byThemselves(app, world, move);
  }
  if (isBulkMove(move)) {
    return onMany(app, world, move);
  }
  switch (move.kind) {
    case 'open':
      return open(app, world, move);
    case 'family':
      return openFamily(app, world, move);
    case 'overCap':
      return openOverCap(app, world, move);
    case 'days':
      app.clock.advance(move.days * DAY_MS);
      for (const { caseId } of world.hands) {
        await work(app, caseId);
      }
      return undefined;
    case 'work':
      return work(app, pick(world.hands, move.at).caseId);
    default: {
      const hand = {
        ...pick(world.hands, move.at),
        operator: pick(world.operators, move.operator),
      };
      return onCase(app, world, hand, move);
    }
  }
}

function byThemselves(
  app: TestApp,
  world: World,
  { kind, who, doctor }: OtherMove,
): Promise<unknown> {
  const resident = pick(world.residents, who);
  switch (kind) {
    case 'watch':
      return watchPlace(byCitizen(app, resident.actor), {
        doctorId: pick(world.doctors, doctor).id,
      });
    case 'accept':
      return accept(app, world, resident, pick(world.operators, who));
    case 'offers':
      return offerPlaces(app.deps);
    case 'endRepresentation':
      return endOneRepresentation(app, world, { who, doctor });
    default:
      return expireRegistry(app.deps);
  }
}

/** Takes up an offer, and submits what comes of it. */
async function accept(
  app: TestApp,
  world: World,
  resident: Resident,
  operator: StaffActor,
): Promise<void> {
  const [offer] = await app.deps.sql.rows<{ id: string; doctorId: string }>(
    {
      text: `select id, doctor_id as "doctorId" from place_watch
        where person_id = $1 and state = 'OFFERED' and ended_at is null limit 1`,
    },
    [resident.person.id],
  );
  const wanted = world.doctors.find(({ id }) => id === offer?.doctorId);
  if (offer === undefined || wanted === undefined) {
    return;
  }
  await acceptOffer(byCitizen(app, resident.actor), offer.id);
  await submitted(
    app,
    world,
    await aWholeDraft(app, { type: 'DOCTOR_CHANGE', resident, wanted, operator }),
  );
}

async function submitted(app: TestApp, world: World, hand: CaseInHand): Promise<void> {
  if (!world.hands.some(({ caseId }) => caseId === hand.caseId)) {
    world.hands.push(hand);
  }
  await ACTS.submit(app, hand);
}

async function open(
  app: TestApp,
  world: World,
  { who, doctor, revoke }: Extract<Move, { kind: 'open' }>,
): Promise<void> {
  const hand = await aWholeDraft(app, {
    type: revoke ? 'DOCTOR_REVOKE' : 'DOCTOR_CHANGE',
    resident: pick(world.residents, who),
    wanted: pick(world.doctors, doctor),
    operator: pick(world.operators, who),
  });
  await submitted(app, world, hand);
}

/** A full doctor, whom somebody of the same household has. */
async function openOverCap(
  app: TestApp,
  world: World,
  { who, doctor, other }: Extract<Move, { kind: 'family' | 'overCap' }>,
): Promise<void> {
  const { applicant, adult, children } = pick(world.households, who);
  const hand = await aWholeDraft(app, {
    type: 'OVER_CAP_CHOICE',
    resident: applicant,
    wanted: pick(world.doctors, doctor),
    operator: pick(world.operators, who),
    form: {
      reason: 'OTHER_FAMILY_MEMBER',
      relativeFiscalCode: pick([adult, ...children], other).fiscalCode,
      relation: other % 2 === 0 ? 'CHILD' : 'SPOUSE',
    },
  });
  await submitted(app, world, hand);
}

async function openFamily(
  app: TestApp,
  world: World,
  { who, doctor, other }: Extract<Move, { kind: 'family' | 'overCap' }>,
): Promise<void> {
  const household = pick(world.households, who);
  const hand = await aFamilyDraft(app, household, rowsOf(world, household, doctor, other));
  await submitted(app, world, { ...hand, operator: pick(world.operators, who) });
}

/** What the workflow of a case does when it wakes, until there is nothing due. */
async function work(app: TestApp, caseId: string): Promise<void> {
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
export async function makeAll(app: TestApp, world: World, moves: readonly Move[]): Promise<void> {
  const outcomes = await Promise.allSettled(moves.map((one) => make(app, world, one)));
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected' && !(outcome.reason instanceof DeskError)) {
      throw outcome.reason;
    }
  }
}

/** Nothing is left open: withdrawn where its citizen still may, carried to its end otherwise. */
export async function conclude(app: TestApp, world: World): Promise<void> {
  for (const [at, hand] of world.hands.entries()) {
    await work(app, hand.caseId);
    await makeAll(app, world, [{ kind: 'withdraw', at, operator: 0 }]);
    await work(app, hand.caseId);
  }
}
