import type { NewPhoneContact, PhoneContactView } from '#contract/phone-contact.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { demandOpen } from './demand-visible.ts';
import type { StaffRequest } from './staff-act.ts';

// LC-10: the citizen's timeline shows the date and the result, nothing more.
const LOG_CONTACT: Statement = {
  name: 'log_phone_contact',
  text: `
    with contact as (
      insert into phone_contact (id, case_id, operator_id, at, number, direction, result, note)
      values ($1, $2, $3, $4, $5, $6, $7, $8) returning operator_id
    ), event as (
      insert into case_event (case_id, at, type, actor_kind, actor_id, citizen_visible, data)
      values ($2, $4, 'phone_contact', 'STAFF', $3, true, jsonb_build_object('result', $7::text))
    ), touched as (
      update case_file set last_activity_at = $4 where id = $2 and assignee_id = $3
    )
    select s.name || ' ' || s.surname as operator
    from contact join staff_member s on s.id = contact.operator_id`,
};

/** Logs a phone contact about a case (LC-10); the log only grows and no state changes. */
export async function logPhoneContact(
  { deps, actor }: StaffRequest,
  caseId: string,
  contact: NewPhoneContact,
): Promise<PhoneContactView> {
  await demandOpen(deps.sql, actor, caseId);
  const now = deps.clock.now();
  const id = uuidV7(now);
  const [row] = await deps.sql.rows<{ operator: string }>(LOG_CONTACT, [
    id,
    caseId,
    actor.staffId,
    new Date(now),
    contact.number,
    contact.direction,
    contact.result,
    contact.note,
  ]);
  return { ...contact, id, at: new Date(now).toISOString(), operator: row?.operator ?? '' };
}
