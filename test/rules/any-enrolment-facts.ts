import * as fc from 'fast-check';
import { addDays } from '#rules/calendar.ts';
import { DOMICILE_REASONS, type DomiciledFacts } from '#rules/domiciled-enrolment.ts';
import type { ForeignFacts } from '#rules/foreign-enrolment.ts';
import type { EnrolmentFact } from '#rules/registry-facts.ts';
import { EU_TITLES, PERMIT_TITLES } from '#rules/residence-titles.ts';
import { anyDoctorRequest } from './any-facts.ts';
import { TODAY } from './facts.ts';

const near = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((days) => addDays(TODAY, days));

const enrolments: fc.Arbitrary<EnrolmentFact[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom('DOMICILED' as const, 'FOREIGN_MANDATORY', 'FOREIGN_VOLUNTARY'),
      status: fc.constantFrom('ACTIVE' as const, 'EXPIRED', 'CANCELLED'),
      to: fc.option(near(-90, 90), { nil: undefined }),
    })
    .map(({ kind, status, to }) =>
      to === undefined
        ? { kind, status, from: '2026-01-01' }
        : { kind, status, from: addDays(to, -200), to },
    ),
  { maxLength: 2 },
);

/** Requests of domiciled citizens of every kind around one day. */
export const anyDomiciled: fc.Arbitrary<DomiciledFacts> = fc
  .record({
    request: anyDoctorRequest,
    enrolments,
    resides: fc.boolean(),
    domiciled: fc.boolean(),
    birthDate: near(-365 * 75 - 30, -365 * 75 + 10),
    renewal: fc.boolean(),
    reason: fc.constantFrom(...DOMICILE_REASONS, 'HOLIDAY'),
    start: fc.option(near(-120, 60), { nil: undefined }),
    length: fc.integer({ min: 60, max: 500 }),
  })
  .map(({ request, resides, domiciled, birthDate, renewal, reason, start, length, ...held }) => ({
    ...request,
    renewal,
    person: {
      ...request.person,
      ...held,
      birthDate,
      residesInTerritory: resides,
      domiciledInTerritory: domiciled,
    },
    stay: { reason, start, end: start === undefined ? undefined : addDays(start, length) },
  }));

/** Requests of foreign citizens of every kind around one day. */
export const anyForeign: fc.Arbitrary<ForeignFacts> = fc
  .record({
    request: anyDoctorRequest,
    enrolments,
    birthDate: fc.oneof(near(-365 * 18 - 10, -365 * 18 + 10), fc.constant('1940-01-01')),
    fiscalCode: fc.constantFrom('LDRMNA90E52Z330T', '00012340154', 'STP1234567890123'),
    renewal: fc.boolean(),
    title: fc.record({
      kind: fc.constantFrom(undefined, ...PERMIT_TITLES, ...EU_TITLES),
      holder: fc.constantFrom('OWN' as const, 'PARENT'),
      expiry: fc.option(near(-100, 300), { nil: undefined }),
      unlimited: fc.boolean(),
      receiptOn: fc.option(near(-60, 0), { nil: undefined }),
      reunitedOn: fc.constantFrom(undefined, '2008-11-05', '2020-01-01'),
      fee: fc.option(
        fc.record({
          year: fc.constantFrom(2025, 2026, 2027),
          cents: fc.constantFrom(69_999, 70_000, 200_000),
        }),
        { nil: undefined },
      ),
    }),
  })
  .map(({ request, enrolments: held, birthDate, ...foreign }) => ({
    ...request,
    ...foreign,
    person: { ...request.person, enrolments: held, birthDate },
  }));
