import {
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { DocumentView, GivenDocument } from '#contract/document.ts';
import { callApi } from '../api/call-api.ts';
import { caseKey } from '../api/cases.ts';

const POLL_MS = 1500;

export function documentsKey(caseId: string): readonly string[] {
  return ['documents', caseId];
}

/** Checked, or read for advice, right now. */
function isUnderWay({ status, reading }: DocumentView): boolean {
  return status === 'RECEIVED' || reading;
}

/** The files of a case; asked again and again while the checks of one still run. */
export function useDocuments(caseId: string): UseQueryResult<DocumentView[]> {
  return useQuery({
    queryKey: documentsKey(caseId),
    queryFn: async ({ signal }) =>
      (await callApi<{ data: DocumentView[] }>(`/api/cases/${caseId}/documents`, { signal })).data,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) === true ? POLL_MS : false),
  });
}

function givenKey(caseId: string): readonly string[] {
  return ['given-documents', caseId];
}

/** Documents of earlier requests that a case may use again. */
export function useGivenDocuments(caseId: string): UseQueryResult<GivenDocument[]> {
  return useQuery({
    queryKey: givenKey(caseId),
    queryFn: async ({ signal }) =>
      (
        await callApi<{ data: GivenDocument[] }>(`/api/cases/${caseId}/given-documents`, {
          signal,
        })
      ).data,
  });
}

/** Uses one of them again, for the request or for an item of its integration. */
export function useReuseDocument(
  caseId: string,
): UseMutationResult<DocumentView, Error, { documentId: string; item?: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      callApi<DocumentView>(`/api/cases/${caseId}/given-documents`, { method: 'POST', body }),
    onSettled: () => reread(client, caseId),
  });
}

async function reread(client: QueryClient, caseId: string): Promise<void> {
  await client.invalidateQueries({ queryKey: documentsKey(caseId) });
  void client.invalidateQueries({ queryKey: givenKey(caseId) });
  void client.invalidateQueries({ queryKey: caseKey(caseId) });
}

export function useRemoveDocument(caseId: string): UseMutationResult<void, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (documentId: string) =>
      callApi<void>(`/api/documents/${documentId}`, { method: 'DELETE' }),
    onSuccess: () => reread(client, caseId),
  });
}
