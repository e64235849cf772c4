import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST_TYPES, type RequestType } from '#contract/request-type.ts';
import { type JourneyDesk, NO_COMPLAINTS, openJourneyDesk } from './support/journey-desk.ts';
import { DOCTOR_JOURNEYS } from './support/journeys/doctors.ts';
import { ENROLMENT_JOURNEYS } from './support/journeys/enrolments.ts';
import { EXEMPTION_JOURNEYS } from './support/journeys/exemptions.ts';
import { FAMILY_JOURNEYS } from './support/journeys/family.ts';
import { NEWBORN_JOURNEYS } from './support/journeys/newborns.ts';
import { PAPER_JOURNEYS } from './support/journeys/papers.ts';
import { walkDeskByKeys } from './support/walk-desk-by-keys.ts';
import { walkPreregistration } from './support/walk-preregistration.ts';
import { walkJourney } from './support/walk-journey.ts';

const JOURNEYS = [
  ...DOCTOR_JOURNEYS,
  ...NEWBORN_JOURNEYS,
  ...ENROLMENT_JOURNEYS,
  ...EXEMPTION_JOURNEYS,
  ...PAPER_JOURNEYS,
  ...FAMILY_JOURNEYS,
];

let desk: JourneyDesk;

beforeAll(async () => {
  desk = await openJourneyDesk();
});
afterAll(() => desk?.close());

/** Walked by a test of their own. */
const ELSEWHERE: readonly RequestType[] = ['DOCTOR_CHANGE', 'INCOME_PREREGISTRATION'];

it('leaves no request type out, and has each seen rejected once', () => {
  const walked = JOURNEYS.filter(({ rejectedFirst }) => rejectedFirst).map(({ type }) => type);
  expect([...walked, ...ELSEWHERE].toSorted()).toEqual([...REQUEST_TYPES].toSorted());
});

describe('from the information page to the registry', () => {
  it.each(JOURNEYS)('$type: $who', async (journey) => {
    expect(await walkJourney(desk, journey)).toEqual(NO_COMPLAINTS);
  });

  it('INCOME_PREREGISTRATION: somebody without an account', async () => {
    expect(await walkPreregistration(desk)).toEqual(NO_COMPLAINTS);
  });
});

it('the desk is worked at by keys alone', async () => {
  expect(await walkDeskByKeys(desk)).toEqual(NO_COMPLAINTS);
});
