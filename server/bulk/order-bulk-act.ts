import type { AuditEntry } from '#contract/audit.ts';
import {
  type BulkActView,
  type BulkCases,
  type BulkOrder,
  type HandOver,
  MOST_BULK_CASES,
  type NewBulkAct,
} from '#contract/bulk-act.ts';
import { QueueQuery } from '#contract/desk-case.ts';
import { queueConditions, queueFilter } from '../cases/queue-filter.ts';
import type { StaffRequest } from '../cases/staff-act.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { DeskError } from '../http/desk-error.ts';
import { bulkActOf } from './bulk-views.ts';

/** How many bulk acts of one person may be under way: their cases are worked on in turn. */
const MOST_UNDER_WAY = 3;

interface Chosen {
  id: string;
  version: number;
}

const BY_ID: Statement = {
  name: 'bulk_cases_by_id',
  text: `
    select id, version from case_file
    where id = any($1::uuid[]) and state <> 'DRAFT' and ($2::text is null or office_id = $2)
    order by submitted_at, id`,
};
const HELD_BY: Statement = {
  name: 'bulk_cases_held_by',
  text: `
    select c.id, c.version from case_file c
    where c.assignee_id = $1 and c.concluded_at is null
      and c.state not in ('DRAFT', 'APPROVED', 'COMMITTING')
      and ($2::text is null or c.office_id = $2)
    order by c.submitted_at, c.id limit ${MOST_BULK_CASES + 1}`,
};
const UNDER_WAY: Statement = {
  name: 'bulk_acts_under_way',
  text: `
    select count(*)::int as count from bulk_act
    where staff_id = $1 and state in ('RUNNING', 'UNDOING')`,
};
const KNOWN: Statement = {
  name: 'bulk_act_by_key',
  text: 'select id from bulk_act where staff_id = $1 and key = $2',
};
// The act, its cases with the versions that stand now, and the audit: together or not at all.
const INSERT: Statement = {
  name: 'insert_bulk_act',
  text: `
    with act as (
      insert into bulk_act (id, staff_id, key, kind, "order", state, total, ip_address, created_at)
      values ($1, $2, $3, $4, $5, 'RUNNING', cardinality($6::uuid[]), $8, $9)
      on conflict (staff_id, key) do nothing
      returning id
    ), items as (
      insert into bulk_item (bulk_id, position, case_id, version)
      select act.id, c.position, c.id, c.version
      from act, unnest($6::uuid[], $7::int[]) with ordinality as c(id, version, position)
    ), audit as (
      insert into audit_event (at, actor_kind, actor_id, action, request_id, ip_address, detail)
      select $9, 'STAFF', $2, 'bulk_act_ordered', $10, $8, $11 from act
    )
    select id from act`,
};

/**
 * Takes the order for an act on many cases; a workflow carries it out in the background. Each case
 * is acted on in the version that stands now: whoever moves one in the meantime keeps their way.
 * @throws DeskError not_found where a case is not there for this person, invalid for no case or too
 * many, too_many_requests while others of theirs are under way
 */
export async function orderBulkAct(
  request: StaffRequest,
  { key, cases, order }: NewBulkAct,
): Promise<BulkActView> {
  const { sql, clock } = request.deps;
  return insertBulkAct(request, key, order, () => chosenCases(sql, request, cases, clock.now()));
}

/**
 * Hands an operator's open cases over to colleagues, in turn.
 * @throws DeskError not_allowed for another's cases but for a supervisor, invalid for none to hand
 */
export async function handOver(
  request: StaffRequest,
  { key, from, to, reason }: HandOver,
): Promise<BulkActView> {
  const { actor, deps } = request;
  const holder = from ?? actor.staffId;
  if (holder !== actor.staffId && actor.role !== 'SUPERVISOR') {
    throw new DeskError('not_allowed');
  }
  const others = [...new Set(to)].filter((id) => id !== holder);
  if (others.length === 0) {
    throw invalid('to', 'Scegli almeno un collega.', 'Choose one colleague at least.');
  }
  return insertBulkAct(request, key, { kind: 'HAND_OVER', to: others, reason }, () =>
    deps.sql.rows<Chosen>(HELD_BY, [holder, officeOf(request)]),
  );
}

async function insertBulkAct(
  request: StaffRequest,
  key: string,
  order: BulkOrder,
  choose: () => Promise<Chosen[]>,
): Promise<BulkActView> {
  const { actor, deps, requestId, ipAddress } = request;
  const { sql, clock } = deps;
  const now = clock.now();
  const [known] = await sql.rows<{ id: string }>(KNOWN, [actor.staffId, key]);
  if (known !== undefined) {
    return bulkActOf(sql, actor.staffId, known.id, now);
  }
  const [underWay] = await sql.rows<{ count: number }>(UNDER_WAY, [actor.staffId]);
  if ((underWay?.count ?? 0) >= MOST_UNDER_WAY) {
    throw new DeskError('too_many_requests', { retryAfter: 30 });
  }
  const cases = await choose();
  demandCount(cases.length);
  const id = uuidV7(now);
  const audit: AuditEntry = {
    action: 'bulk_act_ordered',
    detail: { bulkId: id, kind: order.kind, cases: cases.length },
  };
  await sql.rows(INSERT, [
    id,
    actor.staffId,
    key,
    order.kind,
    JSON.stringify(order),
    cases.map((one) => one.id),
    cases.map((one) => one.version),
    ipAddress,
    new Date(now),
    requestId,
    JSON.stringify(audit.detail),
  ]);
  // Sent twice at the same time, the key leads both to the one that was first.
  const [written] = await sql.rows<{ id: string }>(KNOWN, [actor.staffId, key]);
  return bulkActOf(sql, actor.staffId, written?.id ?? id, now);
}

function officeOf({ actor }: StaffRequest): string | null {
  return actor.role === 'SUPERVISOR' ? null : (actor.officeId ?? '');
}

async function chosenCases(
  sql: Sql,
  request: StaffRequest,
  cases: BulkCases,
  now: number,
): Promise<Chosen[]> {
  if ('ids' in cases) {
    const ids = [...new Set(cases.ids)];
    const found = await sql.rows<Chosen>(BY_ID, [ids, officeOf(request)]);
    if (found.length < ids.length) {
      throw new DeskError('not_found');
    }
    return found;
  }
  const filter = queueFilter(request.actor, QueueQuery.parse(cases.filter), now);
  const { where, values } = queueConditions(filter);
  return sql.rows<Chosen>(
    {
      text: `select c.id, c.version from case_file c where ${where}
        order by c.submitted_at, c.id limit ${MOST_BULK_CASES + 1}`,
    },
    values,
  );
}

function demandCount(count: number): void {
  if (count === 0) {
    throw invalid('cases', 'Non c’è nessuna pratica.', 'There is no case.');
  }
  if (count > MOST_BULK_CASES) {
    throw invalid(
      'cases',
      `Le pratiche sono più di ${MOST_BULK_CASES}: restringi i filtri.`,
      `There are more than ${MOST_BULK_CASES} cases: narrow the filters.`,
    );
  }
}

function invalid(field: string, it: string, en: string): DeskError {
  return new DeskError('invalid', { fields: { [field]: { it, en } } });
}
