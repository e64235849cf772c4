import type { StaffSummary } from '#contract/desk-case.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';

const STAFF: Statement = {
  name: 'desk_staff',
  text: `
    select id, name || ' ' || surname as name, role, office_id as "officeId" from staff_member
    where active and role = 'OPERATOR' and ($1::text is null or office_id = $1)
    order by surname, name limit 500`,
};
const OFFICES: Statement = {
  name: 'desk_offices',
  text: 'select id, name from office where active order by name limit 200',
};

/** Operators that this person may give cases to. */
export async function deskStaff(sql: Sql, actor: StaffActor): Promise<StaffSummary[]> {
  return sql.rows(STAFF, [actor.role === 'SUPERVISOR' ? null : actor.officeId]);
}

/** The offices, by name. */
export async function deskOffices(sql: Sql): Promise<{ id: string; name: string }[]> {
  return sql.rows(OFFICES, []);
}
