import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AcceptedOffer, NewPlaceWatch, PlaceWatchPage } from '#contract/place-watch.ts';
import { callApi } from './call-api.ts';

export const WATCHES_KEY = ['place-watches'] as const;

/** The places with full doctors that one waits for, those that go on first. */
export function usePlaceWatches(page: number, perPage: number): UseQueryResult<PlaceWatchPage> {
  return useQuery({
    queryKey: [...WATCHES_KEY, page, perPage],
    queryFn: ({ signal }) =>
      callApi<PlaceWatchPage>('/api/place-watches', { query: { page, perPage }, signal }),
    placeholderData: keepPreviousData,
  });
}

export const watchPlace = (body: NewPlaceWatch): Promise<{ id: string }> =>
  callApi('/api/place-watches', { method: 'POST', body });
export const leaveWatch = (watchId: string): Promise<void> =>
  callApi(`/api/place-watches/${watchId}`, { method: 'DELETE' });
export const acceptOffer = (watchId: string): Promise<AcceptedOffer> =>
  callApi(`/api/place-watches/${watchId}/acceptance`, { method: 'POST' });
