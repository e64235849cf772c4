import type { AuditEntry } from '#contract/audit.ts';
import type { CaseEventType } from '#contract/case-event.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { CommitFailure, Outcome } from '#contract/outcome.ts';
import type { Channel, MessageTemplateId } from '#contract/message.ts';
import type { Suspension } from '#rules/case-deadlines.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { type CaseActName, canMove, isConcluded, stateAfter } from '#rules/case-state.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { DeskError } from '../http/desk-error.ts';
import { actsDone } from '../observability/metrics.ts';
import { type AddressedMessage, anonymousMessages } from './anonymous-messages.ts';
import type { LockedCase } from './locked-case.ts';

export interface CaseMessage {
  template: MessageTemplateId;
  channels: readonly Channel[];
  params?: Record<string, string>;
}

/** What an act changes beside the state; what is absent stays as it is. */
export interface CaseChanges {
  assigneeId?: string | null;
  officeId?: string;
  takenAt?: Date;
  suspensions?: readonly Suspension[];
  concludeDueOn?: CivilDate | null;
  takeChargeDueOn?: CivilDate | null;
  integrationRound?: number;
  integrationDueOn?: CivilDate | null;
  objectionDueOn?: CivilDate | null;
  outcome?: Outcome;
  commitFailure?: CommitFailure | null;
  done?: readonly string[];
}

export interface CaseMove {
  /** The act of the state machine; null for an event that leaves the state as it is. */
  act: CaseActName | null;
  event: CaseEventType;
  actor: { kind: 'CITIZEN' | 'STAFF' | 'SYSTEM'; id: string | null };
  /** Milliseconds since 1970. */
  at: number;
  citizenVisible?: boolean;
  data?: Record<string, unknown>;
  /** Why, in codes and ids of rules, for the audit (LC-12). */
  reasons?: readonly string[];
  changes?: CaseChanges;
  messages?: readonly CaseMessage[];
  /** The request that asked for it, for the audit; absent for the workflow's own acts. */
  request?: { id: string; ipAddress: string };
  /** Told to the workflow; false for what the workflow itself does. */
  poke?: boolean;
}

// One round trip: state, timeline, audit, messages, the places that an ended case held and the poke
// stand or fall together. A reminder or an
// alert is nobody's work on the case: the days that it lies untouched go on (LC-6). Messages go to
// whoever asked, or to whom it is about where they came of age since (R-RP-1).
const WRITE_MOVE: Statement = {
  name: 'write_case_move',
  text: `
    with moved as (
      update case_file set
        state = $2, version = version + 1,
        last_activity_at = case when $8 = 'SYSTEM' and state = $2 then last_activity_at else $3 end,
        state_since = case when state = $2 then state_since else $3 end,
        concluded_at = case when $4 then $3 else concluded_at end,
        assignee_id = case when $5::jsonb ? 'assigneeId' then ($5->>'assigneeId')::uuid else assignee_id end,
        office_id = coalesce($5->>'officeId', office_id),
        taken_at = coalesce(taken_at, ($5->>'takenAt')::timestamptz),
        suspensions = coalesce($5->'suspensions', suspensions),
        conclude_due_on = case when $5 ? 'concludeDueOn' then ($5->>'concludeDueOn')::date else conclude_due_on end,
        take_charge_due_on = case when $5 ? 'takeChargeDueOn' then ($5->>'takeChargeDueOn')::date else take_charge_due_on end,
        integration_round = coalesce(($5->>'integrationRound')::int, integration_round),
        integration_due_on = case when $5 ? 'integrationDueOn' then ($5->>'integrationDueOn')::date else integration_due_on end,
        objection_due_on = case when $5 ? 'objectionDueOn' then ($5->>'objectionDueOn')::date else objection_due_on end,
        outcome = coalesce($5->'outcome', outcome),
        commit_failure = case when $5 ? 'commitFailure' then nullif($5->'commitFailure', 'null') else commit_failure end,
        done = coalesce($5->'done', done)
      where id = $1 and version = $6
      returning id, applicant_id, beneficiary_id, submitted_at
    ), timeline as (
      insert into case_event (case_id, at, type, actor_kind, actor_id, from_state, to_state, citizen_visible, data)
      select id, $3, $7, $8, $9, $10, $2, $11, $12 from moved
    ), audit as (
      insert into audit_event (at, actor_kind, actor_id, action, person_id, case_id, request_id, ip_address, detail)
      select $3, $8, $9, 'case_act', $13, id, $14, $15, $16 from moved
    ), queued as (
      insert into message (id, key, case_id, account_id, channel, template, locale, destination, params, state, next_attempt_at, created_at)
      select m.id, m.key, moved.id, reader.id, m.channel, m.template, coalesce(reader.locale, $17),
        m.destination, m.params, 'QUEUED', $3, $3
      from moved
        left join account reader on reader.id = case_correspondent(moved.applicant_id,
          moved.beneficiary_id, moved.submitted_at, $20::date),
        jsonb_to_recordset($18) as m(id uuid, key text, channel text, template text, destination text, params jsonb)
      on conflict (key) do nothing
    ), freed as (
      delete from place_hold where $4 and case_id in (select id from moved)
    ), poked as (
      insert into case_poke (case_id, at) select id, $3 from moved where $19
    )
    select id from moved`,
};

