import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import { Account } from '#server/identity/account.entity.ts';
import { IdentityLink } from '#server/identity/identity-link.entity.ts';
import { LOCAL_ISSUER } from '#server/identity/identity-means.ts';
import { hashPassword } from '#server/identity/password-hash.ts';
import { type FiscalCodeData, generateFiscalCode } from '#rules/fiscal-code.ts';
import { numberToLetters } from './letters.ts';

export type AccountData = Partial<Account> & {
  /** Absent: an account that nobody can sign in to with a password (making the hash takes time). */
  password?: string;
};

let made = 0;

/**
 * An activated account of an adult living in Legnano, written to the database. Each has another
 * fiscal code, which agrees with its names and birth data.
 */
export async function aCitizen(em: EntityManager, wanted: AccountData = {}): Promise<Account> {
  const { password, ...data } = wanted;
  made += 1;
  const now = new Date('2026-11-01T08:00:00Z');
  const born: FiscalCodeData = {
    surname: data.surname ?? `Rossi ${numberToLetters(made)}`,
    name: data.name ?? 'Anna',
    sex: data.sex ?? 'F',
    birthDate: data.birthDate ?? dayOfBirth(made),
    birthPlace: data.birthPlaceCode ?? 'E514',
  };
  const account = em.create(Account, {
    id: uuidV7(now.getTime()),
    fiscalCode: generateFiscalCode(born),
    surname: born.surname,
    name: born.name,
    sex: born.sex,
    birthDate: born.birthDate,
    birthPlaceCode: born.birthPlace,
    residence: { street: 'via Roma 1', postcode: '20025', municipalityCode: 'E514' },
    domicile: null,
    email: `citizen-${made}-${uuidV7(now.getTime()).slice(-6)}@example.org`,
    emailVerifiedAt: now,
    mobile: `+39333${String(1_000_000 + made)}`,
    mobileVerifiedAt: now,
    passwordHash: password === undefined ? null : await hashPassword(password),
    locale: 'it',
    person: null,
    privacyAcceptedAt: now,
    createdAt: now,
    ...data,
  });
  em.persist(account);
  em.persist(
    em.create(IdentityLink, {
      id: uuidV7(now.getTime()),
      means: 'ACCOUNT',
      issuer: LOCAL_ISSUER,
      subject: account.id,
      account: account.id,
      linkedAt: now,
    }),
  );
  await em.flush();
  return account;
}

/** A day of 1950 to 1989, another one for each number up to 13,440. */
function dayOfBirth(number: number): string {
  const day = (number % 28) + 1;
  const month = (Math.floor(number / 28) % 12) + 1;
  const year = 1950 + (Math.floor(number / 336) % 40);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
