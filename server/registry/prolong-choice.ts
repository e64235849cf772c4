import { choiceToProlong } from '#rules/doctor-choice-change.ts';
import type { Statement } from '../db/sql.ts';
import type { RegistryWriter } from './write-registry.ts';

const PROLONG_CHOICE: Statement = {
  name: 'prolong_doctor_choice',
  text: `
    update doctor_choice set valid_to = $4, time_limited = $4::date is not null
    where person_id = $1 and doctor_id = $2 and valid_from = $3 and end_reason is null
    returning id`,
};

/** The doctor of now goes on with the renewed enrolment; the place was never given back (R-DM-7). */
export const prolongChoice: RegistryWriter<'PROLONG_CHOICE'> = async (sql, change, moment) => {
  const { personId, choices } = moment.judgement.person;
  const choice = choiceToProlong(choices, change.from, change.until);
  if (choice === undefined) {
    return;
  }
  const prolonged = await sql.rows(PROLONG_CHOICE, [
    personId,
    choice.doctorId,
    choice.from,
    change.until ?? null,
  ]);
  if (prolonged.length !== 1) {
    throw new Error('A choice to be prolonged is not there as the facts showed it');
  }
};
