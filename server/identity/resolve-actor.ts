import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request, Response } from 'express';
import type { AssuranceLevel, IdentityMeans, StaffRole } from '#contract/identity.ts';
import type { Locale } from '#contract/localized.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from '../http/actor.ts';
import { readSessionCookie, type SessionAudience } from './session-cookie.ts';
import { CITIZEN_SESSION, STAFF_SESSION, TOUCH_EVERY_MS } from './session-terms.ts';
import { hashToken } from './tokens.ts';

const ANONYMOUS: Actor = { kind: 'ANONYMOUS' };

/** Asked by pages on their own, with nobody at the keyboard: they keep no session alive. */
const UNATTENDED = new Set([
  'GET /api/session',
  'GET /api/desk/session',
  'POST /api/desk/cases/:caseId/presence',
]);

/**
 * Tells who asks, from the session cookie of the route's audience: one look-up by primary key, and
 * none where no cookie is sent. The use pushes the idle end on, written once a minute at most.
 * A session of somebody no longer active is no session.
 * @param audience whose cookie counts; a public route takes either, the citizen's first
 */
export async function resolveActor(
  deps: Deps,
  em: EntityManager,
  req: Request,
  res: Response,
  audience: 'public' | 'citizen' | 'staff',
): Promise<Actor> {
  if (req.headers.cookie === undefined) {
    return ANONYMOUS;
  }
  const attended = !UNATTENDED.has(`${req.method} ${String(res.locals['route'])}`);
  for (const each of audience === 'public' ? (['citizen', 'staff'] as const) : [audience]) {
    const token = readSessionCookie(deps.config, req, each);
    const actor = token && (await lookUp(deps, em, each, hashToken(token), attended));
    if (actor) {
      return actor;
    }
  }
  return ANONYMOUS;
}

const CITIZEN_SQL = `
  select s.public_id, s.means, s.assurance, a.id as holder, a.person_id, a.locale,
    (extract(epoch from s.last_seen_at) * 1000)::float8 as seen,
    (extract(epoch from s.idle_expires_at) * 1000)::float8 as idle_end,
    (extract(epoch from s.expires_at) * 1000)::float8 as absolute_end
  from session s join account a on a.id = s.account_id
  where s.token_hash = ? and s.ended_at is null and s.idle_expires_at > ? and s.expires_at > ?`;

const STAFF_SQL = `
  select s.public_id, s.means, s.assurance, m.id as holder, m.person_id, m.locale, m.role,
    m.office_id,
    (extract(epoch from s.last_seen_at) * 1000)::float8 as seen,
    (extract(epoch from s.idle_expires_at) * 1000)::float8 as idle_end,
    (extract(epoch from s.expires_at) * 1000)::float8 as absolute_end
  from session s join staff_member m on m.id = s.staff_id and m.active
  where s.token_hash = ? and s.ended_at is null and s.idle_expires_at > ? and s.expires_at > ?`;

interface SessionRecord {
  public_id: string;
  means: IdentityMeans;
  assurance: AssuranceLevel;
  holder: string;
  person_id: string | null;
  locale: Locale;
  role?: StaffRole;
  office_id?: string | null;
  seen: number;
  idle_end: number;
  absolute_end: number;
}

async function lookUp(
  deps: Deps,
  em: EntityManager,
  audience: SessionAudience,
  tokenHash: string,
  attended: boolean,
): Promise<Actor | undefined> {
  const now = deps.clock.now();
  const [found] = await em.execute<SessionRecord[]>(
    audience === 'staff' ? STAFF_SQL : CITIZEN_SQL,
    [tokenHash, new Date(now), new Date(now)],
  );
  if (found === undefined) {
    return undefined;
  }
  if (attended && now - found.seen >= TOUCH_EVERY_MS) {
    const { idleMs } = audience === 'staff' ? STAFF_SESSION : CITIZEN_SESSION;
    found.idle_end = now + idleMs;
    await em.execute(
      'update session set last_seen_at = ?, idle_expires_at = ? where token_hash = ?',
      [new Date(now), new Date(found.idle_end), tokenHash],
      'run',
    );
  }
  return actorOf(found);
}

function actorOf(found: SessionRecord): Actor {
  const session = {
    personId: found.person_id,
    locale: found.locale,
    sessionId: found.public_id,
    expiresAt: Math.min(found.idle_end, found.absolute_end),
  };
  return found.role === undefined
    ? {
        kind: 'CITIZEN',
        accountId: found.holder,
        means: found.means,
        assurance: found.assurance,
        ...session,
      }
    : {
        kind: 'STAFF',
        staffId: found.holder,
        role: found.role,
        officeId: found.office_id ?? null,
        ...session,
      };
}
