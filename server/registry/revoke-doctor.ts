import { changeDoctorChoice } from '../doctors/change-doctor-choice.ts';
import type { RegistryWriter } from './write-registry.ts';

/** Ends the choice of now; nobody is chosen in its place (R-RV). */
export const revokeDoctor: RegistryWriter<'REVOKE'> = async (sql, _change, moment) => {
  const command = { kind: 'REVOKE', on: moment.today } as const;
  await changeDoctorChoice(sql, moment.judgement.person, command, moment);
};
