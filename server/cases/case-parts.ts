import type { CaseEventView } from '#contract/case-event.ts';
import type { NoteView } from '#contract/desk-case.ts';
import type { IntegrationRoundView } from '#contract/integration.ts';
import type { PhoneContactView } from '#contract/phone-contact.ts';
import type { Sql, Statement } from '../db/sql.ts';

/** Instants leave the database as ISO text in UTC, so that rows of views need no second pass. */
const ISO = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const STAFF_TIMELINE: Statement = {
  name: 'staff_timeline',
  text: `
    select e.id, ${ISO('e.at')} as at, e.type, e.actor_kind as "actorKind",
      case e.actor_kind when 'STAFF' then s.name || ' ' || s.surname end as "actorName",
      e.from_state as "fromState", e.to_state as "toState", e.data
    from case_event e left join staff_member s on s.id = e.actor_id
    where e.case_id = $1 order by e.id desc limit 500`,
};

// LC-10: of a phone contact the citizen reads the date and the result; of the staff, no names. What
// they wrote themselves they read again.
const CITIZEN_TIMELINE: Statement = {
  name: 'citizen_timeline',
  text: `
    select e.id, ${ISO('e.at')} as at, e.type, e.actor_kind as "actorKind",
      null as "actorName", e.from_state as "fromState", e.to_state as "toState",
      case when e.type in ('integration_requested', 'rejection_notice_sent', 'objection_received',
        'rejected', 'withdrawn', 'completed', 'phone_contact') then e.data end as data
    from case_event e where e.case_id = $1 and e.citizen_visible order by e.id desc limit 500`,
};

/** The timeline of a case, newest first; the citizen's without names and internal lines. */
export async function timelineOf(
  sql: Sql,
  caseId: string,
  reader: 'CITIZEN' | 'STAFF',
): Promise<CaseEventView[]> {
  return sql.rows(reader === 'STAFF' ? STAFF_TIMELINE : CITIZEN_TIMELINE, [caseId]);
}

const ROUNDS: Statement = {
  name: 'integration_rounds',
  text: `
    select round, message, items, ${ISO('requested_at')} as "requestedAt", due_on as "dueOn",
      ${ISO('answered_at')} as "answeredAt", answer_note as "answerNote", changes
    from integration_round where case_id = $1 order by round desc`,
};

/** The integration rounds of a case, newest first. */
export async function roundsOf(sql: Sql, caseId: string): Promise<IntegrationRoundView[]> {
  return sql.rows(ROUNDS, [caseId]);
}

const NOTES: Statement = {
  name: 'case_notes',
  text: `
    select n.id, ${ISO('n.at')} as at, s.name || ' ' || s.surname as author, n.text
    from case_note n join staff_member s on s.id = n.author_id
    where n.case_id = $1 order by n.at desc limit 200`,
};

/** Internal notes, newest first. */
export async function notesOf(sql: Sql, caseId: string): Promise<NoteView[]> {
  return sql.rows(NOTES, [caseId]);
}

const CONTACTS: Statement = {
  name: 'phone_contacts',
  text: `
    select c.id, ${ISO('c.at')} as at, s.name || ' ' || s.surname as operator, c.number,
      c.direction, c.result, c.note
    from phone_contact c join staff_member s on s.id = c.operator_id
    where c.case_id = $1 order by c.at desc limit 200`,
};

/** The log of phone contacts, newest first. */
export async function phoneContactsOf(sql: Sql, caseId: string): Promise<PhoneContactView[]> {
  return sql.rows(CONTACTS, [caseId]);
}
