import type { Statement } from '../db/sql.ts';
import type { RegistryWriter } from './write-registry.ts';

const END: Statement = {
  name: 'end_exemption',
  text: `
    update exemption set status = 'REVOKED', valid_to = least(valid_to, $2::date), ended_by_case = $3
    where (id = $1 or holder_id = $1) and status = 'ACTIVE'
    returning id`,
};

/** Ends an exemption and those of the dependants that it covers (R-EX-11). */
export const endExemption: RegistryWriter<'END_EXEMPTION'> = async (sql, change, { caseId }) => {
  const ended = await sql.rows(END, [change.exemptionId, change.to, caseId]);
  if (ended.length === 0) {
    throw new Error('An exemption to be ended is not there as the facts showed it');
  }
};
