import type { DeskPreregistration, IdentifiedHow } from '#contract/preregistration.ts';
import { request } from './request.ts';

/** Pre-registrations over HTTP; the code travels in the body, never in an address. */
export interface PreregistrationActs {
  findPreregistration: (code: string) => Promise<DeskPreregistration>;
  confirmPreregistration: (
    caseId: string,
    body: { version: number; how: IdentifiedHow },
  ) => Promise<{ id: string }>;
}

export const preregistrationActs: PreregistrationActs = {
  findPreregistration: (code) =>
    request('POST', '/api/desk/preregistrations/search', { body: { code } }),
  confirmPreregistration: (caseId, body) =>
    request('POST', `/api/desk/preregistrations/${caseId}/confirmation`, { body }),
};
