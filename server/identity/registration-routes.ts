import { z } from 'zod';
import {
  ActivationResend,
  CodeAnswer,
  CodeChallenge,
  CodeResend,
  LinkUse,
  Registration,
} from '#contract/account.ts';
import { publicRoute, type Route } from '../http/route.ts';
import { activate, resendActivation } from './activate.ts';
import { callerOf } from './caller.ts';
import { register } from './register.ts';
import { resendCode } from './send-code.ts';
import { steadily } from './steady-answer.ts';
import { verifyMobile } from './verify-mobile.ts';

const TAG = 'identity';

const postRegistration = publicRoute(
  {
    method: 'post',
    path: '/api/registrations',
    summary: 'Register; the answer is the same whether the person is known or not',
    tag: TAG,
    body: Registration,
    status: 202,
    response: CodeChallenge,
  },
  (context) => steadily(() => register(context.em, context.deps, callerOf(context), context.body)),
);

const postRegistrationMobile = publicRoute(
  {
    method: 'post',
    path: '/api/registrations/mobile',
    summary: 'Prove the mobile with the code sent at registration',
    tag: TAG,
    body: CodeAnswer,
  },
  (context) => verifyMobile(context.em, context.deps, callerOf(context), context.body),
);

const postCodeResend = publicRoute(
  {
    method: 'post',
    path: '/api/codes/resend',
    summary: 'Have the code of a challenge sent again, after a minute',
    tag: TAG,
    body: CodeResend,
    response: CodeChallenge,
  },
  async (context) => {
    const { em, deps, body, locale } = context;
    const challenge = await em.transactional((tx) =>
      resendCode(tx, deps, callerOf(context), body.challengeId, locale),
    );
    deps.messenger.wake();
    return challenge;
  },
);

const postActivation = publicRoute(
  {
    method: 'post',
    path: '/api/activations',
    summary: 'Activate an account with the token of its mail',
    tag: TAG,
    body: LinkUse,
    response: z.object({ activated: z.literal(true), mobileVerified: z.boolean() }),
  },
  (context) => activate(context.em, context.deps, callerOf(context), context.body.token),
);

const postActivationResend = publicRoute(
  {
    method: 'post',
    path: '/api/activations/resend',
    summary: 'Have the activation link sent again; always answered alike',
    tag: TAG,
    body: ActivationResend,
    status: 202,
  },
  (context) =>
    steadily(() =>
      resendActivation(context.em, context.deps, callerOf(context), context.body.email),
    ),
);

export const registrationRoutes: readonly Route[] = [
  postRegistration,
  postRegistrationMobile,
  postCodeResend,
  postActivation,
  postActivationResend,
];
