import type { AuthProvider } from 'react-admin';
import type { StaffSession, StaffSignIn } from '#contract/account.ts';
import type { Locale } from '#contract/localized.ts';
import { statusOf } from '../api/problem.ts';
import { request } from '../api/request.ts';
import { forgetDrafts } from '../cases/acts/draft-store.ts';
import { staffMay } from './staff-may.ts';

const SESSION = '/api/desk/session';
const PROFILE = '/api/desk/profile';

export interface DeskAuthProvider extends AuthProvider {
  /** Who is signed in. @throws HttpError 401 when nobody is */
  session(): Promise<StaffSession>;
  /** Stores the language of whoever is signed in. @throws HttpError */
  changeLanguage(locale: Locale): Promise<StaffSession>;
}

/**
 * Sign-in over the API. The session lives in a cookie that scripts cannot read; what is kept here
 * is only who the server said is signed in, until that session's own end.
 * @param now gives the present moment in epoch milliseconds
 * @param forget drops what the page remembers of the queue: the next to sign in may be another
 */
export function createAuthProvider(now: () => number, forget: () => void): DeskAuthProvider {
  let known: StaffSession | null = null;
  let asking: Promise<StaffSession> | null = null;
  let telling: { locale: Locale; done: Promise<void> } | null = null;

  /** Several parts of the page ask at once as it opens: one question serves them all. */
  async function session(): Promise<StaffSession> {
    if (known !== null && Date.parse(known.expiresAt) > now()) {
      return known;
    }
    asking ??= request<StaffSession>('GET', SESSION);
    try {
      known = await asking;
      return known;
    } finally {
      asking = null;
    }
  }

  return {
    session,
    async changeLanguage(locale) {
      // The page is drawn anew as its language changes, and would tell it once more.
      if (telling?.locale !== locale) {
        telling = { locale, done: request('PATCH', PROFILE, { body: { locale } }) };
      }
      const mine = telling;
      try {
        await mine.done;
      } finally {
        telling = telling === mine ? null : telling;
      }
      known = { ...(await session()), locale };
      return known;
    },
    async login(credentials: StaffSignIn) {
      known = await request<StaffSession>('POST', SESSION, { body: credentials });
    },
    async logout(params: { deliberate?: boolean } = {}) {
      known = null;
      forget();
      // A session that ended by itself keeps what was being written; leaving on purpose does not.
      if (params.deliberate === true) {
        forgetDrafts(sessionStorage);
        await request('DELETE', SESSION).catch(ignoreEnded);
      }
    },
    async checkAuth() {
      await session();
    },
    // 403 is an answer about one act: only 401 ends the session.
    async checkError(error: unknown) {
      if (statusOf(error) === 401) {
        known = null;
        throw error instanceof Error ? error : new Error('not signed in');
      }
    },
    async getIdentity() {
      const { staffId, name } = await session();
      return { id: staffId, fullName: name };
    },
    async getPermissions() {
      return (await session()).role;
    },
    async canAccess({ resource }) {
      return staffMay((await session()).role, resource);
    },
  };
}

function ignoreEnded(error: unknown): void {
  if (statusOf(error) !== 401) {
    throw error;
  }
}
