import type { OutcomeText } from '#contract/outcome-texts.ts';
import type { RequestDefinition } from './define-request.ts';

/** The sentence that says from when an approval holds. @param doctorId whom the request names */
export function outcomeSentence(
  request: Pick<RequestDefinition, 'revokesDoctor'>,
  doctorId: string | null,
): Extract<OutcomeText, 'revoked' | 'written' | 'effective'> {
  if (request.revokesDoctor === true) {
    return 'revoked';
  }
  return doctorId === null ? 'written' : 'effective';
}
