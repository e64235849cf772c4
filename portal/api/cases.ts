import {
  type QueryClient,
  type UseQueryResult,
  keepPreviousData,
  useQuery,
} from '@tanstack/react-query';
import type {
  CaseGroup,
  CasePage,
  CaseView,
  DraftChange,
  Eligibility,
  NewDraft,
} from '#contract/case-file.ts';
import type { RequestType } from '#contract/request-type.ts';
import { callApi } from './call-api.ts';

export interface TypeFigures {
  type: RequestType;
  /** Median of the days that concluded cases took, whole days; null while there are too few. */
  medianDays: number | null;
}

export function useRequestTypes(): UseQueryResult<TypeFigures[]> {
  return useQuery({
    queryKey: ['request-types'],
    queryFn: async ({ signal }) =>
      (await callApi<{ data: TypeFigures[] }>('/api/request-types', { signal })).data.map(
        ({ type, medianDays }) => ({
          type,
          medianDays: medianDays === null ? null : Math.max(1, Math.ceil(medianDays)),
        }),
      ),
    staleTime: 600_000,
  });
}

/** @param beneficiary whom it would be for; absent: oneself */
export function useEligibility(
  type: RequestType,
  signedIn: boolean,
  beneficiary?: string,
): UseQueryResult<Eligibility> {
  return useQuery({
    queryKey: ['eligibility', type, beneficiary ?? 'self'],
    queryFn: ({ signal }) =>
      callApi<Eligibility>(`/api/request-types/${type}/eligibility`, {
        query: { beneficiary },
        signal,
      }),
    enabled: signedIn,
  });
}

export function useCases(
  group: CaseGroup | undefined,
  page: number,
  perPage = 10,
): UseQueryResult<CasePage> {
  return useQuery({
    queryKey: ['cases', group ?? 'all', page, perPage],
    queryFn: ({ signal }) =>
      callApi<CasePage>('/api/cases', { query: { group, page, perPage }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function caseKey(caseId: string): readonly string[] {
  return ['case', caseId];
}

export function fetchCase(caseId: string, signal?: AbortSignal): Promise<CaseView> {
  return callApi<CaseView>(`/api/cases/${caseId}`, signal ? { signal } : {});
}

/** A case of one's own; while it is open the page asks again by itself. */
export function useCase(caseId: string, refetchEvery?: number): UseQueryResult<CaseView> {
  return useQuery({
    queryKey: caseKey(caseId),
    queryFn: ({ signal }) => fetchCase(caseId, signal),
    refetchInterval: refetchEvery ?? false,
  });
}

/** Keeps the answer of an act as the case now shown, and lets the lists ask anew. */
export async function keepCase(client: QueryClient, view: CaseView): Promise<void> {
  // What was asked before may be answered after: it would bring back the case as it was.
  await client.cancelQueries({ queryKey: caseKey(view.id) });
  client.setQueryData(caseKey(view.id), view);
  void client.invalidateQueries({ queryKey: ['cases'] });
  void client.invalidateQueries({ queryKey: ['eligibility'] });
}

export function createDraft(draft: NewDraft): Promise<CaseView> {
  return callApi<CaseView>('/api/cases', { method: 'POST', body: draft });
}

export function saveDraft(caseId: string, change: DraftChange): Promise<CaseView> {
  return callApi<CaseView>(`/api/cases/${caseId}/draft`, { method: 'PUT', body: change });
}

export function deleteDraft(caseId: string): Promise<void> {
  return callApi<void>(`/api/cases/${caseId}/draft`, { method: 'DELETE' });
}

/**
 * Submits a draft.
 * @param key the same one for every try of one submission, so that it is made once
 */
export function submitCase(caseId: string, version: number, key: string): Promise<CaseView> {
  return callApi<CaseView>(`/api/cases/${caseId}/submission`, {
    method: 'POST',
    body: { version, declaration: true },
    headers: { 'Idempotency-Key': key },
  });
}
