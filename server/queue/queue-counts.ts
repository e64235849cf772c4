import { QueueQuery } from '#contract/desk-case.ts';
import { type QueueCounts, type QueueCountsQuery, QUICK_VIEWS } from '#contract/desk-queue.ts';
import { queueTotal } from '../cases/queue.repository.ts';
import type { Sql } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';
import { queueViewsOf } from './queue-views.ts';

/**
 * How many cases each view holds: the quick ones together with the other filters as they are, the
 * saved ones by themselves. One after the other: nobody's queue waits for a connection because of
 * numbers.
 * @param now milliseconds since 1970
 */
export async function queueCounts(
  sql: Sql,
  actor: StaffActor,
  others: QueueCountsQuery,
  now: number,
): Promise<QueueCounts> {
  const quick: Record<string, number> = {};
  for (const { id, filter } of QUICK_VIEWS) {
    // oxlint-disable-next-line no-await-in-loop
    quick[id] = await queueTotal(sql, actor, QueueQuery.parse({ ...others, ...filter }), now);
  }
  const saved: Record<string, number> = {};
  for (const { id, filter } of await queueViewsOf(sql, actor.staffId)) {
    // oxlint-disable-next-line no-await-in-loop
    saved[id] = await queueTotal(sql, actor, QueueQuery.parse(filter), now);
  }
  return { quick, saved };
}
