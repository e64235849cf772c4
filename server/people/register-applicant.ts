import type { RuleResult } from '#contract/rule-result.ts';
import { namesAgree } from '#rules/person-name.ts';
import { failed } from '#rules/verdict.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';

// The account's row is locked first: two cases of one applicant add them to the registry once.
const LOCK_ACCOUNT: Statement = {
  name: 'lock_account_of_applicant',
  text: `select person_id as "personId", fiscal_code as "fiscalCode", surname, name, sex,
    birth_date as "birthDate", birth_place_code as "birthPlaceCode"
    from account where id = $1 for no key update`,
};

const SAME_CODE: Statement = {
  name: 'person_of_fiscal_code',
  text: `select id, surname, name, sex, birth_date as "birthDate",
    birth_place_code as "birthPlaceCode" from assisted_person where fiscal_code = $1`,
};

interface Identity {
  surname: string;
  name: string;
  sex: string;
  birthDate: string;
  birthPlaceCode: string;
}

type AccountRow = Identity & { personId: string | null; fiscalCode: string };

/** Who an applicant is to the registry now: somebody it has, nobody yet, or a clash of data. */
export type RegistryIdentity =
  | { personId: string }
  | { personId: null }
  | { personId: null; clash: RuleResult };

/**
 * Looks an applicant up under the lock of their account. The registry may have come to know them
 * since they registered; another person with their fiscal code is for an operator to sort out.
 */
export async function identifyApplicant(sql: Sql, accountId: string): Promise<RegistryIdentity> {
  const [account] = await sql.rows<AccountRow>(LOCK_ACCOUNT, [accountId]);
  if (account === undefined) {
    throw new Error('An applicant has an account');
  }
  if (account.personId !== null) {
    return { personId: account.personId };
  }
  const [person] = await sql.rows<Identity & { id: string }>(SAME_CODE, [account.fiscalCode]);
  if (person === undefined) {
    return { personId: null };
  }
  return isSame(account, person)
    ? { personId: person.id }
    : { personId: null, clash: failed('R-AC-4', OTHER_PERSON) };
}

const OTHER_PERSON = {
  it: 'L’anagrafe ha già questo codice fiscale con altri dati: vanno corretti prima di approvare.',
  en: 'The registry has this fiscal code with other data already: they are to be corrected before approving.',
};

function isSame(one: Identity, other: Identity): boolean {
  return (
    one.birthDate === other.birthDate &&
    one.sex === other.sex &&
    one.birthPlaceCode === other.birthPlaceCode &&
    namesAgree(one.surname, other.surname) &&
    namesAgree(one.name, other.name)
  );
}

// The municipalities are those of the territory alone, as of everybody in the registry.
const ADD_PERSON: Statement = {
  name: 'add_person_of_account',
  text: `
    insert into assisted_person (id, fiscal_code, surname, name, sex, birth_date, birth_place_code,
      citizenship, residence, residence_municipality_code, health_domicile,
      domicile_municipality_code, email, phone, created_at)
    select $2, a.fiscal_code, a.surname, a.name, a.sex, a.birth_date, a.birth_place_code, $3,
      a.residence, r.code, a.domicile, d.code, a.email, a.mobile, $4
    from account a
    left join municipality r on r.code = a.residence ->> 'municipalityCode'
    left join municipality d on d.code = a.domicile ->> 'municipalityCode'
    where a.id = $1
    on conflict (fiscal_code) do nothing
    returning id`,
};

/** Adds an applicant to the registry by what they declared and an operator approved. */
export async function addToRegistry(
  sql: Sql,
  accountId: string,
  citizenship: string,
  now: number,
): Promise<string> {
  const id = uuidV7(now);
  const added = await sql.rows(ADD_PERSON, [accountId, id, citizenship, new Date(now)]);
  if (added.length !== 1) {
    // Somebody else added them since they were looked up: the commit is tried again and finds them.
    throw new Error('The registry has this fiscal code since a moment ago');
  }
  return id;
}

const TIE: Statement = {
  name: 'tie_applicant_to_person',
  text: `
    with tied as (update account set person_id = $2 where id = $1 and person_id is null)
    update case_file set beneficiary_id = $2 where id = $3 and beneficiary_id is null`,
};

/** Ties account and case to the person that they turned out to be. */
export async function tieApplicant(
  sql: Sql,
  { accountId, personId, caseId }: { accountId: string; personId: string; caseId: string },
): Promise<void> {
  await sql.rows(TIE, [accountId, personId, caseId]);
}
