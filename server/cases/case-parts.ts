import type { CaseEventView } from '#contract/case-event.ts';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { IntegrationRoundView } from '#contract/integration.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { openSince, VIEWERS_OF_CASE } from './case-viewers.ts';

/** Instants leave the database as ISO text in UTC, so that rows of views need no second pass. */
const ISO = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const STAFF_TIMELINE = `
    select e.id, ${ISO('e.at')} as at, e.type, e.actor_kind as "actorKind",
      case e.actor_kind when 'STAFF' then s.name || ' ' || s.surname end as "actorName",
      e.from_state as "fromState", e.to_state as "toState", e.data
    from case_event e left join staff_member s on s.id = e.actor_id
    where e.case_id = $1 order by e.id desc limit 500`;

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

/** The timeline of a case as its citizen reads it, newest first: without names and internal lines. */
export async function citizenTimeline(sql: Sql, caseId: string): Promise<CaseEventView[]> {
  return sql.rows(CITIZEN_TIMELINE, [caseId]);
}

const ROUNDS = `
    select round, message, items, ${ISO('requested_at')} as "requestedAt", due_on as "dueOn",
      ${ISO('answered_at')} as "answeredAt", answer_note as "answerNote", changes
    from integration_round where case_id = $1 order by round desc`;

const ROUNDS_OF_CASE: Statement = { name: 'integration_rounds', text: ROUNDS };

/** The integration rounds of a case, newest first. */
export async function roundsOf(sql: Sql, caseId: string): Promise<IntegrationRoundView[]> {
  return sql.rows(ROUNDS_OF_CASE, [caseId]);
}

const NOTES = `
    select n.id, ${ISO('n.at')} as at, s.name || ' ' || s.surname as author, n.text
    from case_note n join staff_member s on s.id = n.author_id
    where n.case_id = $1 order by n.at desc limit 200`;

const CONTACTS = `
    select c.id, ${ISO('c.at')} as at, s.name || ' ' || s.surname as operator, c.number,
      c.direction, c.result, c.note
    from phone_contact c join staff_member s on s.id = c.operator_id
    where c.case_id = $1 order by c.at desc limit 200`;

const list = (rows: string): string =>
  `(select coalesce(jsonb_agg(to_jsonb(r)), '[]') from (${rows}) r)`;

const STAFF_PARTS: Statement = {
  name: 'staff_parts_of_case',
  text: `
    select ${list(STAFF_TIMELINE)} as timeline, ${list(ROUNDS)} as rounds, ${list(NOTES)} as notes,
      ${list(CONTACTS)} as "phoneContacts", ${list(VIEWERS_OF_CASE)} as viewers`,
};

export type StaffParts = Pick<
  DeskCaseView,
  'timeline' | 'rounds' | 'notes' | 'phoneContacts' | 'viewers'
>;

/**
 * What happened around a case, as the desk reads it, each list newest first, and who else has it open:
 * in one statement, for they are always read together.
 */
export async function staffParts(
  sql: Sql,
  caseId: string,
  staffId: string,
  now: number,
): Promise<StaffParts> {
  const [row] = await sql.rows<StaffParts>(STAFF_PARTS, [caseId, staffId, openSince(now)]);
  return row ?? { timeline: [], rounds: [], notes: [], phoneContacts: [], viewers: [] };
}
