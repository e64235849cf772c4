import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { FamilyVerdicts } from '#contract/family.ts';
import { callApi } from './call-api.ts';

/** How each member of a draft stands today; asked anew each time the summary is gone to. */
export function useFamilyVerdicts(caseId: string): UseQueryResult<FamilyVerdicts> {
  return useQuery({
    queryKey: ['family-verdicts', caseId],
    queryFn: ({ signal }) =>
      callApi<FamilyVerdicts>(`/api/cases/${caseId}/draft/verdicts`, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
}
