import { defineEntity, p } from '@mikro-orm/core';
import { PLACE_WATCH_STATES } from '#contract/place-watch.ts';
import { civilDate, id, instant } from '../db/columns.ts';
import { Account } from '../identity/account.entity.ts';
import { AssistedPerson } from '../people/assisted-person.entity.ts';
import { Doctor } from '../doctors/doctor.entity.ts';

/**
 * Somebody who waits for a place with a full doctor. Places that fall free are offered in
 * turn; one offered is kept until `offeredUntil`, that day included.
 */
const PlaceWatchSchema = defineEntity({
  name: 'PlaceWatch',
  tableName: 'place_watch',
  properties: {
    id: id(),
    doctor: () => p.manyToOne(Doctor).mapToPk(),
    person: () => p.manyToOne(AssistedPerson).mapToPk(),
    account: () => p.manyToOne(Account).mapToPk(),
    state: p.enum(PLACE_WATCH_STATES),
    turn: p.bigint('number').defaultRaw(`nextval('place_turn')`),
    /** Turn of the claim to a place that the offer is. */
    offerTurn: p.bigint('number').nullable(),
    watchedAt: instant(),
    expiresOn: civilDate(),
    offeredAt: instant().nullable(),
    offeredUntil: civilDate().nullable(),
    endedAt: instant().nullable(),
  },
});
export class PlaceWatch extends PlaceWatchSchema.class {}
PlaceWatchSchema.setClass(PlaceWatch);
