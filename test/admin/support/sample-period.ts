import { PeriodFigures, type PeriodQuery } from '#contract/board.ts';
import { addDays, daysBetween } from '#rules/calendar.ts';

/** Figures of a period in which each day is much like the other. */
export function periodFiguresOf({ from, to }: PeriodQuery): PeriodFigures {
  const spread = { cases: 40, medianDays: 1.5, p90Days: 12.4 };
  return PeriodFigures.parse({
    from,
    to,
    days: Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => ({
      day: addDays(from, index),
      submitted: 3 + (index % 5),
      completed: index % 4,
      rejected: index % 2,
      withdrawn: 0,
      expired: 0,
    })),
    times: [null, 'DOCTOR_CHANGE' as const].flatMap((type) => [
      { type, measure: 'TAKE' as const, ...spread },
      { type, measure: 'CONCLUDE' as const, cases: 40, medianDays: null, p90Days: null },
    ]),
    accepted: [
      { type: null, accepted: 40, withoutIntegration: 30 },
      { type: 'DOCTOR_CHANGE', accepted: 40, withoutIntegration: 30 },
      { type: 'DOCTOR_REVOKE', accepted: 0, withoutIntegration: 0 },
    ],
    missing: [
      { item: 'HEALTH_CARD', accepted: 7 },
      { item: 'TEXT', accepted: 3 },
    ],
  });
}
