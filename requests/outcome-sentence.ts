import type { OutcomeText } from '#contract/outcome-texts.ts';
import type { RequestType } from '#contract/request-type.ts';

/** The sentence that says from when an approval holds. @param doctorId whom the request names */
export function outcomeSentence(
  type: RequestType,
  doctorId: string | null,
): Extract<OutcomeText, 'revoked' | 'written' | 'effective'> {
  if (type === 'DOCTOR_REVOKE') {
    return 'revoked';
  }
  return doctorId === null ? 'written' : 'effective';
}
