import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useListContext } from 'react-admin';
import type { QueuePage, QueueRow } from '#contract/desk-case.ts';
import { queueNews, type QueueNews } from './queue-news.ts';
import { useQueueMemory } from './queue-memory.ts';
import { QUEUE_VIEWS } from './queue-views.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

const PULSE_MS = 15_000;

interface QueuePulse extends QueueNews {
  /** The last look failed: what is shown may be old. */
  failing: boolean;
  /** Loads the page and the counts anew. */
  refresh: () => Promise<void>;
}

/** Looks at the queue every 15 seconds without touching the page being read. */
export function useQueuePulse(): QueuePulse {
  const dataProvider = useDeskProvider();
  const queryClient = useQueryClient();
  const { data, total, page, perPage, sort, filterValues, refetch } = useListContext<QueueRow>();
  const { text } = useQueueMemory();
  const [generation, setGeneration] = useState(0);
  const filter = { ...filterValues, ...(text !== '' && { text }) };
  const pulse = useQuery<QueuePage | null>({
    queryKey: ['queue-pulse', { page, perPage, sort, filter, generation }],
    queryFn: async ({ signal }) => {
      const answer = await dataProvider.getList<QueueRow>('cases', {
        pagination: { page, perPage },
        sort,
        filter,
        signal,
      });
      return { data: answer.data, total: answer.total ?? 0 };
    },
    initialData: null,
    staleTime: PULSE_MS,
    refetchInterval: PULSE_MS,
    // A search by name or fiscal code is an audited reading each time: it is not repeated unasked.
    enabled: text === '',
    retry: false,
  });
  const refresh = useCallback(async () => {
    await Promise.all([refetch(), queryClient.invalidateQueries({ queryKey: ['queue-counts'] })]);
    setGeneration((before) => before + 1);
  }, [refetch, queryClient]);
  const shown = { data: data ?? [], total: total ?? 0 };
  const news =
    pulse.data === null
      ? { rows: shown.data, added: 0, changed: false }
      : queueNews(shown, pulse.data);
  return { ...news, failing: pulse.isError, refresh };
}

/** How many cases each quick view holds, with the other filters as they are. */
export function useViewCounts(others: Readonly<Record<string, unknown>>): Record<string, number> {
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['queue-counts', others],
    queryFn: async ({ signal }) => {
      const counts = await Promise.all(
        QUEUE_VIEWS.map(async (view) => {
          const { total } = await dataProvider.getList<QueueRow>('cases', {
            pagination: { page: 1, perPage: 1 },
            filter: { ...others, ...view.filter },
            signal,
          });
          return [view.id, total ?? 0] as const;
        }),
      );
      return Object.fromEntries(counts);
    },
    refetchInterval: PULSE_MS,
    placeholderData: keepPreviousData,
  });
  return data ?? {};
}
