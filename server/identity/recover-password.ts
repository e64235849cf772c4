import type { EntityManager } from '@mikro-orm/postgresql';
import type { CodeAnswer, CodeChallenge, PasswordReset } from '#contract/account.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { spend } from '../http/rate-limit.ts';
import { Account } from './account.entity.ts';
import { isActivated } from './account-state.ts';
import { accountWithEmail } from './account-lookup.ts';
import { answerCode } from './answer-code.ts';
import { auditAccount, type Caller } from './caller.ts';
import { endSessions } from './end-session.ts';
import { spendMail } from './destination-limits.ts';
import { LINKS_BY_ADDRESS } from './limits.ts';
import { notifyOwner } from './notify-owner.ts';
import { hashPassword } from './password-hash.ts';
import { passwordProblem } from './password-rules.ts';
import { sendCode } from './send-code.ts';
import { sendLink } from './send-link.ts';
import { peekLink, useLink, voidLinks } from './use-link.ts';

/**
 * Sends the link to choose a new password. Says nothing of whether the address is known; an account
 * that was never activated is sent its activation link instead.
 * @throws DeskError too_many_requests
 */
export async function forgetPassword(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  email: string,
): Promise<void> {
  await spendMail(deps, caller, email);
  await em.transactional(async (tx) => {
    const account = await accountWithEmail(tx, email);
    if (account === null) {
      return;
    }
    if (!isActivated(account)) {
      await sendLink(tx, deps, account, 'ACTIVATION');
      return;
    }
    await sendLink(tx, deps, account, 'PASSWORD_RESET');
    const asked = { action: 'password_reset_asked', detail: null } as const;
    auditAccount(tx, deps, caller, asked, account.id, 'ANONYMOUS');
  });
  deps.messenger.wake();
}

/**
 * Takes the link and the new password, and asks for the code of the mobile before anything changes:
 * whoever reads somebody's mail must not get in with it alone. A password that is refused leaves
 * the link as it was.
 * @throws DeskError link_invalid, invalid, too_many_requests
 */
export async function resetPassword(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  { token, password }: PasswordReset,
): Promise<CodeChallenge> {
  await spend(deps, LINKS_BY_ADDRESS, caller.ipAddress);
  const { accountId } = await peekLink(em, deps, 'PASSWORD_RESET', token);
  const account = await em.findOneOrFail(Account, { id: accountId });
  const problem = passwordProblem(password, account);
  if (problem !== undefined) {
    throw new DeskError('invalid', { fields: { password: problem } });
  }
  const passwordHash = await hashPassword(password);
  const challenge = await em.transactional(async (tx) => {
    await useLink(tx, deps, 'PASSWORD_RESET', token);
    return sendCode(tx, deps, caller, {
      purpose: 'PASSWORD_RESET',
      accountId,
      mobile: account.mobile,
      locale: account.locale,
      payload: { passwordHash },
    });
  });
  deps.messenger.wake();
  return challenge;
}

/**
 * The code makes the new password the account's; every session ends and the owner is told.
 * @throws DeskError code_wrong, code_expired
 */
export async function confirmReset(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  answer: CodeAnswer,
): Promise<void> {
  await answerCode(em, deps, caller, 'PASSWORD_RESET', answer, async (tx, code) => {
    const account = await tx.findOneOrFail(Account, { id: code.accountId! });
    account.passwordHash = code.payload['passwordHash'] ?? null;
    if (account.mobile === code.mobile) {
      account.mobileVerifiedAt ??= new Date(deps.clock.now());
    }
    await endSessions(tx, deps, account.id);
    await voidLinks(tx, deps, 'PASSWORD_RESET', account.id);
    await notifyOwner(tx, deps, account, 'password_changed_notice', answer.challengeId);
    auditAccount(
      tx,
      deps,
      caller,
      { action: 'password_changed', detail: { how: 'RESET' } },
      account.id,
    );
  });
  deps.messenger.wake();
}
