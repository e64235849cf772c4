import { REQUEST_TYPES, type RequestType } from '#contract/request-type.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';

// The last 500 of each type: recent enough to be true, few enough to be quick at any volume.
const MEDIAN: Statement = {
  name: 'median_days',
  text: `
    select percentile_cont(0.5) within group (order by days) as days from (
      select extract(epoch from (concluded_at - submitted_at)) / 86400 as days
      from case_file where type = $1 and state in ('COMPLETED', 'REJECTED') and concluded_at > $2
      order by concluded_at desc limit 500
    ) recent`,
};

const YEAR_MS = 365 * 86_400_000;
const KEPT_MS = 600_000;

type Durations = { type: RequestType; medianDays: number | null }[];
const kept = new WeakMap<object, { until: number; answer: Promise<Durations> }>();

/** How many days each request type took in the middle of the last year's concluded cases. */
export async function medianDays(deps: Pick<Deps, 'sql' | 'clock'>): Promise<Durations> {
  const known = kept.get(deps.sql);
  if (known !== undefined && known.until > performance.now()) {
    return known.answer;
  }
  const since = new Date(deps.clock.now() - YEAR_MS);
  const answer = Promise.all(
    REQUEST_TYPES.map(async (type) => {
      const [row] = await deps.sql.rows<{ days: number | null }>(MEDIAN, [type, since]);
      const days = row?.days ?? null;
      return { type, medianDays: days === null ? null : Math.round(days * 10) / 10 };
    }),
  );
  kept.set(deps.sql, { until: performance.now() + KEPT_MS, answer });
  answer.catch(() => kept.delete(deps.sql));
  return answer;
}
