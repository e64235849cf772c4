import { StaffSignIn } from '#contract/account.ts';

export type CredentialField = 'email' | 'password' | 'totp';
export const CREDENTIAL_FIELDS = ['email', 'password', 'totp'] as const;

/** Digits of a pasted code, whatever stood between them ("123 456", "123-456"). */
export function codeDigits(pasted: string): string {
  return pasted.replaceAll(/\D/g, '').slice(0, 6);
}

/** Which fields cannot be right as they are. */
export function wrongFields(entered: Record<CredentialField, string>): CredentialField[] {
  const parsed = StaffSignIn.safeParse({ ...entered, email: entered.email.trim() });
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0]);
  return CREDENTIAL_FIELDS.filter((field) => wrong.includes(field));
}
