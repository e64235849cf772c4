import type { Sql, Statement } from '../db/sql.ts';

// In the order of the ids, as every act that wants several people does; not FOR UPDATE: nobody
// changes the ids, and a row that refers to the person need not wait.
const LOCK_PEOPLE: Statement = {
  name: 'lock_people',
  text: `
    select id from assisted_person where id = any($1::uuid[]) order by id for no key update`,
};

/**
 * Locks the people whom a request is about before their facts are loaded, or two requests for one
 * person would each find no other (R-GEN-3). Taken after the lock of the case and before those of
 * doctors, as the commit does.
 */
export async function lockPeople(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) {
    await sql.rows(LOCK_PEOPLE, [ids]);
  }
}
