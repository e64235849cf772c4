import type { Request, Response } from 'express';
import type { AssuranceLevel, IdentityMeans, StaffRole } from '#contract/identity.ts';
import type { Locale } from '#contract/localized.ts';
import type { Statement } from '../db/sql.ts';
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
  'GET /api/desk/queue-news',
  'GET /api/desk/queue-counts',
  'GET /api/desk/alerts/count',
  'GET /api/desk/mentions/count',
]);

/** Said by a page that looks at a list again by itself; it only ever shortens a session. */
const UNATTENDED_HEADER = 'x-unattended';

/**
 * Tells who asks, from the session cookie of the route's audience: one look-up by primary key, and
 * none where no cookie is sent. The use pushes the idle end on, written once a minute at most.
 * A session of somebody no longer active is no session.
 * @param audience whose cookie counts; a public route takes either, the citizen's first
 */
export async function resolveActor(
  deps: Deps,
  req: Request,
  res: Response,
  audience: 'public' | 'citizen' | 'staff',
): Promise<Actor> {
  if (req.headers.cookie === undefined) {
    return ANONYMOUS;
  }
  const attended =
    !UNATTENDED.has(`${req.method} ${String(res.locals['route'])}`) &&
    req.headers[UNATTENDED_HEADER] === undefined;
  for (const each of audience === 'public' ? (['citizen', 'staff'] as const) : [audience]) {
    const token = readSessionCookie(deps.config, req, each);
    const actor = token && (await lookUp(deps, each, hashToken(token), attended));
    if (actor) {
      return actor;
    }
  }
  return ANONYMOUS;
}

const SESSION_COLUMNS = `s.public_id, s.means, s.assurance, s.last_seen_at,
  s.idle_expires_at, s.expires_at`;
const STILL_OPEN = `s.token_hash = $1 and s.ended_at is null
  and s.idle_expires_at > $2 and s.expires_at > $2`;

const LOOK_UP: Readonly<Record<SessionAudience, Statement>> = {
  citizen: {
    name: 'session_of_citizen',
    text: `select ${SESSION_COLUMNS}, a.id as holder, a.person_id, a.locale
      from session s join account a on a.id = s.account_id
      where ${STILL_OPEN}`,
  },
  staff: {
    name: 'session_of_staff',
    text: `select ${SESSION_COLUMNS}, m.id as holder, m.person_id, m.locale, m.role, m.office_id
      from session s join staff_member m on m.id = s.staff_id and m.active
      where ${STILL_OPEN}`,
  },
};

const TOUCH: Statement = {
  name: 'session_touch',
  text: 'update session set last_seen_at = $2, idle_expires_at = $3 where token_hash = $1',
};

interface SessionRecord {
  public_id: string;
  means: IdentityMeans;
  assurance: AssuranceLevel;
  holder: string;
  person_id: string | null;
  locale: Locale;
  role?: StaffRole;
  office_id?: string | null;
  last_seen_at: Date;
  idle_expires_at: Date;
  expires_at: Date;
}

async function lookUp(
  deps: Deps,
  audience: SessionAudience,
  tokenHash: string,
  attended: boolean,
): Promise<Actor | undefined> {
  const now = deps.clock.now();
  const [found] = await deps.sql.rows<SessionRecord>(LOOK_UP[audience], [tokenHash, new Date(now)]);
  if (found === undefined) {
    return undefined;
  }
  if (attended && now - found.last_seen_at.getTime() >= TOUCH_EVERY_MS) {
    const { idleMs } = audience === 'staff' ? STAFF_SESSION : CITIZEN_SESSION;
    found.idle_expires_at = new Date(now + idleMs);
    await deps.sql.rows(TOUCH, [tokenHash, new Date(now), found.idle_expires_at]);
  }
  return actorOf(found);
}

function actorOf(found: SessionRecord): Actor {
  const session = {
    personId: found.person_id,
    locale: found.locale,
    sessionId: found.public_id,
    expiresAt: Math.min(found.idle_expires_at.getTime(), found.expires_at.getTime()),
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
