import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { DocumentView } from '#contract/document.ts';
import { callApi } from '../api/call-api.ts';
import { caseKey } from '../api/cases.ts';

const POLL_MS = 1500;

export function documentsKey(caseId: string): readonly string[] {
  return ['documents', caseId];
}

/** The files of a case; asked again and again while the checks of one still run. */
export function useDocuments(caseId: string): UseQueryResult<DocumentView[]> {
  return useQuery({
    queryKey: documentsKey(caseId),
    queryFn: async ({ signal }) =>
      (await callApi<{ data: DocumentView[] }>(`/api/cases/${caseId}/documents`, { signal })).data,
    refetchInterval: ({ state }) =>
      state.data?.some((document) => document.status === 'RECEIVED') === true ? POLL_MS : false,
  });
}

export function useRemoveDocument(caseId: string): UseMutationResult<void, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (documentId: string) =>
      callApi<void>(`/api/documents/${documentId}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: documentsKey(caseId) });
      void client.invalidateQueries({ queryKey: caseKey(caseId) });
    },
  });
}
