import type { NewNote, NoteView } from '#contract/desk-case.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { demandOpen } from './demand-visible.ts';
import type { StaffRequest } from './staff-act.ts';

// The holder's note is work on the case: it counts against the days of lying untouched (LC-6).
const ADD_NOTE: Statement = {
  name: 'add_case_note',
  text: `
    with note as (
      insert into case_note (id, case_id, author_id, at, text) values ($1, $2, $3, $4, $5)
      returning author_id
    ), touched as (
      update case_file set last_activity_at = $4 where id = $2 and assignee_id = $3
    )
    select s.name || ' ' || s.surname as author from note join staff_member s on s.id = note.author_id`,
};

/** Adds an internal note; the citizen never sees it and the state does not change. */
export async function addNote(
  { deps, actor }: StaffRequest,
  caseId: string,
  { text }: NewNote,
): Promise<NoteView> {
  await demandOpen(deps.sql, actor, caseId);
  const now = deps.clock.now();
  const id = uuidV7(now);
  const [row] = await deps.sql.rows<{ author: string }>(ADD_NOTE, [
    id,
    caseId,
    actor.staffId,
    new Date(now),
    text,
  ]);
  return { id, at: new Date(now).toISOString(), author: row?.author ?? '', text };
}
