import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './api-problem.ts';
import { onSessionEnd } from './session-end.ts';

export const SESSION_KEY = ['session'] as const;

/** Makes the store of server state; a call answered "not signed in" ends the session in the page. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
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
  onSessionEnd(() => {
    client.setQueryData(SESSION_KEY, null);
  });
  return client;
}
