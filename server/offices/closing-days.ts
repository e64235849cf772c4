import type { CivilDate } from '#contract/civil-date.ts';
import type { Sql, Statement } from '../db/sql.ts';

const CLOSING_DAYS: Statement = {
  name: 'closing_days',
  text: `select day::text from closing_day where office_id is null or office_id = $1 order by day`,
};

const KEPT_MS = 60_000;
const kept = new WeakMap<object, Map<string, { until: number; days: Promise<CivilDate[]> }>>();

/**
 * Closing days of an office beyond the national holidays, for working-day terms. Kept for a minute
 * per connection pool: they change a few times a year.
 * @param sql the pool, never a transaction: what is kept must not be an uncommitted reading
 */
export async function closingDaysOf(sql: Sql, officeId: string): Promise<CivilDate[]> {
  const offices = kept.get(sql) ?? new Map<string, { until: number; days: Promise<CivilDate[]> }>();
  kept.set(sql, offices);
  const known = offices.get(officeId);
  if (known !== undefined && known.until > performance.now()) {
    return known.days;
  }
  const days = sql
    .rows<{ day: CivilDate }>(CLOSING_DAYS, [officeId])
    .then((rows) => rows.map(({ day }) => day));
  days.catch(() => offices.delete(officeId));
  offices.set(officeId, { until: performance.now() + KEPT_MS, days });
  return days;
}