/**
 * Writes an act on a case: the one place where a state changes, for people's acts and the
 * workflow's alike. The row must be locked by the transaction that `sql` runs in.
 * @returns the state and version after the act
 * @throws DeskError wrong_state when the state machine does not allow the act
 */
export async function moveCase(
  sql: Sql,
  locked: LockedCase,
  move: CaseMove,
): Promise<{ state: CaseState; version: number }> {
  if (move.act !== null && !canMove(locked.state, move.act)) {
    throw new DeskError('wrong_state');
  }
  const state = move.act === null ? locked.state : stateAfter(move.act);
  const version = locked.version + 1;
  const audit: AuditEntry = {
    action: 'case_act',
    detail: {
      event: move.event,
      from: locked.state,
      to: state,
      ...(move.reasons && move.reasons.length > 0 && { reasons: move.reasons }),
    },
  };
  const written = await sql.rows(WRITE_MOVE, [
    locked.id,
    state,
    new Date(move.at),
    // What happens to a case that ended already does not end it again.
    move.act !== null && isConcluded(state),
    JSON.stringify(move.changes ?? {}),
    locked.version,
    move.event,
    move.actor.kind,
    move.actor.id,
    locked.state,
    move.citizenVisible ?? true,
    move.data === undefined ? null : JSON.stringify(move.data),
    locked.beneficiaryId,
    ...requestColumns(move),
    JSON.stringify(audit.detail),
    locked.locale,
    JSON.stringify(queuedMessages(locked, version, move)),
    move.poke ?? true,
    civilDateOf(move.at),
  ]);
  if (written.length !== 1) {
    throw new DeskError('stale_version');
  }
  actsDone.labels(move.event).inc();
  return { state, version };
}

function requestColumns({ request }: CaseMove): [id: string | null, ipAddress: string | null] {
  return [request?.id ?? null, request?.ipAddress ?? null];
}

/** One row a channel; the key holds the version, so the same act never queues a message twice. */
function queuedMessages(locked: LockedCase, version: number, move: CaseMove): object[] {
  const messages = move.messages ?? [];
  const told = locked.contact === null ? messages : anonymousMessages(messages, locked.contact);
  return told.flatMap(({ template, channels, params, destination }: AddressedMessage) =>
    channels.map((channel) => ({
      id: uuidV7(move.at),
      key: `case:${locked.id}:${version}:${template}:${channel}`,
      channel,
      template,
      destination: destination ?? null,
      params: { protocolNumber: locked.protocolNumber ?? '', ...params },
    })),
  );
}
