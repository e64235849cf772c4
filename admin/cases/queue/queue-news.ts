import type { QueuePage, QueueRow } from '#contract/desk-case.ts';

/** What a fresh look at the queue brings beside the page being shown. */
export interface QueueNews {
  /** The rows shown, in their order, each as it stands now where that is known. */
  rows: QueueRow[];
  /** New cases in the view; 0 where it changed otherwise. */
  added: number;
  /** The page would look different if it were loaded anew. */
  changed: boolean;
}

/**
 * Compares the page being shown with a fresh one, so that rows never jump under the reader's eyes:
 * rows keep their place, and what is new is only counted.
 */
export function queueNews(shown: QueuePage, fresh: QueuePage): QueueNews {
  const now = new Map(fresh.data.map((row) => [row.id, row]));
  const before = new Set(shown.data.map((row) => row.id));
  const unseen = fresh.data.filter((row) => !before.has(row.id)).length;
  const grown = Math.max(0, fresh.total - shown.total);
  const moved =
    fresh.data.length !== shown.data.length ||
    fresh.data.some((row, index) => row.id !== shown.data[index]?.id);
  return {
    rows: shown.data.map((row) => now.get(row.id) ?? row),
    // Rows that only moved up from the next page are no news.
    added: Math.max(grown, fresh.total < shown.total ? 0 : unseen),
    changed: moved || grown > 0,
  };
}
