import { useStore } from 'react-admin';
import { QUEUE_COLUMNS, type QueueColumn } from '#contract/desk-queue.ts';
import { oneOf } from '../../format/one-of.ts';

/** Columns of the queue that are shown on this machine, and how to change them. */
export function useQueueColumns(): [readonly QueueColumn[], (columns: QueueColumn[]) => void] {
  const [stored, store] = useStore<string[]>('queue.columns', [...QUEUE_COLUMNS]);
  // What an older version stored may name columns that are no more.
  const known = stored.flatMap((name) => oneOf(QUEUE_COLUMNS, name) ?? []);
  return [known.length > 0 ? known : QUEUE_COLUMNS, store];
}
