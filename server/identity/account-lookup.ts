import type { EntityManager } from '@mikro-orm/postgresql';
import { normaliseFiscalCode } from '#rules/fiscal-code.ts';
import { Account } from './account.entity.ts';

/** The accounts that stand under a fiscal code or an e-mail address, at most one for each. */
export async function accountsOf(
  em: EntityManager,
  { fiscalCode, email }: { fiscalCode: string; email: string },
): Promise<Account[]> {
  return em
    .createQueryBuilder(Account, 'a')
    .where('(a.fiscal_code = ? or lower(a.email) = lower(?))', [fiscalCode, email])
    .getResultList();
}

/** The account with this address, however it is cased. */
export async function accountWithEmail(em: EntityManager, email: string): Promise<Account | null> {
  return em
    .createQueryBuilder(Account, 'a')
    .where('lower(a.email) = lower(?)', [email])
    .getSingleResult();
}

/** What somebody typed as user, made uniform: an e-mail address or a fiscal code. */
export function normaliseUser(user: string): string {
  return user.includes('@') ? user.trim().toLowerCase() : normaliseFiscalCode(user);
}

/** The account of whoever signs in as `user`, normalised. */
export async function accountOfUser(em: EntityManager, user: string): Promise<Account | null> {
  return user.includes('@')
    ? accountWithEmail(em, user)
    : em.findOne(Account, { fiscalCode: user });
}
