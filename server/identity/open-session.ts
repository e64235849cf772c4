import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request, Response } from 'express';
import type { IdentityMeans } from '#contract/identity.ts';
import type { Deps } from '../deps.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { assuranceOf } from './identity-means.ts';
import { Session } from './session.entity.ts';
import { readSessionCookie, type SessionAudience, setSessionCookie } from './session-cookie.ts';
import { CITIZEN_SESSION, STAFF_SESSION } from './session-terms.ts';
import { hashToken, newToken } from './tokens.ts';

export interface NewSession {
  audience: SessionAudience;
  /** Id of the account or of the member of staff. */
  holderId: string;
  means: IdentityMeans;
  issuer: string | null;
}

export interface OpenedSession {
  sessionId: string;
  /** Milliseconds since 1970 at which it ends if nothing more is done. */
  expiresAt: number;
}

/**
 * Opens a session with an id of its own and gives its cookie to the browser. A session that the
 * browser still carries ends: signing in always changes the id (ASVS 7.2.4). Sessions of people
 * who sign in by whatever means are opened here and nowhere else.
 */
export async function openSession(
  deps: Deps,
  em: EntityManager,
  req: Request,
  res: Response,
  wanted: NewSession,
): Promise<OpenedSession> {
  const now = deps.clock.now();
  const terms = wanted.audience === 'staff' ? STAFF_SESSION : CITIZEN_SESSION;
  const carried = readSessionCookie(deps.config, req, wanted.audience);
  if (carried !== undefined) {
    await em.nativeUpdate(
      Session,
      { tokenHash: hashToken(carried), endedAt: null },
      { endedAt: new Date(now) },
    );
  }
  const token = newToken();
  const sessionId = uuidV7(now);
  await em.insert(Session, {
    tokenHash: hashToken(token),
    publicId: sessionId,
    account: wanted.audience === 'citizen' ? wanted.holderId : null,
    staff: wanted.audience === 'staff' ? wanted.holderId : null,
    means: wanted.means,
    assurance: assuranceOf(wanted.means),
    issuer: wanted.issuer,
    authenticatedAt: new Date(now),
    lastSeenAt: new Date(now),
    idleExpiresAt: new Date(now + terms.idleMs),
    expiresAt: new Date(now + terms.absoluteMs),
    userAgent: (req.get('user-agent') ?? '').slice(0, 300),
    ipAddress: req.ip ?? '',
  });
  setSessionCookie(deps.config, res, wanted.audience, token);
  return { sessionId, expiresAt: now + terms.idleMs };
}
