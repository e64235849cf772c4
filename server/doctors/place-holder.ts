import type { LockedCase } from '../cases/locked-case.ts';

/**
 * In whose name a case holds its place: the person's, or the account's of an applicant whom the
 * registry does not have. It stays the same until the case ends, also where the registry has come to
 * know them in the meantime.
 */
export function placeHolder({
  beneficiaryId,
  applicantId,
}: Pick<LockedCase, 'beneficiaryId' | 'applicantId'>): string {
  const holder = beneficiaryId ?? applicantId;
  if (holder === null) {
    throw new Error('A case is of an account, or for a person of the registry');
  }
  return holder;
}
