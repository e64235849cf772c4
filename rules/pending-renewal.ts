import type { RequestType } from '#contract/request-type.ts';
import { addMonths } from './calendar.ts';
import type { RegionalPolicy } from './regional-policy.ts';
import type { DoctorChoiceFact, PersonFacts } from './registry-facts.ts';

type Held = Pick<PersonFacts, 'enrolments' | 'choices' | 'openCaseTypes'>;

/**
 * R-FX-5, trap 25: a pending renewal must not cut the assistance. While one is open, an active
 * enrolment with an end, and the choice of a doctor that ends with it, hold for the months of a
 * pending renewal beyond it, for every rule alike; the registry keeps the days that it was given.
 * Judged for the renewal itself, whose case is none of the person's other open ones, they end when
 * they end.
 */
export function holdWhileRenewing<Facts extends Held>(
  facts: Facts,
  renewals: readonly RequestType[],
  { pendingRenewalMonths }: Pick<RegionalPolicy, 'pendingRenewalMonths'>,
): Facts {
  if (!renewals.some((type) => facts.openCaseTypes.includes(type))) {
    return facts;
  }
  const ends = new Set(
    facts.enrolments.flatMap(({ status, to }) =>
      status === 'ACTIVE' && to !== undefined ? [to] : [],
    ),
  );
  const prolonged = <Row extends { to?: string }>(row: Row, holds: boolean): Row =>
    holds && row.to !== undefined && ends.has(row.to)
      ? { ...row, to: addMonths(row.to, pendingRenewalMonths) }
      : row;
  return {
    ...facts,
    enrolments: facts.enrolments.map((row) => prolonged(row, row.status === 'ACTIVE')),
    choices: facts.choices.map((row) =>
      prolonged<DoctorChoiceFact>(row, row.endReason === undefined),
    ),
  };
}
