import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { CitizenSession } from '#contract/account.ts';
import { ApiProblem } from './api-problem.ts';
import { callApi } from './call-api.ts';
import { SESSION_KEY } from './query-client.ts';
import { noteServerTime } from './server-clock.ts';

/** Who is signed in, `null` when nobody is. */
export async function fetchSession(): Promise<CitizenSession | null> {
  try {
    const session = await callApi<CitizenSession>('/api/session');
    noteServerTime(session.now);
    return session;
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
