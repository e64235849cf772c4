import type { CaseForm, FormRow } from '#contract/case-form.ts';
import type { FamilyOperation } from '#contract/family.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { answerIntegration } from '#server/cases/answer-integration.ts';
import { deskItems } from '#server/cases/family/case-items.ts';
import { releaseCase } from '#server/cases/release.ts';
import { requestIntegration } from '#server/cases/request-integration.ts';
import type { StaffActor } from '#server/http/actor.ts';
import { DeskError } from '#server/http/desk-error.ts';
import {
  ACTS,
  type CaseInHand,
  type Resident,
  byCitizen,
  byStaff,
  caseRow,
  versionOf,
} from '#test/factories/case.ts';
import { aRow, decide, type Household } from '#test/factories/family.ts';
import type { DoctorRow } from '#test/factories/registry.ts';
import type { TestApp } from '#test/support/app.ts';
import type { Move, PEOPLE_ACTS } from './random-story.ts';

/** A bulk act that a story ordered, and by whom. */
export interface OrderedBulk {
  id: string;
  staffId: string;
}

/** People, doctors and staff of a story, and the cases that it has come to. */
export interface World {
  residents: Resident[];
  households: Household[];
  doctors: DoctorRow[];
  operators: StaffActor[];
  hands: CaseInHand[];
  bulks: OrderedBulk[];
}

/** One of them, whatever the number. */
export function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) {
    throw new DeskError('not_found');
  }
  return found;
}

/** What a family asks: two to four of them, by two numbers. */
export function rowsOf(
  world: World,
  household: Household,
  doctor: number,
  other: number,
): FormRow[] {
  const { applicant, adult, children } = household;
  const change = (at: number): [FamilyOperation, DoctorRow | null] =>
    at % 4 === 3 ? ['DOCTOR_REVOKE', null] : ['DOCTOR_CHANGE', pick(world.doctors, at)];
  return [
    aRow(applicant.person, ...change(doctor)),
    aRow(adult, ...change(other), 'CODE'),
    aRow(children[0], 'DOCTOR_CHANGE', pick(world.doctors, doctor)),
    aRow(children[1], 'FIRST_CHOICE', pick(world.doctors, other)),
  ].slice(0, 2 + ((doctor + other) % 3));
}

/** Does what somebody would do on a case that is there. */
export async function onCase(
  app: TestApp,
  world: World,
  hand: CaseInHand,
  { kind, at, operator }: Extract<Move, { kind: (typeof PEOPLE_ACTS)[number] }>,
): Promise<unknown> {
  const { type } = await caseRow(app, hand.caseId);
  if (kind === 'release') {
    const version = await versionOf(app, hand.caseId);
    return releaseCase(byStaff(app, hand.operator), hand.caseId, { version });
  }
  if (kind === 'pinField') {
    return pinField(app, hand, type === 'FAMILY_REQUEST' ? 'items' : 'doctorId');
  }
  if (kind === 'answerIntegration') {
    return answer(app, world, hand, at + operator);
  }
  if (kind === 'approve' && type === 'FAMILY_REQUEST') {
    return decideFamily(app, hand, at % 4 === 0);
  }
  return ACTS[kind](app, hand);
}

/** Approves the members whose rules pass, or all of them, which is refused where some do not. */
async function decideFamily(app: TestApp, hand: CaseInHand, all: boolean): Promise<void> {
  const { caseId, resident, operator } = hand;
  const items = await deskItems(
    app.deps.sql,
    app.deps,
    {
      type: 'FAMILY_REQUEST',
      caseId,
      applicantId: resident.account.id,
      applicantPersonId: resident.person.id,
      deciding: true,
    },
    civilDateOf(app.clock.now()),
  );
  const approved = items.filter(({ rules }) => all || rules.every(({ passed }) => passed));
  await decide(
    app,
    caseId,
    operator,
    approved.map(({ position }) => position),
  );
}

async function pinField(app: TestApp, hand: CaseInHand, field: string): Promise<void> {
  await requestIntegration(byStaff(app, hand.operator), hand.caseId, {
    version: await versionOf(app, hand.caseId),
    message: 'Ricontrolla',
    items: [{ kind: 'FIELD', documentKind: null, field, label: 'Dato', reason: '' }],
  });
}

/** Answers what the open round asks: a text, another doctor, other people of the family. */
async function answer(app: TestApp, world: World, hand: CaseInHand, other: number): Promise<void> {
  const { version, integrationRound, type } = await caseRow(app, hand.caseId);
  const [round] = await app.deps.sql.rows<{ kind: string }>(
    {
      text: `select items -> 0 ->> 'kind' as kind from integration_round
        where case_id = $1 and round = $2`,
    },
    [hand.caseId, integrationRound],
  );
  const household = world.households.find(({ applicant }) => applicant === hand.resident);
  const fields: CaseForm =
    type === 'FAMILY_REQUEST' && household !== undefined
      ? { items: rowsOf(world, household, other, other + 1) }
      : { doctorId: pick(world.doctors, other).id };
  await answerIntegration(byCitizen(app, hand.resident.actor), hand.caseId, {
    version,
    answers: round?.kind === 'TEXT' ? { [`${integrationRound}-1`]: 'Ecco' } : {},
    ...(round?.kind === 'FIELD' && { fields }),
    note: '',
  });
}
