import { z } from 'zod';
import {
  CitizenSession,
  CodeAnswer,
  CodeChallenge,
  SessionRow,
  SignIn,
} from '#contract/account.ts';
import { DeskError } from '../http/desk-error.ts';
import { citizenRoute, publicRoute, type Route } from '../http/route.ts';
import { auditAccount, callerOf } from './caller.ts';
import { endCarriedSession, endSession, endSessions } from './end-session.ts';
import { listSessions, presentCitizenSession, renewSession } from './own-sessions.ts';
import { clearSessionCookie } from './session-cookie.ts';
import { signIn, signInWithCode } from './sign-in.ts';

const TAG = 'identity';

const postSession = publicRoute(
  {
    method: 'post',
    path: '/api/sessions',
    summary: 'Sign in with fiscal code or e-mail and password; a code goes to the mobile',
    tag: TAG,
    body: SignIn,
    response: CodeChallenge,
  },
  (context) => signIn(context.em, context.deps, callerOf(context), context.body),
);

const postSessionCode = publicRoute(
  {
    method: 'post',
    path: '/api/sessions/code',
    summary: 'Open the session with the code',
    tag: TAG,
    body: CodeAnswer,
    response: CitizenSession,
  },
  (context) =>
    signInWithCode(
      context.em,
      context.deps,
      callerOf(context),
      context.body,
      context.req,
      context.res,
    ),
);

const getSession = citizenRoute(
  {
    method: 'get',
    path: '/api/session',
    summary: 'Who is signed in, until when, and what time it is; asking does not prolong it',
    tag: TAG,
    response: CitizenSession,
  },
  ({ em, deps, actor }) => presentCitizenSession(em, deps, actor),
);

const postRenewal = citizenRoute(
  {
    method: 'post',
    path: '/api/session/renewal',
    summary: 'Stay signed in',
    tag: TAG,
    response: CitizenSession,
  },
  async ({ em, deps, actor }) =>
    presentCitizenSession(em, deps, { ...actor, expiresAt: await renewSession(em, deps, actor) }),
);

const deleteSession = publicRoute(
  {
    method: 'delete',
    path: '/api/session',
    summary: 'Sign out; what the browser keeps of the portal is cleared. Asking twice does no harm',
    tag: TAG,
  },
  async (context) => {
    const { em, deps, req, res } = context;
    const accountId = await endCarriedSession(em, deps, req, 'citizen');
    if (accountId !== undefined) {
      auditAccount(em, deps, callerOf(context), { action: 'sign_out', detail: null }, accountId);
      await em.flush();
    }
    clearSessionCookie(deps.config, res, 'citizen');
    res.setHeader('Clear-Site-Data', '"cache", "storage"');
  },
);

const getSessions = citizenRoute(
  {
    method: 'get',
    path: '/api/sessions',
    summary: 'Own open sessions',
    tag: TAG,
    response: z.object({ data: z.array(SessionRow) }),
  },
  async ({ em, deps, actor }) => ({ data: await listSessions(em, deps, actor) }),
);

const deleteOneSession = citizenRoute(
  {
    method: 'delete',
    path: '/api/sessions/:sessionId',
    summary: 'End one of one’s own sessions',
    tag: TAG,
    params: z.object({ sessionId: z.uuid() }),
  },
  async (context) => {
    const { em, deps, actor, params, res } = context;
    if (!(await endSession(em, deps, actor.accountId, params.sessionId))) {
      throw new DeskError('not_found');
    }
    if (params.sessionId === actor.sessionId) {
      clearSessionCookie(deps.config, res, 'citizen');
    }
    const ended = { action: 'session_ended', detail: { which: 'ONE' } } as const;
    auditAccount(em, deps, callerOf(context), ended, actor.accountId);
    await em.flush();
  },
);

const deleteOtherSessions = citizenRoute(
  {
    method: 'delete',
    path: '/api/sessions',
    summary: 'End all of one’s own sessions but this one',
    tag: TAG,
  },
  async (context) => {
    const { em, deps, actor } = context;
    await endSessions(em, deps, actor.accountId, actor.sessionId);
    const ended = { action: 'session_ended', detail: { which: 'OTHERS' } } as const;
    auditAccount(em, deps, callerOf(context), ended, actor.accountId);
    await em.flush();
  },
);

export const sessionRoutes: readonly Route[] = [
  postSession,
  postSessionCode,
  getSession,
  postRenewal,
  deleteSession,
  getSessions,
  deleteOneSession,
  deleteOtherSessions,
];
