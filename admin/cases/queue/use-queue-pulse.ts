import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useListContext } from 'react-admin';
import type { QueuePage, QueueRow } from '#contract/desk-case.ts';
import type { QueueCounts, QueueViewers } from '#contract/desk-queue.ts';
import { useQueueNews } from './use-queue-news.ts';
import { queueNews, type QueueNews } from './queue-news.ts';
import { useQueueMemory } from './queue-memory.ts';
import type { Query } from '../../api/request.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

const PULSE_MS = 15_000;
/** While the stream tells what happens, asking is only for what it may have missed. */
const LIVE_PULSE_MS = 120_000;

interface QueuePulse extends QueueNews {
  /** The last look failed: what is shown may be old. */
  failing: boolean;
  /** Loads the page and the counts anew. */
  refresh: () => Promise<void>;
  /** Who has which case open now, where the stream says so. */
  viewers: QueueViewers['viewers'] | null;
}

/**
 * Looks at the queue whenever something changes in it, without touching the page being read; every 15
 * seconds where no news come.
 */
export function useQueuePulse(): QueuePulse {
  const dataProvider = useDeskProvider();
  const queryClient = useQueryClient();
  const { data, total, page, perPage, sort, filterValues, refetch } = useListContext<QueueRow>();
  const { text } = useQueueMemory();
  const [generation, setGeneration] = useState(0);
  const filter = { ...filterValues, ...(text !== '' && { text }) };
  const { live, viewers } = useQueueNews(() => {
    void queryClient.invalidateQueries({ queryKey: ['queue-pulse'] });
    void queryClient.invalidateQueries({ queryKey: ['queue-counts'] });
  });
  const pulse = useQuery<QueuePage | null>({
    queryKey: ['queue-pulse', { page, perPage, sort, filter, generation }],
    queryFn: async ({ signal }) => {
      const answer = await dataProvider.getList<QueueRow>('cases', {
        pagination: { page, perPage },
        sort,
        filter,
        meta: { unattended: true },
        signal,
      });
      return { data: answer.data, total: answer.total ?? 0 };
    },
    initialData: null,
    staleTime: PULSE_MS,
    refetchInterval: live ? LIVE_PULSE_MS : PULSE_MS,
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
  return { ...news, failing: pulse.isError, refresh, viewers };
}

/** How many cases each quick view holds, with the other filters as they are, and each saved one. */
export function useViewCounts(others: Query): QueueCounts {
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['queue-counts', others],
    queryFn: ({ signal }) => dataProvider.countQueue(others, signal),
    refetchInterval: 2 * PULSE_MS,
    placeholderData: keepPreviousData,
  });
  return data ?? { quick: {}, saved: {} };
}
