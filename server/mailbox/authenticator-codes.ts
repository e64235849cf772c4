import type { Clock } from '../clock.ts';
import type { DemoSignIn } from '../db/seed/demo-sign-ins.ts';
import { totpCode, totpStep } from '../identity/totp.ts';

/** The code that somebody's authenticator app would show now. */
export interface AuthenticatorCode {
  readonly who: string;
  readonly user: string;
  readonly code: string;
}

/**
 * Gives the present authenticator code of everybody of the demo who signs in with one: so that a
 * newcomer can enter the desk without a phone.
 */
export function authenticatorCodes(
  signIns: readonly DemoSignIn[],
  clock: Clock,
): AuthenticatorCode[] {
  const step = totpStep(clock.now());
  return signIns.flatMap(({ who, user, totpSecret }) =>
    totpSecret === undefined ? [] : [{ who, user, code: totpCode(totpSecret, step) }],
  );
}
