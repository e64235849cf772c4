import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

const ROWS = 25;

interface Paged<T> {
  data: T[];
  total: number;
}

/** A list of the desk that is read a page at a time. */
export interface PagedList<T> {
  data: Paged<T> | undefined;
  error: Error | null;
  /** Reads the page anew. */
  refetch: () => Promise<unknown>;
  page: number;
  pages: number;
  setPage: (page: number) => void;
}

/**
 * Reads a list a page at a time, and keeps the page before in sight while the next one comes.
 * @param key what the list is known by; a list with other filters has another key
 * @param read asks the server for a page
 * @param options rows of a page, and whether it is read again by itself: not where a reading is audited
 */
export function usePagedList<T>(
  key: readonly unknown[],
  read: (query: { page: number; perPage: number }, signal: AbortSignal) => Promise<Paged<T>>,
  { rows = ROWS, byItself = true }: { rows?: number; byItself?: boolean } = {},
): PagedList<T> {
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: [...key, page],
    queryFn: ({ signal }) => read({ page, perPage: rows }, signal),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: byItself,
    refetchOnReconnect: byItself,
  });
  return { data, error, refetch, page, pages: Math.ceil((data?.total ?? 0) / rows), setPage };
}
