import { type DeclaredChild, sexAndBirthPlaceOf } from '#rules/declared-child.ts';
import { normaliseFiscalCode } from '#rules/fiscal-code.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';

// Who lives with the parent has their residence and household, and a minor follows their citizenship.
const ADD_CHILD: Statement = {
  name: 'add_child_of_person',
  text: `
    insert into assisted_person (id, fiscal_code, surname, name, sex, birth_date, birth_place_code,
      citizenship, residence, residence_municipality_code, health_domicile,
      domicile_municipality_code, household_id, created_at)
    select $2, $3, $4, $5, $6, $7, $8, p.citizenship, p.residence, p.residence_municipality_code,
      p.health_domicile, p.domicile_municipality_code, p.household_id, $9
    from assisted_person p where p.id = $1
    on conflict (fiscal_code) do nothing
    returning id`,
};

/**
 * Adds a child to the registry by what a parent declared and an operator approved (specification
 * 3.2): once, whichever parent's commit comes first.
 * @param id of the new person, where it was chosen already
 * @returns the id of the new person
 * @throws Error where the registry has the fiscal code since a moment ago: the commit is tried again,
 * and finds the child
 */
export async function addChild(
  sql: Sql,
  child: DeclaredChild,
  parentId: string,
  now: number,
  id: string = uuidV7(now),
): Promise<string> {
  const { sex, birthPlace } = sexAndBirthPlaceOf(child);
  const added = await sql.rows(ADD_CHILD, [
    parentId,
    id,
    normaliseFiscalCode(child.fiscalCode),
    child.surname,
    child.name,
    sex,
    child.birthDate,
    birthPlace,
    new Date(now),
  ]);
  if (added.length !== 1) {
    throw new Error('The registry has this fiscal code since a moment ago');
  }
  return id;
}
