import type { OverCapReason } from '#contract/choice-relation.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import {
  planDoctorChoice,
  type DoctorChoiceCommand,
  type DoctorChoicePlan,
} from '#rules/doctor-choice-change.ts';
import type { DoctorChoiceFact, PersonFacts } from '#rules/registry-facts.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';

// Not FOR UPDATE: nobody changes the ids, and a submission that refers to the person need not wait.
const LOCK_PERSON: Statement = {
  name: 'lock_person',
  text: 'select id from assisted_person where id = $1 for no key update',
};

// In the order of the ids, so that two commits that want the same doctors cannot wait in a ring.
const LOCK_DOCTORS: Statement = {
  name: 'lock_doctors',
  text: `
    select id from doctor
    where id = $2 or id in (
      select doctor_id from doctor_choice
      where person_id = $1 and end_reason is distinct from 'VOIDED'
        and (valid_to is null or valid_to >= $3))
    order by id for no key update`,
};

/**
 * Locks what a change of a person's doctor reads and writes: the person, their doctors of now, and
 * the one they want. Taken before the facts are loaded, or the last place could be given twice.
 */
export async function lockRegistryRows(
  sql: Sql,
  personId: string,
  doctorId: string | undefined,
  today: CivilDate,
): Promise<void> {
  await sql.rows(LOCK_PERSON, [personId]);
  await sql.rows(LOCK_DOCTORS, [personId, doctorId ?? null, today]);
}

const END_CHOICE: Statement = {
  name: 'end_doctor_choice',
  text: `
    update doctor_choice set valid_to = coalesce($4::date, valid_to), end_reason = $5, ended_by_case = $6
    where person_id = $1 and doctor_id = $2 and valid_from = $3
      and end_reason is distinct from 'VOIDED'
    returning id`,
};

const BEGIN_CHOICE: Statement = {
  name: 'begin_doctor_choice',
  text: `
    insert into doctor_choice (id, person_id, doctor_id, valid_from, valid_to, time_limited, channel, opened_by_case, created_at, over_cap_reason)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

const COUNT_PATIENTS: Statement = {
  name: 'count_patients',
  text: `
    update doctor d set patient_count = patient_count + c.change
    from unnest($1::uuid[], $2::int[]) as c(id, change) where d.id = c.id`,
};

/** The case that asked for it, when, and why where it goes beyond the doctor's cap. */
export interface ChoiceMoment {
  /** null: nobody asked, it has run out by itself. */
  caseId: string | null;
  /** Milliseconds since 1970. */
  now: number;
  overCapReason?: OverCapReason | undefined;
}

/**
 * Writes what the rules plan for a command: rows ended, row begun, patients counted. The caller
 * holds the locks of lockRegistryRows and loaded the facts after them.
 * @throws Error when the registry no longer holds a row that the facts showed
 */
export async function changeDoctorChoice(
  sql: Sql,
  person: PersonFacts,
  command: DoctorChoiceCommand,
  moment: ChoiceMoment,
): Promise<void> {
  const plan = planDoctorChoice(person.choices, command);
  await writeDoctorChoices(sql, person.personId, plan, moment);
}

/**
 * Writes a plan for a person's choices, under the same locks.
 * @throws Error when the registry no longer holds a row that the facts showed
 */
export async function writeDoctorChoices(
  sql: Sql,
  personId: string,
  plan: DoctorChoicePlan<DoctorChoiceFact>,
  { caseId, now, overCapReason }: ChoiceMoment,
): Promise<void> {
  for (const { choice, to, endReason } of plan.end) {
    const ended = await sql.rows(END_CHOICE, [
      personId,
      choice.doctorId,
      choice.from,
      to ?? null,
      endReason,
      caseId,
    ]);
    if (ended.length !== 1) {
      throw new Error('A choice to be ended is not there as the facts showed it');
    }
  }
  if (plan.begin !== undefined) {
    const { doctorId, from, to, channel } = plan.begin;
    await sql.rows(BEGIN_CHOICE, [
      uuidV7(now),
      personId,
      doctorId,
      from,
      to ?? null,
      to !== undefined,
      channel,
      caseId,
      new Date(now),
      overCapReason ?? null,
    ]);
  }
  const counted = [...plan.countDeltas];
  await sql.rows(COUNT_PATIENTS, [counted.map(([id]) => id), counted.map(([, change]) => change)]);
}
