import type { Account } from './account.entity.ts';

/** Whether the link of the account's mail was opened (R-AC-2): only then it holds its fiscal code. */
export function isActivated(account: Pick<Account, 'emailVerifiedAt'>): boolean {
  return (account.emailVerifiedAt ?? null) !== null;
}

/** Whether a code sent to the account's mobile was given back (R-AC-3). */
export function isMobileVerified(account: Pick<Account, 'mobileVerifiedAt'>): boolean {
  return (account.mobileVerifiedAt ?? null) !== null;
}

/** Whether the registry has a person with the account's code and data. */
export function isInRegistry(account: Pick<Account, 'person'>): boolean {
  return (account.person ?? null) !== null;
}
