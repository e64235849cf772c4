import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request, Response } from 'express';
import type { CitizenSession, CodeAnswer, CodeChallenge, SignIn } from '#contract/account.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { forgive, spend } from '../http/rate-limit.ts';
import { Account } from './account.entity.ts';
import { isActivated } from './account-state.ts';
import { accountOfUser, normaliseUser } from './account-lookup.ts';
import { answerCode } from './answer-code.ts';
import { auditAccount, type Caller } from './caller.ts';
import { assuranceOf, LOCAL_ISSUER } from './identity-means.ts';
import { SIGN_IN_BY_ADDRESS, SIGN_IN_BY_USER, SIGN_IN_BY_USER_AND_ADDRESS } from './limits.ts';
import { openSession } from './open-session.ts';
import { verifyPassword } from './password-hash.ts';
import { tieToRegistry } from './person-of-account.ts';
import { sendCode } from './send-code.ts';

/**
 * First half of signing in: fiscal code or e-mail, and password; a code goes to the mobile. Unknown
 * users take the same steps and the same time as wrong passwords.
 * @throws DeskError wrong_credentials; too_many_requests
 */
export async function signIn(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  typed: SignIn,
): Promise<CodeChallenge> {
  const user = normaliseUser(typed.user);
  const userHere = `${user} ${caller.ipAddress}`;
  await spend(deps, SIGN_IN_BY_ADDRESS, caller.ipAddress);
  await spend(deps, SIGN_IN_BY_USER, user);
  await spend(deps, SIGN_IN_BY_USER_AND_ADDRESS, userHere);
  const account = await accountOfUser(em, user);
  const right = await verifyPassword(account?.passwordHash, typed.password);
  if (account === null || !right) {
    const failure = { action: 'sign_in_failed', detail: { reason: 'CREDENTIALS' } } as const;
    auditAccount(em, deps, caller, failure, account?.id ?? null, 'ANONYMOUS');
    await em.flush();
    throw new DeskError('wrong_credentials');
  }
  const challenge = await em.transactional((tx) =>
    sendCode(tx, deps, caller, {
      purpose: 'SIGN_IN',
      accountId: account.id,
      mobile: account.mobile,
      locale: account.locale,
    }),
  );
  await forgive(deps, SIGN_IN_BY_USER_AND_ADDRESS, userHere);
  deps.messenger.wake();
  return challenge;
}

/**
 * Second half: the code opens the session, and proves the mobile if registration did not. An
 * account whose mail link was not opened yet is told so here, where both factors are known.
 * @throws DeskError code_wrong, code_expired, account_not_activated
 */
export async function signInWithCode(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  answer: CodeAnswer,
  req: Request,
  res: Response,
): Promise<CitizenSession> {
  const session = await answerCode(em, deps, caller, 'SIGN_IN', answer, async (tx, code) => {
    const account = await tx.findOneOrFail(Account, { id: code.accountId! });
    if (account.mobile === code.mobile) {
      account.mobileVerifiedAt ??= new Date(deps.clock.now());
    }
    if (!isActivated(account)) {
      const failure = { action: 'sign_in_failed', detail: { reason: 'NOT_ACTIVATED' } } as const;
      auditAccount(tx, deps, caller, failure, account.id);
      return undefined;
    }
    await tieToRegistry(tx, account);
    const opened = await openSession(deps, tx, req, res, {
      audience: 'citizen',
      holderId: account.id,
      means: 'ACCOUNT',
      issuer: LOCAL_ISSUER,
    });
    auditAccount(tx, deps, caller, { action: 'sign_in', detail: { means: 'ACCOUNT' } }, account.id);
    return presentSession(account, opened.expiresAt, deps.clock.now());
  });
  if (session === undefined) {
    throw new DeskError('account_not_activated');
  }
  return session;
}

function presentSession(account: Account, expiresAt: number, now: number): CitizenSession {
  return {
    accountId: account.id,
    name: account.name,
    surname: account.surname,
    locale: account.locale,
    means: 'ACCOUNT',
    assurance: assuranceOf('ACCOUNT'),
    expiresAt: new Date(expiresAt).toISOString(),
    now: new Date(now).toISOString(),
  };
}
