import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import { spend } from '../http/rate-limit.ts';
import { Account } from './account.entity.ts';
import { isActivated, isMobileVerified } from './account-state.ts';
import { accountWithEmail } from './account-lookup.ts';
import { auditAccount, type Caller } from './caller.ts';
import { IdentityLink } from './identity-link.entity.ts';
import { LOCAL_ISSUER } from './identity-means.ts';
import { spendMail } from './destination-limits.ts';
import { LINKS_BY_ADDRESS } from './limits.ts';
import { tieToRegistry } from './person-of-account.ts';
import { tellOwner } from './register.ts';
import { sendLink } from './send-link.ts';
import { useLink, voidLinks } from './use-link.ts';

/**
 * Activates an account by the token of its mail (R-AC-2); from here it holds its fiscal code, and
 * the means ACCOUNT proves it. @throws DeskError link_invalid
 */
export async function activate(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  token: string,
): Promise<{ activated: true; mobileVerified: boolean }> {
  await spend(deps, LINKS_BY_ADDRESS, caller.ipAddress);
  return em.transactional(async (tx) => {
    const { accountId } = await useLink(tx, deps, 'ACTIVATION', token);
    const account = await tx.findOneOrFail(Account, { id: accountId });
    const now = new Date(deps.clock.now());
    const mobileVerified = isMobileVerified(account);
    account.emailVerifiedAt ??= now;
    await tieToRegistry(tx, account);
    await tx.upsert(
      IdentityLink,
      {
        id: uuidV7(now.getTime()),
        means: 'ACCOUNT',
        issuer: LOCAL_ISSUER,
        subject: account.id,
        account: account.id,
        linkedAt: now,
      },
      { onConflictFields: ['means', 'issuer', 'subject'], onConflictAction: 'ignore' },
    );
    await voidLinks(tx, deps, 'ACTIVATION', account.id);
    auditAccount(tx, deps, caller, { action: 'activated', detail: { mobileVerified } }, account.id);
    return { activated: true, mobileVerified };
  });
}

/**
 * Sends the activation link again. Says nothing of whether the address is known: to that of an
 * active account goes the notice that it has one.
 * @throws DeskError too_many_requests
 */
export async function resendActivation(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  email: string,
): Promise<void> {
  await spendMail(deps, caller, email);
  await em.transactional(async (tx) => {
    const account = await accountWithEmail(tx, email);
    if (account !== null) {
      await (isActivated(account)
        ? tellOwner(tx, deps, account)
        : sendLink(tx, deps, account, 'ACTIVATION'));
    }
  });
  deps.messenger.wake();
}
