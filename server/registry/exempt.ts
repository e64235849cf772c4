import { insertExemptions } from './insert-exemptions.ts';
import type { RegistryWriter } from './write-registry.ts';

/** Writes the holder's exemption and one for each dependant, each with its certificate's number. */
export const exempt: RegistryWriter<'EXEMPT'> = async (sql, change, moment) => {
  const { code, exemptionKind, origin, from, to, dependants } = change;
  const persons = [moment.judgement.person.personId, ...dependants];
  const covered = persons.map((personId) => ({ personId }));
  const { caseId } = moment;
  await insertExemptions(
    sql,
    { code, kind: exemptionKind, origin, channel: 'CASE', from, to, covered, caseId },
    moment,
  );
};
