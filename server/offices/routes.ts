import { z } from 'zod';
import { Authority } from '#contract/authority.ts';
import { Place, PlaceSearch, Zone } from '#contract/place.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { DeskError } from '../http/desk-error.ts';
import { publicRoute, type Route } from '../http/route.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { presentAuthority } from './authority.ts';
import { Municipality } from './municipality.entity.ts';
import { type DirectoryPlace, findPlace, searchPlaces } from './place-directory.ts';
import { Zone as ZoneEntity } from './zone.entity.ts';

const MOST_PLACES = 20;

const getAuthority = publicRoute(
  {
    method: 'get',
    path: '/api/authority',
    summary: 'Who runs the desk and where to ask for help; browsers keep the answer ten minutes',
    tag: 'places',
    response: Authority,
  },
  async ({ deps: { sql, config, clock }, res }) => {
    // The same for everybody, signed in or not.
    res.setHeader('Cache-Control', 'public, max-age=600');
    return presentAuthority(config, await currentPolicy(sql, config, civilDateOf(clock.now())));
  },
);

const findPlaces = publicRoute(
  {
    method: 'get',
    path: '/api/places',
    summary: 'Municipalities and foreign states by the start of their name',
    tag: 'places',
    query: PlaceSearch,
    response: z.object({ data: z.array(Place) }),
  },
  async ({ em, query }) => {
    const served = await em.find(Municipality, { active: true }, { fields: ['code', 'postcode'] });
    const postcodes = new Map(served.map(({ code, postcode }) => [code, postcode]));
    const wanted = query.servedOnly
      ? (place: DirectoryPlace) => postcodes.has(place.code)
      : undefined;
    const found = await searchPlaces(query.q, MOST_PLACES, wanted);
    return { data: found.map((place) => present(place, postcodes.get(place.code))) };
  },
);

const getPlace = publicRoute(
  {
    method: 'get',
    path: '/api/places/:code',
    summary: 'A municipality or a foreign state by its Belfiore code',
    tag: 'places',
    params: z.object({ code: z.string().regex(/^[A-Z]\d{3}$/) }),
    response: Place,
  },
  async ({ em, params }) => {
    const place = await findPlace(params.code);
    if (place === undefined) {
      throw new DeskError('not_found');
    }
    const served = await em.findOne(Municipality, { code: params.code, active: true });
    return present(place, served?.postcode);
  },
);

const listZones = publicRoute(
  {
    method: 'get',
    path: '/api/zones',
    summary: 'Zones of the authority, each with its municipalities',
    tag: 'places',
    response: z.object({ data: z.array(Zone) }),
  },
  async ({ em }) => {
    const zones = await em.find(ZoneEntity, { active: true }, { orderBy: { name: 'asc' } });
    const municipalities = await em.find(
      Municipality,
      { active: true },
      { orderBy: { name: 'asc' } },
    );
    return {
      data: zones.map(({ id, name }) => ({
        id,
        name,
        municipalities: municipalities
          .filter(({ zone }) => zone === id)
          .map((each) => ({ code: each.code, name: each.name })),
      })),
    };
  },
);

export const placeRoutes: readonly Route[] = [getAuthority, findPlaces, getPlace, listZones];

function present(place: DirectoryPlace, postcode: string | undefined): Place {
  return { ...place, postcode: postcode ?? null, served: postcode !== undefined };
}
