import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request } from 'express';
import type { Deps } from '../deps.ts';
import { readSessionCookie, type SessionAudience } from './session-cookie.ts';
import { Session } from './session.entity.ts';
import { hashToken } from './tokens.ts';

/** Ends an account's sessions. @param except public id of the one that stays */
export async function endSessions(
  em: EntityManager,
  deps: Deps,
  accountId: string,
  except?: string,
): Promise<number> {
  return em.nativeUpdate(
    Session,
    {
      account: accountId,
      endedAt: null,
      ...(except !== undefined && { publicId: { $ne: except } }),
    },
    { endedAt: new Date(deps.clock.now()) },
  );
}

/** Ends one session of an account. @returns whether it was there and still open */
export async function endSession(
  em: EntityManager,
  deps: Deps,
  accountId: string,
  sessionId: string,
): Promise<boolean> {
  const ended = await em.nativeUpdate(
    Session,
    {
      account: accountId,
      publicId: sessionId,
      endedAt: null,
      idleExpiresAt: { $gt: new Date(deps.clock.now()) },
    },
    { endedAt: new Date(deps.clock.now()) },
  );
  return ended > 0;
}

/**
 * Ends the session that a request carries.
 * @returns the id of its account or member of staff, or nothing where it carried none that was open
 */
export async function endCarriedSession(
  em: EntityManager,
  deps: Deps,
  req: Request,
  audience: SessionAudience,
): Promise<string | undefined> {
  const token = readSessionCookie(deps.config, req, audience);
  if (token === undefined) {
    return undefined;
  }
  const [ended] = await em.execute<{ holder: string }[]>(
    `update session set ended_at = ? where token_hash = ? and ended_at is null
     returning coalesce(account_id, staff_id) as holder`,
    [new Date(deps.clock.now()), hashToken(token)],
  );
  return ended?.holder;
}
