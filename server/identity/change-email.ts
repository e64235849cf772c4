import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CodeAnswer, CodeChallenge, EmailChange } from '#contract/account.ts';
import { normaliseEmail } from '#rules/email-address.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { spend } from '../http/rate-limit.ts';
import { Account } from './account.entity.ts';
import { isActivated } from './account-state.ts';
import { accountWithEmail } from './account-lookup.ts';
import { answerCode } from './answer-code.ts';
import { auditAccount, type Caller } from './caller.ts';
import { SAME_EMAIL } from './identity-texts.ts';
import { LINKS_BY_ADDRESS } from './limits.ts';
import { notifyOwner } from './notify-owner.ts';
import { requireOwnPassword } from './own-password.ts';
import { tellOwner } from './register.ts';
import { sendCode } from './send-code.ts';
import { sendLink } from './send-link.ts';
import { hashToken } from './tokens.ts';
import { useLink, voidLinks } from './use-link.ts';

/**
 * First of three steps to another e-mail address: password, then the other factor, a code to the
 * mobile. The last is the link to the new address.
 * @throws DeskError invalid, too_many_requests
 */
export async function askEmailChange(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  actor: CitizenActor,
  wanted: EmailChange,
): Promise<CodeChallenge> {
  const account = await requireOwnPassword(em, deps, actor.accountId, 'password', wanted.password);
  const email = normaliseEmail(wanted.email);
  if (email.toLowerCase() === account.email.toLowerCase()) {
    throw new DeskError('invalid', { fields: { email: SAME_EMAIL } });
  }
  const challenge = await em.transactional((tx) =>
    sendCode(tx, deps, caller, {
      purpose: 'CHANGE_EMAIL',
      accountId: account.id,
      mobile: account.mobile,
      locale: account.locale,
      payload: { email },
    }),
  );
  deps.messenger.wake();
  return challenge;
}

/**
 * The code sends the link to the new address. An address that is another account's gets the notice
 * of that account instead; whoever asks is not told.
 * @throws DeskError code_wrong, code_expired
 */
export async function sendEmailChangeLink(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  actor: CitizenActor,
  answer: CodeAnswer,
): Promise<void> {
  await answerCode(
    em,
    deps,
    caller,
    'CHANGE_EMAIL',
    answer,
    async (tx, { payload }) => {
      const email = payload['email'] ?? '';
      const account = await tx.findOneOrFail(Account, { id: actor.accountId });
      const other = await accountWithEmail(tx, email);
      await (other !== null && isActivated(other)
        ? tellOwner(tx, deps, other)
        : sendLink(tx, deps, account, 'CHANGE_EMAIL', email, { email }));
      const asked = { action: 'email_change_asked', detail: null } as const;
      auditAccount(tx, deps, caller, asked, account.id);
    },
    actor.accountId,
  );
  deps.messenger.wake();
}

/**
 * The link makes the new address the account's; the old one is told. It may be opened in another
 * browser: the token, the password and the code stand for the person.
 * @throws DeskError link_invalid, also where the address was taken meanwhile
 */
export async function confirmEmailChange(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  token: string,
): Promise<void> {
  await spend(deps, LINKS_BY_ADDRESS, caller.ipAddress);
  try {
    await em.transactional((tx) => moveToNewEmail(tx, deps, caller, token));
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException
      ? new DeskError('link_invalid')
      : error;
  }
  deps.messenger.wake();
}

async function moveToNewEmail(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  token: string,
): Promise<void> {
  const { accountId, payload } = await useLink(em, deps, 'CHANGE_EMAIL', token);
  const account = await em.findOneOrFail(Account, { id: accountId });
  const old = account.email;
  account.email = payload['email'] ?? old;
  account.emailVerifiedAt = new Date(deps.clock.now());
  await em.flush();
  await voidLinks(em, deps, 'CHANGE_EMAIL', accountId);
  await voidLinks(em, deps, 'PASSWORD_RESET', accountId);
  await notifyOwner(em, deps, account, 'email_changed_notice', hashToken(token), {
    channel: 'EMAIL',
    destination: old,
  });
  auditAccount(em, deps, caller, { action: 'email_changed', detail: null }, accountId);
}
