import { useEffect, useRef, useState } from 'react';
import { QueueViewers } from '#contract/desk-queue.ts';

const STREAM = '/api/desk/queue-news';
/** Changes come in heaps: the queue is asked for once for all that come within this time. */
const GATHER_MS = 1500;
/** After a refusal (signed out, too many tabs) the browser does not try again by itself. */
const RETRY_MS = 20_000;

type Viewers = QueueViewers['viewers'];

export interface QueueNewsState {
  /** Whether the stream is open: then nothing needs to be asked in vain. */
  live: boolean;
  /** Who has which case open now, by the case's id; null before the stream has said so. */
  viewers: Viewers | null;
}

/**
 * Listens to the news of the queue while the component is there.
 * @param onChange called, at most every second or two, when cases that may be on the page changed
 */
export function useQueueNews(onChange: () => void): QueueNewsState {
  const [state, setState] = useState<QueueNewsState>({ live: false, viewers: null });
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });

  useEffect(() => {
    let source: EventSource | null = null;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let retrying: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        latest.current();
      }, GATHER_MS);
    };
    const open = (): void => {
      source = new EventSource(STREAM);
      source.addEventListener('begin', () => setState((before) => ({ ...before, live: true })));
      source.addEventListener('reset', changed);
      source.addEventListener('cases', changed);
      source.addEventListener('viewers', (event: MessageEvent<string>) => {
        const said = QueueViewers.safeParse(JSON.parse(event.data)).data;
        if (said !== undefined) {
          setState({ live: true, viewers: said.viewers });
        }
      });
      source.addEventListener('error', () => {
        if (source?.readyState === EventSource.CLOSED) {
          setState({ live: false, viewers: null });
          retrying = setTimeout(open, RETRY_MS);
        }
      });
    };
    open();
    return () => {
      source?.close();
      clearTimeout(gathering);
      clearTimeout(retrying);
    };
  }, []);
  return state;
}
