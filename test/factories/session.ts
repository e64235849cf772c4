import type supertest from 'supertest';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import type { Account } from '#server/identity/account.entity.ts';
import { assuranceOf } from '#server/identity/identity-means.ts';
import { cookieName, type SessionAudience } from '#server/identity/session-cookie.ts';
import { Session } from '#server/identity/session.entity.ts';
import type { StaffMember } from '#server/identity/staff-member.entity.ts';
import { hashToken, newToken } from '#server/identity/tokens.ts';
import type { RegistryDesk, TestApp } from '#test/support/app.ts';
import { type AccountData, aCitizen } from './account.ts';
import { type StaffData, aStaffMember } from './staff.ts';

export type Agent = ReturnType<typeof supertest.agent>;
type SessionData = Partial<Session>;

/** Signs a browser in as a citizen, without the steps of signing in. Gives the session's public id. */
export function signInAs(
  app: TestApp,
  agent: Agent,
  account: Account,
  session: SessionData = {},
): Promise<string> {
  return open(app, agent, 'citizen', { account: account.id, means: 'ACCOUNT', ...session });
}

/** Signs a browser in as one of the staff. Gives the session's public id. */
export function signInStaff(
  app: TestApp,
  agent: Agent,
  staff: StaffMember,
  session: SessionData = {},
): Promise<string> {
  return open(app, agent, 'staff', { staff: staff.id, means: 'STAFF', ...session });
}

/** A citizen of their own with a browser that is signed in. */
export async function aSignedInCitizen(
  app: TestApp,
  wanted: AccountData = {},
): Promise<{ account: Account; agent: Agent }> {
  const account = await aCitizen(app.em(), wanted);
  const agent = app.agent();
  await signInAs(app, agent, account);
  return { account, agent };
}

/** Someone of the staff of their own with a browser that is signed in. */
export async function aSignedInStaffMember(
  app: TestApp,
  wanted: StaffData = {},
): Promise<{ staff: StaffMember; agent: Agent }> {
  const staff = await aStaffMember(app.em(), wanted);
  const agent = app.agent();
  await signInStaff(app, agent, staff);
  return { staff, agent };
}

async function open(
  app: TestApp,
  agent: Agent,
  audience: SessionAudience,
  wanted: SessionData & { means: Session['means'] },
): Promise<string> {
  const { publicId, name, token } = await openSession(app, audience, wanted);
  agent.jar.setCookie(`${name}=${token}; Path=/`, new URL(app.url).hostname, '/');
  return publicId;
}

/** Opens a session without the steps of signing in; gives its public id and its cookie. */
export async function openSession(
  app: RegistryDesk,
  audience: SessionAudience,
  wanted: SessionData & { means: Session['means'] },
): Promise<{ publicId: string; name: string; token: string }> {
  const token = newToken();
  const now = app.deps.clock.now();
  const publicId = uuidV7(now);
  await app.em().insert(Session, {
    tokenHash: hashToken(token),
    publicId,
    assurance: assuranceOf(wanted.means),
    issuer: null,
    authenticatedAt: new Date(now),
    lastSeenAt: new Date(now),
    idleExpiresAt: new Date(now + 30 * 60_000),
    expiresAt: new Date(now + 8 * 3_600_000),
    userAgent: 'test',
    ipAddress: '127.0.0.1',
    ...wanted,
  });
  return { publicId, name: cookieName(app.deps.config, audience), token };
}
