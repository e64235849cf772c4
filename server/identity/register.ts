import type { EntityManager } from '@mikro-orm/postgresql';
import type { CodeChallenge, Registration } from '#contract/account.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import { isWithinLimit, spend } from '../http/rate-limit.ts';
import { queueMessage } from '../notifications/queue-message.ts';
import { AccessLink } from './access-link.entity.ts';
import { Account } from './account.entity.ts';
import { isActivated } from './account-state.ts';
import { accountsOf } from './account-lookup.ts';
import { auditAccount, type Caller } from './caller.ts';
import { checkRegistration } from './check-registration.ts';
import { NOTICES_BY_ACCOUNT, REGISTRATIONS_BY_ADDRESS, REGISTRATIONS_BY_CODE } from './limits.ts';
import { hashPassword } from './password-hash.ts';
import { sendCode } from './send-code.ts';
import { sendLink } from './send-link.ts';

/**
 * Registers a citizen: the account waits for its link by mail and its code by SMS (R-AC-2, R-AC-3).
 * Where the fiscal code or the address has an active account (R-AC-4) nothing changes but a notice
 * to that account's owner; the answer, its time and the SMS are the same.
 * An account whose link was never opened has no claim to its code or address: it is replaced, so
 * that one wrong letter in an address shuts nobody out.
 * @throws DeskError invalid with its fields; too_many_requests
 */
export async function register(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  typed: Registration,
): Promise<CodeChallenge> {
  await spend(deps, REGISTRATIONS_BY_ADDRESS, caller.ipAddress);
  const input = await checkRegistration(em, deps, typed);
  await spend(deps, REGISTRATIONS_BY_CODE, input.fiscalCode);
  const passwordHash = await hashPassword(input.password);
  const challenge = await em.transactional(async (tx) => {
    await lockRegistrations(tx, input);
    const standing = await accountsOf(tx, input);
    const active = standing.filter((account) => isActivated(account));
    const accountId =
      active.length === 0
        ? await openAccount(tx, deps, caller, input, passwordHash, standing)
        : null;
    for (const account of active) {
      await tellOwner(tx, deps, account);
      auditAccount(
        tx,
        deps,
        caller,
        { action: 'registration_repeated', detail: null },
        account.id,
        'ANONYMOUS',
      );
    }
    return sendCode(tx, deps, caller, {
      purpose: 'REGISTRATION_MOBILE',
      accountId,
      mobile: input.mobile,
      locale: input.locale,
    });
  });
  deps.messenger.wake();
  return challenge;
}

/** Two registrations of one code or one address at once come one after the other. */
async function lockRegistrations(em: EntityManager, input: Registration): Promise<void> {
  // In a fixed order, so that two of them never wait for each other.
  const keys = [input.fiscalCode, input.email.toLowerCase()].toSorted();
  for (const key of keys) {
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`account:${key}`]);
  }
}

async function openAccount(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  input: Registration,
  passwordHash: string,
  replaced: readonly Account[],
): Promise<string> {
  for (const account of replaced) {
    await forgetAccount(em, account.id);
  }
  const now = deps.clock.now();
  const id = uuidV7(now);
  await em.insert(Account, {
    id,
    fiscalCode: input.fiscalCode,
    surname: input.surname,
    name: input.name,
    sex: input.sex,
    birthDate: input.birthDate,
    birthPlaceCode: input.birthPlaceCode,
    residence: input.residence,
    domicile: input.domicile,
    email: input.email,
    mobile: input.mobile,
    passwordHash,
    locale: input.locale,
    privacyAcceptedAt: new Date(now),
    createdAt: new Date(now),
  });
  await sendLink(em, deps, { id, locale: input.locale }, 'ACTIVATION');
  auditAccount(em, deps, caller, { action: 'registered', detail: null }, id, 'ANONYMOUS');
  return id;
}

/** Removes an account that was never activated, and stops what is still on its way to it. */
async function forgetAccount(em: EntityManager, accountId: string): Promise<void> {
  await em.execute(
    `update message set state = 'CANCELLED', secret = null
     where account_id = ? and state = 'QUEUED'`,
    [accountId],
    'run',
  );
  await em.nativeDelete(AccessLink, { account: accountId });
  await em.nativeDelete(Account, { id: accountId, emailVerifiedAt: null });
}

/** A notice to the owner of an account that somebody registers again with its code or address. */
export async function tellOwner(
  em: EntityManager,
  deps: Deps,
  account: Pick<Account, 'id' | 'locale'>,
): Promise<void> {
  if (await isWithinLimit(deps, NOTICES_BY_ACCOUNT, account.id)) {
    await queueMessage(em, deps, {
      key: `account-exists:${account.id}:${uuidV7(deps.clock.now())}`,
      template: 'account_already_exists',
      channel: 'EMAIL',
      locale: account.locale,
      accountId: account.id,
    });
  }
}
