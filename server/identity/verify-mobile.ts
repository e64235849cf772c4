import type { EntityManager } from '@mikro-orm/postgresql';
import type { CodeAnswer } from '#contract/account.ts';
import type { Deps } from '../deps.ts';
import { Account } from './account.entity.ts';
import { answerCode } from './answer-code.ts';
import { auditAccount, type Caller } from './caller.ts';

/**
 * Takes the code sent at registration (R-AC-3). A challenge of nobody is answered like any other.
 * @throws DeskError code_wrong, code_expired
 */
export async function verifyMobile(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  answer: CodeAnswer,
): Promise<void> {
  await answerCode(em, deps, caller, 'REGISTRATION_MOBILE', answer, async (tx, code) => {
    if (code.accountId === null) {
      return;
    }
    await tx.nativeUpdate(
      Account,
      { id: code.accountId, mobile: code.mobile, mobileVerifiedAt: null },
      { mobileVerifiedAt: new Date(deps.clock.now()) },
    );
    const verified = { action: 'mobile_verified', detail: null } as const;
    auditAccount(tx, deps, caller, verified, code.accountId, 'ANONYMOUS');
  });
}
