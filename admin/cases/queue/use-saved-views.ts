import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { QueueViewDefinition, SavedQueueView } from '#contract/desk-queue.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

const KEY = ['queue-views'];

interface SavedViews {
  views: readonly SavedQueueView[];
  save: (view: QueueViewDefinition) => Promise<void>;
  drop: (id: string) => Promise<void>;
}

/** The views that the operator keeps. */
export function useSavedViews(): SavedViews {
  const dataProvider = useDeskProvider();
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => dataProvider.listQueueViews(signal),
    staleTime: 60_000,
  });
  const changed = useCallback(
    async () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: KEY }),
        queryClient.invalidateQueries({ queryKey: ['queue-counts'] }),
      ]),
    [queryClient],
  );
  return {
    views: data ?? [],
    save: async (view) => {
      await dataProvider.saveQueueView(view);
      await changed();
    },
    drop: async (id) => {
      await dataProvider.dropQueueView(id);
      await changed();
    },
  };
}
