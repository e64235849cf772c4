import type { AuditEntry } from '#contract/audit.ts';
import type { NewNote, NoteView } from '#contract/desk-case.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { DeskError } from '../http/desk-error.ts';
import { SEES_CASE } from '../mentions/mentions.ts';
import { demandOpen } from './demand-visible.ts';
import type { StaffRequest } from './staff-act.ts';

// The holder's note is work on the case: it counts against the days of lying untouched (LC-6). Nothing
// is written where somebody is named who may not see the case.
const ADD_NOTE: Statement = {
  name: 'add_case_note',
  text: `
    with named as (
      select s.id from case_file c join staff_member s on ${SEES_CASE}
      where c.id = $2 and s.id = any($6::uuid[])
    ), note as (
      insert into case_note (id, case_id, author_id, at, text)
      select $1, $2, $3, $4, $5 where (select count(*) from named) = cardinality($6::uuid[])
      returning id, author_id
    ), mentioned as (
      insert into case_mention (id, note_id, case_id, staff_id, at)
      select gen_random_uuid(), note.id, $2, named.id, $4 from note cross join named
    ), touched as (
      update case_file set last_activity_at = $4
      where id = $2 and assignee_id = $3 and exists (select 1 from note)
    ), audit as (
      insert into audit_event (at, actor_kind, actor_id, action, case_id, request_id, ip_address, detail)
      select $4, 'STAFF', $3, 'note_added', $2, $7, $8, $9 from note
    )
    select s.name || ' ' || s.surname as author from note join staff_member s on s.id = note.author_id`,
};

/**
 * Adds an internal note; the citizen never sees it and the state does not change. Colleagues whom it
 * names find it in their desk.
 * @throws DeskError not_found, household_case, or invalid at `mentions` for somebody who may not see the case
 */
export async function addNote(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  caseId: string,
  { text, mentions }: NewNote,
): Promise<NoteView> {
  await demandOpen(deps.sql, actor, caseId);
  const now = deps.clock.now();
  const id = uuidV7(now);
  const named = [...new Set(mentions)].filter((staffId) => staffId !== actor.staffId);
  const audit: AuditEntry = { action: 'note_added', detail: { noteId: id, mentions: named } };
  const [row] = await deps.sql.rows<{ author: string }>(ADD_NOTE, [
    id,
    caseId,
    actor.staffId,
    new Date(now),
    text,
    named,
    requestId,
    ipAddress,
    JSON.stringify(audit.detail),
  ]);
  if (row === undefined) {
    throw new DeskError('invalid', { fields: { mentions: NOT_OF_THE_CASE } });
  }
  return { id, at: new Date(now).toISOString(), author: row.author, text };
}

const NOT_OF_THE_CASE = {
  it: 'Nomina solo colleghi che possono vedere la pratica.',
  en: 'Name only colleagues who may see the case.',
};
