import type { Logger } from 'pino';
import type { Sql, Statement } from '../db/sql.ts';
import { runInTurns, type Turns } from '../run-in-turns.ts';

const REST_MS = 5000;

// One statement, so that a reader sees a change either in the delta or in the base, never in both.
const FOLD: Statement = {
  name: 'fold_case_counts',
  text: `
    with taken as (
      delete from case_count_delta where id in (
        select id from case_count_delta order by id limit 50000 for update skip locked)
      returning office_id, state, type, submitted_on, assigned, change
    ),
    months as (
      insert into case_count_month as c (office_id, state, type, month, assigned, total)
      select office_id, state, type, date_trunc('month', submitted_on)::date, assigned, sum(change)
      from taken group by 1, 2, 3, 4, 5 having sum(change) <> 0 order by 1, 2, 3, 4, 5
      on conflict (state, office_id, type, month, assigned)
      do update set total = c.total + excluded.total
    )
    insert into case_count as c (office_id, state, type, submitted_on, assigned, total)
    select office_id, state, type, submitted_on, assigned, sum(change) from taken
    group by 1, 2, 3, 4, 5 having sum(change) <> 0 order by 1, 2, 3, 4, 5
    on conflict (submitted_on, office_id, state, type, assigned)
    do update set total = c.total + excluded.total`,
};

/** Adds the changes of the counts up, so that there are never many to read. */
export async function foldCaseCounts(sql: Sql): Promise<void> {
  await sql.rows(FOLD, []);
}

/** Folds every few seconds; runs in the worker. */
export function startCountFolding(sql: Sql, logger: Logger): Turns {
  return runInTurns(logger, 'count folding', REST_MS, () => foldCaseCounts(sql));
}
