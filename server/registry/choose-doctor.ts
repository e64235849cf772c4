import { choiceTimeLimit } from '#rules/doctor-choice-change.ts';
import { changeDoctorChoice } from '../doctors/change-doctor-choice.ts';
import type { RegistryWriter } from './write-registry.ts';

/**
 * Ends the choice of now, if any, and begins the one of the doctor named (R-CM, R-FC); no longer than
 * the enrolment that holds, or that the same case makes.
 */
export const chooseDoctor: RegistryWriter<'CHOOSE'> = async (
  sql,
  { overCapReason, first, term },
  moment,
) => {
  const { person, target } = moment.judgement;
  if (target === undefined) {
    throw new Error('The doctor of an approved choice is in the registry');
  }
  const command = {
    kind: first === true ? ('FIRST' as const) : ('CHANGE' as const),
    on: term?.on ?? moment.today,
    doctorId: target.doctorId,
    doctorKind: target.kind,
    channel: 'CASE' as const,
    until: term === undefined ? choiceTimeLimit(person.enrolments, moment.today) : term.until,
  };
  await changeDoctorChoice(sql, person, command, { ...moment, overCapReason });
};
