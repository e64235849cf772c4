import type { CivilDate } from '#contract/civil-date.ts';
import type { PersonFacts } from '#rules/registry-facts.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';

const ACCOUNT_FACTS: Statement = {
  name: 'unregistered_facts',
  text: `
    select a.birth_date::text as "birthDate", m.zone_id as "zoneId"
    from account a
    left join municipality m on m.code = a.residence ->> 'municipalityCode'
    where a.id = $1`,
};

/**
 * What is known of an applicant whom the registry does not have: only what they declared. No
 * enrolment and no choice, so that every rule that asks for one says so.
 * @throws DeskError not_found when there is no such account
 */
export async function loadUnregisteredFacts(sql: Sql, accountId: string): Promise<PersonFacts> {
  const [row] = await sql.rows<{ birthDate: CivilDate; zoneId: string | null }>(ACCOUNT_FACTS, [
    accountId,
  ]);
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  const facts: PersonFacts = {
    personId: accountId,
    birthDate: row.birthDate,
    enrolments: [],
    choices: [],
    recusals: [],
    extensions: [],
    household: [],
    cards: [],
    exemptions: [],
    changeUses: [],
    openCaseTypes: [],
  };
  return row.zoneId === null ? facts : { ...facts, zoneId: row.zoneId };
}
