import type { RequestType } from '#contract/request-type.ts';
import { REQUESTS } from '#requests/index.ts';

/** What tells in whose name a case holds its place. */
export interface HoldingCase {
  /** Absent: nothing is held yet. */
  id: string | undefined;
  type: RequestType;
  beneficiaryId: string | null;
  applicantId: string | null;
}

/**
 * In whose name a case holds its place: the person's, or the account's of an applicant whom the
 * registry does not have, or its own where it declares a child whom the registry does not have. It
 * stays the same until the case ends, also where the registry has come to know them meanwhile.
 */
export function placeHolder({ id, type, beneficiaryId, applicantId }: HoldingCase): string {
  const ofPerson = beneficiaryId ?? applicantId;
  const holder = REQUESTS[type].newChild === undefined ? ofPerson : (id ?? ofPerson);
  if (holder === null) {
    throw new Error('A case is of an account, or for a person of the registry');
  }
  return holder;
}
