import type { Statement } from '../db/sql.ts';
import type { RegistryWriter } from './write-registry.ts';

const SET_DOMICILE: Statement = {
  name: 'set_domicile',
  text: `
    update assisted_person set health_domicile = $2, domicile_municipality_code = m.code
    from municipality m where assisted_person.id = $1 and m.code = $3
    returning assisted_person.id`,
};

/** Writes the domicile that was declared and an operator approved (R-DM-1). */
export const setDomicile: RegistryWriter<'SET_DOMICILE'> = async (sql, { domicile }, moment) => {
  const written = await sql.rows(SET_DOMICILE, [
    moment.judgement.person.personId,
    JSON.stringify(domicile),
    domicile.municipalityCode,
  ]);
  if (written.length !== 1) {
    throw new Error(
      'The person, or the municipality of the domicile, is not there as the facts showed',
    );
  }
};
