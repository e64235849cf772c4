import type { DuplicateCase } from '#contract/other-case.ts';
import { anId } from './an-id.ts';

/** Another case of the same people. */
export function otherCaseOf(index: number): DuplicateCase {
  return {
    id: anId(2, index === 9 ? 11 : 9),
    protocolNumber: '2026-DV-000010',
    type: 'DOCTOR_CHANGE',
    state: 'COMPLETED',
    submittedAt: '2026-02-10T08:00:00.000Z',
    concludedAt: '2026-02-20T08:00:00.000Z',
  };
}
