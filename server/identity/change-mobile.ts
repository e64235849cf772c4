import type { EntityManager } from '@mikro-orm/postgresql';
import type { CodeAnswer, CodeChallenge, MobileChange } from '#contract/account.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { Account } from './account.entity.ts';
import { answerCode } from './answer-code.ts';
import { auditAccount, type Caller } from './caller.ts';
import { endSessions } from './end-session.ts';
import { MOBILE_PROBLEMS, SAME_MOBILE } from './identity-texts.ts';
import { checkMobile } from './mobile-number.ts';
import { notifyOwner } from './notify-owner.ts';
import { requireOwnPassword } from './own-password.ts';
import { sendCode } from './send-code.ts';

/**
 * Sends a code to the new number of somebody who is signed in and gives the password again.
 * @throws DeskError invalid, with its fields; too_many_requests
 */
export async function askMobileChange(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  actor: CitizenActor,
  wanted: MobileChange,
): Promise<CodeChallenge> {
  const checked = checkMobile(wanted.mobile);
  if ('problem' in checked) {
    throw new DeskError('invalid', { fields: { mobile: MOBILE_PROBLEMS[checked.problem] } });
  }
  const account = await requireOwnPassword(em, deps, actor.accountId, 'password', wanted.password);
  if (checked.mobile === account.mobile) {
    throw new DeskError('invalid', { fields: { mobile: SAME_MOBILE } });
  }
  const challenge = await em.transactional((tx) =>
    sendCode(tx, deps, caller, {
      purpose: 'CHANGE_MOBILE',
      accountId: account.id,
      mobile: checked.mobile,
      locale: account.locale,
    }),
  );
  deps.messenger.wake();
  return challenge;
}

/**
 * The code makes the new number the account's. The owner is told by mail and on the old number,
 * and all other sessions end.
 * @throws DeskError code_wrong, code_expired
 */
export async function confirmMobileChange(
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
    'CHANGE_MOBILE',
    answer,
    async (tx, { mobile }) => {
      const account = await tx.findOneOrFail(Account, { id: actor.accountId });
      const old = account.mobile;
      account.mobile = mobile;
      account.mobileVerifiedAt = new Date(deps.clock.now());
      await endSessions(tx, deps, account.id, actor.sessionId);
      const notice = [tx, deps, account, 'mobile_changed_notice', answer.challengeId] as const;
      await notifyOwner(...notice);
      await notifyOwner(...notice, { channel: 'SMS', destination: old });
      auditAccount(tx, deps, caller, { action: 'mobile_changed', detail: null }, account.id);
    },
    actor.accountId,
  );
  deps.messenger.wake();
}
