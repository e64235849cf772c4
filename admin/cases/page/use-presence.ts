import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseEventView } from '#contract/case-event.ts';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { eventsSince } from './events-since.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

const HEARTBEAT_MS = 10_000;

interface OthersOnCase {
  viewers: DeskCaseView['viewers'];
  /** What others did since this page loaded the case; `null` while nothing changed. */
  changes: readonly CaseEventView[] | null;
}

/** Tells the others that the case is open here, and learns who else has it and what they did. */
export function usePresence(view: DeskCaseView): OthersOnCase {
  const dataProvider = useDeskProvider();
  const { id, version } = view;
  const { data: presence } = useQuery({
    queryKey: ['presence', id],
    queryFn: ({ signal }) => dataProvider.keepPresence(id, signal),
    refetchInterval: HEARTBEAT_MS,
    retry: false,
    gcTime: 0,
  });
  const moved = presence !== undefined && presence.version > version;
  const { data: newer } = useQuery({
    queryKey: ['case-news', id, presence?.version],
    queryFn: ({ signal }) => dataProvider.openCase(id, signal),
    enabled: moved,
    retry: false,
    gcTime: 0,
  });

  useEffect(() => {
    const leave = (): void => {
      // Nobody is there to hear of a failure; the server forgets the absent by itself.
      dataProvider.endPresence(id).catch(() => undefined);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [dataProvider, id]);

  return {
    viewers: presence?.viewers ?? view.viewers,
    changes: moved ? eventsSince(view.timeline, newer?.timeline ?? view.timeline) : null,
  };
}
