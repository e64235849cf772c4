import type { PlaceWatchActivities } from '#workflows/place-watches/activities.ts';
import type { Deps } from '../deps.ts';
import { offerPlaces } from './offer-places.ts';

/** The activities of the waits for places, on the database. */
export function createPlaceWatchActivities(
  deps: Pick<Deps, 'sql' | 'clock' | 'config'>,
): PlaceWatchActivities {
  return {
    async offerFreePlaces() {
      return offerPlaces(deps);
    },
  };
}
