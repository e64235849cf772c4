import {
  CodeAnswer,
  CodeChallenge,
  EmailChange,
  LinkUse,
  MobileChange,
  PasswordChange,
  Profile,
  ProfileChange,
} from '#contract/account.ts';
import { citizenRoute, publicRoute, type Route } from '../http/route.ts';
import { callerOf } from './caller.ts';
import { askEmailChange, confirmEmailChange, sendEmailChangeLink } from './change-email.ts';
import { askMobileChange, confirmMobileChange } from './change-mobile.ts';
import { changePassword } from './change-password.ts';
import { changeLocale, presentProfile } from './own-profile.ts';

const TAG = 'profile';

const getProfile = citizenRoute(
  {
    method: 'get',
    path: '/api/profile',
    summary: 'Own data',
    tag: TAG,
    response: Profile,
  },
  ({ em, actor }) => presentProfile(em, actor.accountId),
);

const patchProfile = citizenRoute(
  {
    method: 'patch',
    path: '/api/profile',
    summary: 'Change the language of pages and messages',
    tag: TAG,
    body: ProfileChange,
    response: Profile,
  },
  async (context) => {
    const { em, deps, actor, body } = context;
    await changeLocale(em, deps, callerOf(context), actor.accountId, body.locale);
    return presentProfile(em, actor.accountId);
  },
);

const putPassword = citizenRoute(
  {
    method: 'put',
    path: '/api/profile/password',
    summary: 'Change the password; the other sessions end',
    tag: TAG,
    body: PasswordChange,
  },
  (context) =>
    changePassword(context.em, context.deps, callerOf(context), context.actor, context.body),
);

const postEmail = citizenRoute(
  {
    method: 'post',
    path: '/api/profile/email',
    summary: 'Ask for another e-mail address; a code goes to the mobile',
    tag: TAG,
    body: EmailChange,
    status: 202,
    response: CodeChallenge,
  },
  (context) =>
    askEmailChange(context.em, context.deps, callerOf(context), context.actor, context.body),
);

const postEmailCode = citizenRoute(
  {
    method: 'post',
    path: '/api/profile/email/code',
    summary: 'With the code, have the link sent to the new address',
    tag: TAG,
    body: CodeAnswer,
  },
  (context) =>
    sendEmailChangeLink(context.em, context.deps, callerOf(context), context.actor, context.body),
);

const postEmailConfirmation = publicRoute(
  {
    method: 'post',
    path: '/api/profile/email/confirmation',
    summary: 'Confirm the new e-mail address with the token of its mail',
    tag: TAG,
    body: LinkUse,
  },
  (context) => confirmEmailChange(context.em, context.deps, callerOf(context), context.body.token),
);

const postMobile = citizenRoute(
  {
    method: 'post',
    path: '/api/profile/mobile',
    summary: 'Ask for another mobile; a code goes to the new number',
    tag: TAG,
    body: MobileChange,
    response: CodeChallenge,
  },
  (context) =>
    askMobileChange(context.em, context.deps, callerOf(context), context.actor, context.body),
);

const postMobileCode = citizenRoute(
  {
    method: 'post',
    path: '/api/profile/mobile/code',
    summary: 'Confirm the new mobile with its code; the other sessions end',
    tag: TAG,
    body: CodeAnswer,
  },
  (context) =>
    confirmMobileChange(context.em, context.deps, callerOf(context), context.actor, context.body),
);

export const profileRoutes: readonly Route[] = [
  getProfile,
  patchProfile,
  putPassword,
  postEmail,
  postEmailCode,
  postEmailConfirmation,
  postMobile,
  postMobileCode,
];
