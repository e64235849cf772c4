import { QueueQuery } from '#contract/desk-case.ts';
import {
  MOST_QUEUE_VIEWS,
  type QueueViewDefinition,
  type SavedQueueView,
} from '#contract/desk-queue.ts';
import { queueFilter } from '../cases/queue-filter.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';

const COLUMNS = 'id, name, filter, sort, "order", columns';

const VIEWS: Statement = {
  name: 'queue_views',
  text: `
    select ${COLUMNS} from queue_view where staff_id = $1
    order by created_at, id limit ${MOST_QUEUE_VIEWS}`,
};
const SAVE: Statement = {
  name: 'save_queue_view',
  text: `
    insert into queue_view (id, staff_id, name, filter, sort, "order", columns, created_at)
    select $1, $2, $3, $4, $5, $6, $7, $8
    where (select count(*) from queue_view where staff_id = $2) < ${MOST_QUEUE_VIEWS}
      or exists (select 1 from queue_view where staff_id = $2 and lower(name) = lower($3))
    on conflict (staff_id, lower(name)) do update set name = excluded.name,
      filter = excluded.filter, sort = excluded.sort, "order" = excluded."order",
      columns = excluded.columns
    returning ${COLUMNS}`,
};
const DROP: Statement = {
  name: 'drop_queue_view',
  text: 'delete from queue_view where id = $1 and staff_id = $2 returning id',
};

/** The filters and columns that somebody keeps, in the order they were made. */
export async function queueViewsOf(sql: Sql, staffId: string): Promise<SavedQueueView[]> {
  return sql.rows(VIEWS, [staffId]);
}

/**
 * Keeps filters and columns under a name, in place of what was kept under it.
 * @param now milliseconds since 1970
 * @throws DeskError invalid for a filter that does not exist, or where that would be one too many
 */
export async function saveQueueView(
  sql: Sql,
  actor: StaffActor,
  view: QueueViewDefinition,
  now: number,
): Promise<SavedQueueView> {
  // Counted at every change of the queue: what the queue itself would refuse is not kept.
  queueFilter(actor, QueueQuery.parse(view.filter), now);
  const [saved] = await sql.rows<SavedQueueView>(SAVE, [
    uuidV7(now),
    actor.staffId,
    view.name,
    JSON.stringify(view.filter),
    view.sort,
    view.order,
    JSON.stringify([...new Set(view.columns)]),
    new Date(now),
  ]);
  if (saved === undefined) {
    throw new DeskError('invalid', {
      fields: {
        name: {
          it: `Puoi salvare al massimo ${MOST_QUEUE_VIEWS} viste: eliminane una.`,
          en: `You can keep at most ${MOST_QUEUE_VIEWS} views: delete one.`,
        },
      },
    });
  }
  return saved;
}

/** Forgets what was kept. @throws DeskError not_found, for somebody else's too */
export async function dropQueueView(sql: Sql, staffId: string, viewId: string): Promise<void> {
  const gone = await sql.rows(DROP, [viewId, staffId]);
  if (gone.length === 0) {
    throw new DeskError('not_found');
  }
}
