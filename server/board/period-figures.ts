import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import {
  DURATION_MEASURES,
  type DurationMeasure,
  LONGEST_PERIOD_DAYS,
  type PeriodFigures,
  type PeriodQuery,
} from '#contract/board.ts';
import { REQUEST_TYPES, type RequestType } from '#contract/request-type.ts';
import { addDays, daysBetween } from '#rules/calendar.ts';
import { percentileDays, type StepCount } from '#rules/duration-scale.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';

const OF_PERIOD = 'day between $1 and $2 and ($3::text is null or office_id = $3)';

// The kept counts of the queue know every case by the day of its submission, wherever it went since.
const INTAKE: Statement = {
  name: 'period_intake',
  text: `
    select day, sum(n)::int as total from (
      select submitted_on as day, office_id, total as n from case_count
      union all
      select submitted_on, office_id, change from case_count_delta
    ) k where ${OF_PERIOD} group by day having sum(n) > 0`,
};

const OUTCOMES: Statement = {
  name: 'period_outcomes',
  text: `
    select day, type, state, sum(total)::int as total,
      sum(without_integration)::int as "withoutIntegration"
    from daily_outcome where ${OF_PERIOD} group by day, type, state`,
};

const DURATIONS: Statement = {
  name: 'period_durations',
  text: `
    select type, measure, step, sum(total)::int as total
    from daily_duration where ${OF_PERIOD} group by type, measure, step`,
};

const MISSING: Statement = {
  name: 'period_missing',
  text: `
    select item, sum(total)::int as accepted
    from daily_missing where ${OF_PERIOD} group by item order by item limit 200`,
};

interface OutcomeRow {
  day: CivilDate;
  type: RequestType;
  state: CaseState;
  total: number;
  withoutIntegration: number;
}

interface DurationRow extends StepCount {
  type: RequestType;
  measure: DurationMeasure;
}

/**
 * What came in and went out in a period, from figures that are kept by the day: as many rows are
 * read however many cases there were.
 * @throws DeskError invalid for a period that ends before it begins, or is too long
 */
export async function periodFigures(
  sql: Sql,
  { from, to, office }: PeriodQuery,
): Promise<PeriodFigures> {
  demandPeriod(from, to);
  const values = [from, to, office ?? null];
  const [intake, outcomes, durations, missing] = await Promise.all([
    sql.rows<{ day: CivilDate; total: number }>(INTAKE, values),
    sql.rows<OutcomeRow>(OUTCOMES, values),
    sql.rows<DurationRow>(DURATIONS, values),
    sql.rows<PeriodFigures['missing'][number]>(MISSING, values),
  ]);
  return {
    from,
    to,
    days: daysOf(from, to, intake, outcomes),
    times: timesOf(durations),
    accepted: acceptedOf(outcomes.filter(({ state }) => state === 'COMPLETED')),
    missing,
  };
}

function demandPeriod(from: CivilDate, to: CivilDate): void {
  if (to < from) {
    throw new DeskError('invalid', {
      fields: {
        to: {
          it: 'Il periodo finisce prima di iniziare.',
          en: 'The period ends before it begins.',
        },
      },
    });
  }
  if (daysBetween(from, to) >= LONGEST_PERIOD_DAYS) {
    throw new DeskError('invalid', {
      fields: {
        to: {
          it: `Il periodo può durare al massimo ${LONGEST_PERIOD_DAYS} giorni.`,
          en: `The period can be ${LONGEST_PERIOD_DAYS} days long at most.`,
        },
      },
    });
  }
}

function daysOf(
  from: CivilDate,
  to: CivilDate,
  intake: readonly { day: CivilDate; total: number }[],
  outcomes: readonly OutcomeRow[],
): PeriodFigures['days'] {
  const submittedOn = new Map(intake.map(({ day, total }) => [day, total]));
  const endedOn = Map.groupBy(outcomes, ({ day }) => day);
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const day = addDays(from, index);
    const ended = endedOn.get(day) ?? [];
    const inState = (wanted: CaseState): number =>
      totalOf(ended.filter(({ state }) => state === wanted));
    return {
      day,
      submitted: submittedOn.get(day) ?? 0,
      completed: inState('COMPLETED'),
      rejected: inState('REJECTED'),
      withdrawn: inState('WITHDRAWN'),
      expired: inState('EXPIRED'),
    };
  });
}

function timesOf(durations: readonly DurationRow[]): PeriodFigures['times'] {
  return DURATION_MEASURES.flatMap((measure) => {
    const measured = durations.filter((row) => row.measure === measure);
    return withTotal(measured).map(([type, rows]) => ({
      type,
      measure,
      cases: totalOf(rows),
      medianDays: percentileDays(rows, 0.5),
      p90Days: percentileDays(rows, 0.9),
    }));
  });
}

function acceptedOf(outcomes: readonly OutcomeRow[]): PeriodFigures['accepted'] {
  return withTotal(outcomes).map(([type, rows]) => ({
    type,
    accepted: totalOf(rows),
    withoutIntegration: rows.reduce((sum, row) => sum + row.withoutIntegration, 0),
  }));
}

/** All rows together, then those of each type that has some, in the order of the types. */
function withTotal<Row extends { type: RequestType }>(
  rows: readonly Row[],
): [RequestType | null, readonly Row[]][] {
  const ofType = Map.groupBy(rows, ({ type }) => type);
  const types = REQUEST_TYPES.flatMap((type): [RequestType, readonly Row[]][] => {
    const own = ofType.get(type);
    return own === undefined ? [] : [[type, own]];
  });
  return [[null, rows], ...types];
}

function totalOf(rows: readonly { total: number }[]): number {
  return rows.reduce((sum, { total }) => sum + total, 0);
}
