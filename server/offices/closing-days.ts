import type { CivilDate } from '#contract/civil-date.ts';
import type { Sql, Statement } from '../db/sql.ts';

const CLOSING_DAYS: Statement = {
  name: 'closing_days',
  text: 'select office_id as "officeId", day::text from closing_day order by day',
};

/** Closing days of an office beyond the national holidays: its own and those of all offices. */
export type ClosingDays = (officeId: string | null) => readonly CivilDate[];

const KEPT_MS = 60_000;
const kept = new WeakMap<Sql, { until: number; days: Promise<ClosingDays> }>();

/**
 * The closing days of every office, for working-day terms; kept for a minute, since they change a
 * few times a year.
 * @param sql the pool. Ask before a transaction is begun: asked inside one, it may wait for a
 * connection that only the waiting transactions could give back.
 */
export async function closingDays(sql: Sql): Promise<ClosingDays> {
  const known = kept.get(sql);
  if (known !== undefined && known.until > performance.now()) {
    return known.days;
  }
  const days = sql
    .rows<{ officeId: string | null; day: CivilDate }>(CLOSING_DAYS, [])
    .then(byOffice);
  kept.set(sql, { until: performance.now() + KEPT_MS, days });
  days.catch(() => kept.delete(sql));
  return days;
}

function byOffice(rows: readonly { officeId: string | null; day: CivilDate }[]): ClosingDays {
  const ofOffice = new Map<string | null, CivilDate[]>();
  return (officeId) => {
    const known = ofOffice.get(officeId);
    if (known !== undefined) {
      return known;
    }
    const days = rows
      .filter((row) => row.officeId === null || row.officeId === officeId)
      .map(({ day }) => day);
    ofOffice.set(officeId, days);
    return days;
  };
}

/** Forgets what is kept, after a change made in this process; others notice within a minute. */
export function forgetClosingDays(sql: Sql): void {
  kept.delete(sql);
}
