import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isPassing } from './api-problem.ts';

export const SESSION_KEY = ['session'] as const;

/** Makes the store of server state; a call answered "not signed in" ends the session in the page. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown): void => {
    if (error instanceof ApiProblem && error.code === 'not_signed_in') {
      client.setQueryData(SESSION_KEY, null);
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 2 && isPassing(error),
        retryDelay: (count) => 500 * 2 ** count,
        refetchOnWindowFocus: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
