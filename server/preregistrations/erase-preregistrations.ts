import { civilDateOf } from '#rules/calendar.ts';
import { erasedIfDueBefore } from '#rules/preregistration.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { currentPolicy } from '../policy/current-policy.ts';

const BATCH = 200;

// The case stays, empty, for the figures of its day; a message that never went out goes no more.
const ERASE: Statement = {
  name: 'erase_preregistrations',
  text: `
    with due as (
      select r.case_id from preregistration r join case_file c on c.id = r.case_id
      where r.confirm_by < $1 and r.identified_at is null and c.state = 'EXPIRED'
      order by r.confirm_by, r.case_id limit ${BATCH} for update of c, r skip locked
    ), emptied as (
      update case_file c set form = '{}' from due where c.id = due.case_id
    ), unaddressed as (
      update message m set destination = null, secret = null,
        state = case m.state when 'QUEUED' then 'CANCELLED' else m.state end
      from due where m.case_id = due.case_id
    ), told as (
      insert into audit_event (at, actor_kind, action, case_id)
      select $2, 'SYSTEM', 'preregistration_erased', due.case_id from due
    )
    delete from preregistration r using due where r.case_id = due.case_id
    returning r.case_id as id`,
};

/**
 * Erases what pre-registrations that expired say of people: who they are, how to reach them, what
 * they earn (R-AL-2: none of it ever had an effect). After the days of the policy, a batch at a time;
 * safe to run again at any time.
 * @returns how many
 */
export async function erasePreregistrations(
  deps: Pick<Deps, 'sql' | 'clock' | 'config'>,
): Promise<number> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const before = erasedIfDueBefore(today, await currentPolicy(deps.sql, deps.config, today));
  let erased = 0;
  for (;;) {
    const rows = await deps.sql.rows(ERASE, [before, new Date(now)]);
    erased += rows.length;
    if (rows.length === 0) {
      return erased;
    }
  }
}
