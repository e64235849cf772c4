import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { BeneficiaryList } from '#contract/case-file.ts';
import type { BeneficiaryOption } from '#contract/representation.ts';
import type { RequestType } from '#contract/request-type.ts';
import { callApi } from './call-api.ts';

export const BENEFICIARIES = 'beneficiaries';

/** Whom the citizen could make a request for, oneself first. */
export function useBeneficiaries(
  type: RequestType,
  signedIn: boolean,
): UseQueryResult<BeneficiaryOption[]> {
  return useQuery({
    queryKey: [BENEFICIARIES, type],
    queryFn: async ({ signal }) =>
      (await callApi<BeneficiaryList>(`/api/request-types/${type}/beneficiaries`, { signal })).data,
    enabled: signedIn,
  });
}

/** Declares to be the parent of a minor of the household. */
export function declareChild(personId: string): Promise<void> {
  return callApi<void>(`/api/children/${personId}/declaration`, {
    method: 'POST',
    body: { declaration: true },
  });
}
