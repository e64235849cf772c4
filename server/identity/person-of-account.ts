import type { EntityManager } from '@mikro-orm/postgresql';
import { namesAgree } from '#rules/person-name.ts';
import { AssistedPerson } from '../people/assisted-person.entity.ts';
import type { Account } from './account.entity.ts';
import { isInRegistry } from './account-state.ts';

/**
 * Ties an account to the registry's person with the same fiscal code, where names, sex and birth
 * data agree too. Anything that differs leaves them apart: an operator looks into it.
 */
export async function tieToRegistry(em: EntityManager, account: Account): Promise<void> {
  if (isInRegistry(account)) {
    return;
  }
  const person = await em.findOne(AssistedPerson, { fiscalCode: account.fiscalCode });
  if (person !== null && isSamePerson(account, person)) {
    account.person = person.id;
  }
}

function isSamePerson(account: Account, person: AssistedPerson): boolean {
  return (
    account.birthDate === person.birthDate &&
    account.sex === person.sex &&
    account.birthPlaceCode === person.birthPlaceCode &&
    namesAgree(account.surname, person.surname) &&
    namesAgree(account.name, person.name)
  );
}
