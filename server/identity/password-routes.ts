import { CodeAnswer, CodeChallenge, PasswordForgotten, PasswordReset } from '#contract/account.ts';
import { publicRoute, type Route } from '../http/route.ts';
import { callerOf } from './caller.ts';
import { confirmReset, forgetPassword, resetPassword } from './recover-password.ts';
import { steadily } from './steady-answer.ts';

const TAG = 'identity';

const postForgotten = publicRoute(
  {
    method: 'post',
    path: '/api/password/forgotten',
    summary: 'Have a link sent to choose a new password; always answered alike',
    tag: TAG,
    body: PasswordForgotten,
    status: 202,
  },
  (context) =>
    steadily(() => forgetPassword(context.em, context.deps, callerOf(context), context.body.email)),
);

const postReset = publicRoute(
  {
    method: 'post',
    path: '/api/password/reset',
    summary: 'Choose a new password with the token of the mail; a code goes to the mobile',
    tag: TAG,
    body: PasswordReset,
    response: CodeChallenge,
  },
  (context) => resetPassword(context.em, context.deps, callerOf(context), context.body),
);

const postResetCode = publicRoute(
  {
    method: 'post',
    path: '/api/password/reset/code',
    summary: 'Confirm the new password with the code; all sessions end',
    tag: TAG,
    body: CodeAnswer,
  },
  (context) => confirmReset(context.em, context.deps, callerOf(context), context.body),
);

export const passwordRoutes: readonly Route[] = [postForgotten, postReset, postResetCode];
