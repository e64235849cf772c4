import { z } from 'zod';
import { ListQuery } from '#contract/list-query.ts';
import { AcceptedOffer, NewPlaceWatch, PlaceWatchPage } from '#contract/place-watch.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { requestOf } from '../http/act-request.ts';
import { citizenRoute, type Route } from '../http/route.ts';
import { acceptOffer } from './accept-offer.ts';
import { leaveWatch } from './leave-watch.ts';
import { ownWatches } from './own-watches.ts';
import { watchPlace } from './watch-place.ts';

const TAG = 'Doctors';
const OfWatch = z.object({ watchId: z.uuid() });
const WatchBegun = z.object({ id: z.uuid() });

/** Waiting for a place with a full doctor. */
export const placeWatchRoutes: readonly Route[] = [
  citizenRoute(
    {
      method: 'get',
      path: '/api/place-watches',
      summary: 'Own waits for places with full doctors, those that go on first',
      tag: TAG,
      query: ListQuery,
      response: PlaceWatchPage,
    },
    async ({ deps, actor, query }) =>
      ownWatches(deps.sql, actor.accountId, query, civilDateOf(deps.clock.now())),
  ),
  citizenRoute(
    {
      method: 'post',
      path: '/api/place-watches',
      summary: 'Wait for a place with a full doctor, or go on with the wait that there is',
      tag: TAG,
      body: NewPlaceWatch,
      status: 201,
      response: WatchBegun,
    },
    async (context) => {
      const { id, isNew } = await watchPlace(requestOf(context), context.body);
      if (!isNew) {
        context.res.status(200).json({ id });
        return undefined;
      }
      return { id };
    },
  ),
  citizenRoute(
    {
      method: 'delete',
      path: '/api/place-watches/:watchId',
      summary: 'Wait no more; an offered place is for the next',
      tag: TAG,
      params: OfWatch,
    },
    async (context) => leaveWatch(requestOf(context), context.params.watchId),
  ),
  citizenRoute(
    {
      method: 'post',
      path: '/api/place-watches/:watchId/acceptance',
      summary: 'Take up an offered place: the draft that asks for it',
      tag: TAG,
      params: OfWatch,
      response: AcceptedOffer,
    },
    async (context) => acceptOffer(requestOf(context), context.params.watchId),
  ),
];
