import type { EntityManager } from '@mikro-orm/postgresql';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { spend } from '../http/rate-limit.ts';
import { Account } from './account.entity.ts';
import { WRONG_PRESENT_PASSWORD } from './identity-texts.ts';
import { PASSWORDS_BY_ACCOUNT } from './limits.ts';
import { verifyPassword } from './password-hash.ts';

/**
 * Asks somebody who is signed in for their password again, before something that could take the
 * account away from them (ASVS 7.5.1).
 * @param field the form's field that holds it
 * @throws DeskError invalid, on that field; too_many_requests
 */
export async function requireOwnPassword(
  em: EntityManager,
  deps: Deps,
  accountId: string,
  field: string,
  password: string,
): Promise<Account> {
  await spend(deps, PASSWORDS_BY_ACCOUNT, accountId);
  const account = await em.findOneOrFail(Account, { id: accountId });
  if (!(await verifyPassword(account.passwordHash, password))) {
    throw new DeskError('invalid', { fields: { [field]: WRONG_PRESENT_PASSWORD } });
  }
  return account;
}
