import type { EntityManager } from '@mikro-orm/postgresql';
import type { PasswordChange } from '#contract/account.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { Account } from './account.entity.ts';
import { auditAccount, type Caller } from './caller.ts';
import { endSessions } from './end-session.ts';
import { SAME_PASSWORD } from './identity-texts.ts';
import { notifyOwner } from './notify-owner.ts';
import { requireOwnPassword } from './own-password.ts';
import { hashPassword } from './password-hash.ts';
import { passwordProblem } from './password-rules.ts';

/**
 * Changes a password; all other sessions end and the owner is told.
 * @throws DeskError invalid, with its fields; too_many_requests
 */
export async function changePassword(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  actor: CitizenActor,
  { current, password }: PasswordChange,
): Promise<void> {
  const account = await requireOwnPassword(em, deps, actor.accountId, 'current', current);
  const problem = current === password ? SAME_PASSWORD : passwordProblem(password, account);
  if (problem !== undefined) {
    throw new DeskError('invalid', { fields: { password: problem } });
  }
  const passwordHash = await hashPassword(password);
  await em.transactional(async (tx) => {
    await tx.nativeUpdate(Account, { id: account.id }, { passwordHash });
    await endSessions(tx, deps, account.id, actor.sessionId);
    await notifyOwner(tx, deps, account, 'password_changed_notice', uuidV7(deps.clock.now()));
    const changed = { action: 'password_changed', detail: { how: 'CHANGE' } } as const;
    auditAccount(tx, deps, caller, changed, account.id);
  });
  deps.messenger.wake();
}
