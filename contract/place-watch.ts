import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { DoctorSummary } from './doctor.ts';
import { pageOf } from './list-query.ts';
import { RequestType } from './request-type.ts';

/**
 * WAITING: told when a place falls free. OFFERED: a place is kept until the last day of the offer.
 * The others are ends: TAKEN by a request, LAPSED unanswered, LEFT by the citizen, EXPIRED unoffered,
 * ENDED with the right to act for the person.
 */
export const PLACE_WATCH_STATES = [
  'WAITING',
  'OFFERED',
  'TAKEN',
  'LAPSED',
  'LEFT',
  'EXPIRED',
  'ENDED',
] as const;
export const PlaceWatchState = z.enum(PLACE_WATCH_STATES);
export type PlaceWatchState = z.infer<typeof PlaceWatchState>;

/** What happens to a wait, for the audit. */
export type PlaceWatchEvent =
  | 'WATCHED'
  | 'OFFERED'
  | 'ACCEPTED'
  | 'LEFT'
  | 'LAPSED'
  | 'EXPIRED'
  | 'ENDED';

/** Somebody's wait for a place with a full doctor; never how many others wait. */
export const PlaceWatchView = z.object({
  id: z.uuid(),
  doctor: DoctorSummary.pick({ id: true, kind: true, surname: true, name: true, zoneName: true }),
  beneficiaryName: z.string().nullable().describe('Whom it is for; null: for oneself'),
  state: PlaceWatchState,
  watchedAt: z.iso.datetime(),
  expiresOn: CivilDate.describe('Last day of the wait'),
  offeredUntil: CivilDate.nullable().describe('Last day on which the place is kept'),
});
export type PlaceWatchView = z.infer<typeof PlaceWatchView>;

export const PlaceWatchPage = pageOf(PlaceWatchView);
export type PlaceWatchPage = z.infer<typeof PlaceWatchPage>;

export const NewPlaceWatch = z.strictObject({
  doctorId: z.uuid(),
  beneficiaryId: z.uuid().optional().describe('Somebody represented; absent: oneself'),
  caseId: z.uuid().optional().describe('In its place: an own draft, for whom that is'),
});
export type NewPlaceWatch = z.infer<typeof NewPlaceWatch>;

/** The draft in which an offered place is asked for. */
export const AcceptedOffer = z.object({ caseId: z.uuid(), type: RequestType });
export type AcceptedOffer = z.infer<typeof AcceptedOffer>;
