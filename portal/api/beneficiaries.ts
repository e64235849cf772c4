import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import type { BeneficiaryList } from '#contract/case-file.ts';
import type { BeneficiaryOption, OwnRepresentationPage } from '#contract/representation.ts';
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

/** Whom the citizen represents, and the requests to, a page at a time. */
export function useRepresentations(
  page: number,
  perPage: number,
): UseQueryResult<OwnRepresentationPage> {
  return useQuery({
    queryKey: [BENEFICIARIES, 'own', page, perPage],
    queryFn: ({ signal }) =>
      callApi<OwnRepresentationPage>('/api/representations', { query: { page, perPage }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Declares to be the parent of a minor of the household. */
export function declareChild(personId: string): Promise<void> {
  return callApi<void>(`/api/children/${personId}/declaration`, {
    method: 'POST',
    body: { declaration: true },
  });
}

/** Takes back the declaration of being the parent of somebody. */
export function takeBackDeclaration(personId: string): Promise<void> {
  return callApi<void>(`/api/children/${personId}/declaration`, { method: 'DELETE' });
}
