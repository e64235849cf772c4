import type { Logger } from 'pino';
import type { CivilDate } from '#contract/civil-date.ts';
import { FINE_HOURS, HOURS_EACH_STEP, LAST_STEP } from '#rules/duration-scale.ts';
import type { Sql, SqlPool, Statement } from '../db/sql.ts';
import { runInTurns, type Turns } from '../run-in-turns.ts';

const REST_MS = 10_000;
/** Days counted in one transaction: the first fold of a large desk takes many of them. */
const DAYS_AT_ONCE = 30;

// Two workers never count the same day at once; the second finds the days already counted.
const ONE_AT_A_TIME: Statement = {
  name: 'fold_daily_figures_alone',
  text: `select pg_advisory_xact_lock(hashtext('fold_daily_figures'))`,
};

const TAKE_DAYS: Statement = {
  name: 'take_touched_days',
  text: `
    with days as (
      select distinct day from (select day from touched_day order by id limit 5000) t
      order by day limit ${DAYS_AT_ONCE}
    )
    delete from touched_day t using days where t.day = days.day
    returning t.day`,
};

const CLEAR: readonly Statement[] = ['outcome', 'duration', 'missing'].map((what) => ({
  name: `clear_daily_${what}`,
  text: `delete from daily_${what} where day = any($1::date[])`,
}));

// The cases of each day, found by the index over the moment of their end.
const CASES_OF_DAYS = `
  unnest($1::date[]) d(day) join case_file c
    on c.concluded_at >= (d.day::timestamp at time zone 'Europe/Rome')
    and c.concluded_at < ((d.day + 1)::timestamp at time zone 'Europe/Rome')
    and c.office_id is not null and c.submitted_at is not null`;

/** As `durationStep` of rules/duration-scale.ts. */
function stepOf(from: string, to: string): string {
  const hours = `greatest(extract(epoch from (${to} - ${from})) / 3600, 0)`;
  const fine = FINE_HOURS / HOURS_EACH_STEP;
  return `least(case when ${hours} < ${FINE_HOURS} then floor(${hours} / ${HOURS_EACH_STEP})
    else ${fine} + floor((${hours} - ${FINE_HOURS}) / 24) end, ${LAST_STEP})::int`;
}

const COUNT: readonly Statement[] = [
  {
    name: 'count_daily_outcome',
    text: `
      insert into daily_outcome (day, office_id, type, state, total, without_integration)
      select d.day, c.office_id, c.type, c.state, count(*),
        count(*) filter (where c.integration_round = 0)
      from ${CASES_OF_DAYS} group by 1, 2, 3, 4`,
  },
  {
    name: 'count_daily_duration',
    text: `
      insert into daily_duration (day, office_id, type, measure, step, total)
      select day, office_id, type, measure, step, count(*) from (
        select d.day, c.office_id, c.type, m.measure, case m.measure
          when 'TAKE' then ${stepOf('c.submitted_at', 'c.taken_at')}
          else ${stepOf('c.submitted_at', 'c.concluded_at')} end as step
        from ${CASES_OF_DAYS} cross join (values ('TAKE'), ('CONCLUDE')) m(measure)
        where c.state in ('COMPLETED', 'REJECTED')
      ) durations where step is not null group by 1, 2, 3, 4, 5`,
  },
  {
    name: 'count_daily_missing',
    text: `
      insert into daily_missing (day, office_id, type, item, total)
      select day, office_id, type, item, count(*) from (
        select distinct d.day, c.office_id, c.type, c.id,
          coalesce(i.asked->>'documentKind', i.asked->>'kind') as item
        from ${CASES_OF_DAYS}
        join integration_round r on r.case_id = c.id
        cross join lateral jsonb_array_elements(r.items) i(asked)
        where c.state = 'COMPLETED' and c.integration_round > 0
      ) asked where item is not null group by 1, 2, 3, 4`,
  },
];

/**
 * Counts anew the days on which cases ended, or ended cases changed, since the last time.
 * @returns how many days were counted
 */
export async function foldDailyFigures(pool: SqlPool): Promise<number> {
  let counted = 0;
  for (;;) {
    const days = await pool.transact(foldSome);
    counted += days;
    if (days === 0) {
      return counted;
    }
  }
}

async function foldSome(sql: Sql): Promise<number> {
  await sql.rows(ONE_AT_A_TIME, []);
  const touched = await sql.rows<{ day: CivilDate }>(TAKE_DAYS, []);
  const days = [...new Set(touched.map(({ day }) => day))].toSorted();
  if (days.length > 0) {
    for (const statement of [...CLEAR, ...COUNT]) {
      await sql.rows(statement, [days]);
    }
  }
  return days.length;
}

/** Folds every few seconds; runs in the worker. */
export function startDailyFigures(pool: SqlPool, logger: Logger): Turns {
  return runInTurns(logger, 'daily figures', REST_MS, async () => {
    await foldDailyFigures(pool);
  });
}
