import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { statusOf } from '../../api/problem.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

const keyOf = (id: string): [string, string] => ['case', id];

/** A case as the office sees it. Each load is an audited reading, so none happens by itself. */
export function useCase(id: string): UseQueryResult<DeskCaseView> {
  const dataProvider = useDeskProvider();
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => dataProvider.openCase(id, signal),
    // What was read before may have changed since: opening a case always asks the server.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: (count, error) => count < 1 && (statusOf(error) ?? 0) >= 500,
  });
}

/** Reads a case that is open anew, as another audited reading. */
export function useCaseReload(id: string): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(() => queryClient.refetchQueries({ queryKey: keyOf(id) }), [queryClient, id]);
}

/** Puts the answer of an act in the place of the case it changed. */
export function useCaseWriter(id: string): (change: (view: DeskCaseView) => DeskCaseView) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (change) => {
      queryClient.setQueryData<DeskCaseView>(keyOf(id), (view) => view && change(view));
    },
    [queryClient, id],
  );
}
