import { useQuery } from '@tanstack/react-query';
import { callApi } from './call-api.ts';

/** Whether the region has free access today (R-AL); undefined until it is known. */
export function useFreeAccess(): boolean | undefined {
  const { data } = useQuery({
    queryKey: ['free-access'],
    queryFn: ({ signal }) => callApi<{ available: boolean }>('/api/preregistrations', { signal }),
    staleTime: 600_000,
  });
  return data?.available;
}
