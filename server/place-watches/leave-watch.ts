import { civilDateOf } from '#rules/calendar.ts';
import type { CitizenRequest } from '../cases/citizen-act.ts';
import type { Statement } from '../db/sql.ts';
import { lockOwnWatch } from './locked-watch.ts';
import { noteWatch } from './note-watch.ts';

const END_WATCH: Statement = {
  name: 'leave_watch',
  text: `update place_watch set state = 'LEFT', ended_at = $2 where id = $1`,
};

/**
 * Waits no more; a place that was offered is for the next at once. What ended already stays as it is.
 * @throws DeskError not_found
 */
export async function leaveWatch(request: CitizenRequest, watchId: string): Promise<void> {
  const { deps, actor } = request;
  const now = deps.clock.now();
  await deps.sql.transact(async (sql) => {
    const watch = await lockOwnWatch(sql, watchId, actor.accountId, civilDateOf(now));
    if (watch.state !== 'WAITING' && watch.state !== 'OFFERED') {
      return;
    }
    await sql.rows(END_WATCH, [watchId, new Date(now)]);
    await noteWatch(sql, request, watch.personId, { event: 'LEFT' });
  });
}
