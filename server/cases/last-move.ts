import type { CaseEventView } from '#contract/case-event.ts';
import type { Sql, Statement } from '../db/sql.ts';

const LAST_MOVE: Statement = {
  name: 'last_case_move',
  text: `
    select e.id, e.at, e.type, e.actor_kind as "actorKind",
      case when e.actor_kind = 'STAFF' then s.name || ' ' || s.surname end as "actorName",
      e.from_state as "fromState", e.to_state as "toState", null as data
    from case_event e left join staff_member s on s.id = e.actor_id
    where e.case_id = $1 and e.type not in ('note_added', 'phone_contact')
    order by e.id desc limit 1`,
};

/** The last thing that moved a case and who did it, to show to the one who came second. */
export async function lastMoveOf(sql: Sql, caseId: string): Promise<CaseEventView | null> {
  const [row] = await sql.rows<Omit<CaseEventView, 'at'> & { at: Date }>(LAST_MOVE, [caseId]);
  return row === undefined ? null : { ...row, at: row.at.toISOString() };
}
