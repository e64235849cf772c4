import type { EntityManager } from '@mikro-orm/postgresql';
import type { CitizenSession, SessionRow } from '#contract/account.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { Account } from './account.entity.ts';
import { CITIZEN_SESSION } from './session-terms.ts';
import { Session } from './session.entity.ts';

/** More open sessions than anybody keeps; the list shows the latest of them. */
const MOST_SESSIONS = 50;

/** What the portal knows of who is signed in. */
export async function presentCitizenSession(
  em: EntityManager,
  deps: Deps,
  actor: CitizenActor,
): Promise<CitizenSession> {
  const { name, surname, locale } = await em.findOneOrFail(Account, { id: actor.accountId });
  const { accountId, means, assurance } = actor;
  return {
    accountId,
    name,
    surname,
    locale,
    means,
    assurance,
    expiresAt: new Date(actor.expiresAt).toISOString(),
    now: new Date(deps.clock.now()).toISOString(),
  };
}

/** Somebody's open sessions, the last used first. */
export async function listSessions(
  em: EntityManager,
  deps: Deps,
  actor: CitizenActor,
): Promise<SessionRow[]> {
  const now = new Date(deps.clock.now());
  const sessions = await em.find(
    Session,
    {
      account: actor.accountId,
      endedAt: null,
      idleExpiresAt: { $gt: now },
      expiresAt: { $gt: now },
    },
    { orderBy: { lastSeenAt: 'desc', publicId: 'desc' }, limit: MOST_SESSIONS },
  );
  return sessions.map((session) => ({
    id: session.publicId,
    current: session.publicId === actor.sessionId,
    means: session.means,
    userAgent: session.userAgent,
    ipAddress: session.ipAddress,
    authenticatedAt: session.authenticatedAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
  }));
}

/**
 * Pushes the idle end of a session on from now.
 * @returns milliseconds since 1970 at which it ends if nothing more is done
 */
export async function renewSession(
  em: EntityManager,
  deps: Deps,
  actor: CitizenActor,
): Promise<number> {
  const now = deps.clock.now();
  const session = await em.findOneOrFail(Session, { publicId: actor.sessionId });
  session.lastSeenAt = new Date(now);
  session.idleExpiresAt = new Date(now + CITIZEN_SESSION.idleMs);
  await em.flush();
  return Math.min(session.idleExpiresAt.getTime(), session.expiresAt.getTime());
}
