import Pagination from '@mui/material/Pagination';
import type { ReactNode } from 'react';
import { EmptyState } from './EmptyState.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import type { PagedList } from './use-paged-list.ts';
import { Waiting } from './Waiting.tsx';

interface PagedContentProps<T> {
  list: PagedList<T>;
  /** What is said where there is nothing. */
  none: string;
  /** Name of the pages, for who hears them. */
  more: string;
  /** Draws the rows of a page. */
  children: (rows: readonly T[]) => ReactNode;
}

/** A page of a list, or what stands in its place: that it comes, why it does not, that it is empty. */
export function PagedContent<T>({ list, none, more, children }: PagedContentProps<T>) {
  const { data, error, refetch, page, pages, setPage } = list;
  return (
    <>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting />}
      {data?.total === 0 && <EmptyState title={none} />}
      {data !== undefined && data.total > 0 && children(data.data)}
      {pages > 1 && (
        <Pagination
          count={pages}
          page={page}
          onChange={(_event, wanted) => setPage(wanted)}
          aria-label={more}
          sx={{ mt: 1 }}
        />
      )}
    </>
  );
}
