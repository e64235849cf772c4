import { choiceTimeLimit } from '#rules/doctor-choice-change.ts';
import { changeDoctorChoice } from '../doctors/change-doctor-choice.ts';
import type { RegistryWriter } from './write-registry.ts';

/** Ends the choice of now, if any, and begins the one of the doctor named (R-CM, R-FC). */
export const chooseDoctor: RegistryWriter<'CHOOSE'> = async (sql, { overCapReason }, moment) => {
  const { person, target } = moment.judgement;
  if (target === undefined) {
    throw new Error('The doctor of an approved choice is in the registry');
  }
  const command = {
    kind: moment.type === 'FIRST_CHOICE' ? ('FIRST' as const) : ('CHANGE' as const),
    on: moment.today,
    doctorId: target.doctorId,
    doctorKind: target.kind,
    channel: 'CASE' as const,
    until: choiceTimeLimit(person.enrolments, moment.today),
  };
  await changeDoctorChoice(sql, person, command, { ...moment, overCapReason });
};
