import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Loading } from './Loading.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

interface QueryContentProps<T> {
  query: UseQueryResult<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}

/** What a query gave, or that it is on its way, or why it failed with a way to try again. */
export function QueryContent<T>({ query, lines, children }: QueryContentProps<T>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.isError) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <Loading {...(lines !== undefined && { lines })} />;
}
