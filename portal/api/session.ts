import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { CitizenSession } from '#contract/account.ts';
import { ApiProblem } from './api-problem.ts';
import { callApi } from './call-api.ts';
import { SESSION_KEY } from './query-client.ts';

/** Who is signed in, `null` when nobody is. */
export async function fetchSession(): Promise<CitizenSession | null> {
  try {
    return await callApi<CitizenSession>('/api/session');
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not_signed_in') {
      return null;
    }
    throw error;
  }
}

export function useSession(): UseQueryResult<CitizenSession | null> {
  return useQuery({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: 60_000 });
}
