import type { AuditEntry } from '#contract/audit.ts';
import type { NewPhoneContact, PhoneContactView } from '#contract/phone-contact.ts';
import { CONTACT_PHONE_TEXT, contactPhoneOf } from '#rules/contact-phone.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { DeskError } from '../http/desk-error.ts';
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
    ), audit as (
      insert into audit_event (at, actor_kind, actor_id, action, case_id, request_id, ip_address, detail)
      values ($4, 'STAFF', $3, 'phone_contact_logged', $2, $9, $10, $11)
    )
    select s.name || ' ' || s.surname as operator
    from contact join staff_member s on s.id = contact.operator_id`,
};

/**
 * Logs a phone contact about a case (LC-10); the log only grows and no state changes.
 * @throws DeskError not_found, household_case, or invalid at `number` for what cannot be dialled
 */
export async function logPhoneContact(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  caseId: string,
  contact: NewPhoneContact,
): Promise<PhoneContactView> {
  await demandOpen(deps.sql, actor, caseId);
  const number = contactPhoneOf(contact.number);
  if (number === undefined) {
    throw new DeskError('invalid', { fields: { number: CONTACT_PHONE_TEXT } });
  }
  const now = deps.clock.now();
  const id = uuidV7(now);
  const audit: AuditEntry = { action: 'phone_contact_logged', detail: { contactId: id } };
  const [row] = await deps.sql.rows<{ operator: string }>(LOG_CONTACT, [
    id,
    caseId,
    actor.staffId,
    new Date(now),
    number,
    contact.direction,
    contact.result,
    contact.note,
    requestId,
    ipAddress,
    JSON.stringify(audit.detail),
  ]);
  return { ...contact, number, id, at: new Date(now).toISOString(), operator: row?.operator ?? '' };
}
