import {
  LinkUse,
  ProfileChange,
  StaffEnrolment,
  StaffEnrolmentView,
  StaffSession,
  StaffSignIn,
} from '#contract/account.ts';
import { STAFF_ROLES } from '#contract/identity.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { publicRoute, type Route, staffRoute } from '../http/route.ts';
import { callerOf } from './caller.ts';
import { enrolStaff, openInvitation } from './enrol-staff.ts';
import { endCarriedSession } from './end-session.ts';
import { clearSessionCookie } from './session-cookie.ts';
import { StaffMember } from './staff-member.entity.ts';
import { presentStaffSession, signStaffIn } from './staff-sign-in.ts';

const TAG = 'staff';

const postStaffSession = publicRoute(
  {
    method: 'post',
    path: '/api/desk/session',
    summary: 'Sign in to the desk with e-mail, password and authenticator code',
    tag: TAG,
    body: StaffSignIn,
    response: StaffSession,
  },
  (context) =>
    signStaffIn(
      context.em,
      context.deps,
      callerOf(context),
      context.body,
      context.req,
      context.res,
    ),
);

const getStaffSession = staffRoute(
  {
    method: 'get',
    path: '/api/desk/session',
    summary: 'Who is signed in to the desk; asking does not prolong it',
    tag: TAG,
    response: StaffSession,
  },
  STAFF_ROLES,
  async ({ em, actor }) =>
    presentStaffSession(
      em,
      await em.findOneOrFail(StaffMember, { id: actor.staffId }),
      actor.expiresAt,
    ),
);

const patchStaffProfile = staffRoute(
  {
    method: 'patch',
    path: '/api/desk/profile',
    summary: 'Change the language of pages and messages',
    tag: TAG,
    body: ProfileChange,
  },
  STAFF_ROLES,
  async (context) => {
    const { em, deps, actor, body } = context;
    const staff = await em.findOneOrFail(StaffMember, { id: actor.staffId });
    staff.locale = body.locale;
    recordAudit(em, {
      action: 'locale_changed',
      detail: null,
      at: deps.clock.now(),
      actor: { kind: 'STAFF', id: actor.staffId },
      ...callerOf(context),
    });
    await em.flush();
  },
);

const deleteStaffSession = publicRoute(
  {
    method: 'delete',
    path: '/api/desk/session',
    summary: 'Sign out of the desk; asking twice does no harm',
    tag: TAG,
  },
  async (context) => {
    const { em, deps, req, res } = context;
    const staffId = await endCarriedSession(em, deps, req, 'staff');
    if (staffId !== undefined) {
      recordAudit(em, {
        action: 'staff_sign_out',
        detail: null,
        at: deps.clock.now(),
        actor: { kind: 'STAFF', id: staffId },
        ...callerOf(context),
      });
      await em.flush();
    }
    clearSessionCookie(deps.config, res, 'staff');
    res.setHeader('Clear-Site-Data', '"cache", "storage"');
  },
);

const openStaffInvitation = publicRoute(
  {
    method: 'post',
    path: '/api/desk/enrolment/opening',
    summary: 'What an invitation holds to set up an authenticator; does not use it up',
    tag: TAG,
    body: LinkUse,
    response: StaffEnrolmentView,
  },
  (context) => openInvitation(context.em, context.deps, callerOf(context), context.body.token),
);

const postStaffEnrolment = publicRoute(
  {
    method: 'post',
    path: '/api/desk/enrolment',
    summary: 'Choose a password and prove the authenticator, with an invitation, once',
    tag: TAG,
    body: StaffEnrolment,
  },
  (context) => enrolStaff(context.em, context.deps, callerOf(context), context.body),
);

export const staffRoutes: readonly Route[] = [
  postStaffSession,
  getStaffSession,
  patchStaffProfile,
  deleteStaffSession,
  openStaffInvitation,
  postStaffEnrolment,
];
