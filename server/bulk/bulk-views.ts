import type {
  BulkActView,
  BulkItemPage,
  BulkItemsQuery,
  BulkItemView,
  BulkKind,
} from '#contract/bulk-act.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';

/** What was told to a citizen or written to the registry stays: these alone can be taken back. */
const UNDOABLE: ReadonlySet<BulkKind> = new Set(['ASSIGN', 'HAND_OVER', 'LABEL']);

const ISO = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const ACT = `
  select b.id, b.kind, b.state, b.total, ${ISO('b.created_at')} as "createdAt",
    ${ISO('b.finished_at')} as "finishedAt", i.done, i.refused, i.undone, i."undoRefused",
    case when b.state = 'DONE' and f.made_at is not null and f.expires_at > $2
      then jsonb_build_object('expiresAt', ${ISO('f.expires_at')}) end as file
  from bulk_act b left join bulk_file f on f.bulk_id = b.id cross join lateral (
    select count(*) filter (where outcome = 'DONE')::int as done,
      count(*) filter (where outcome = 'REFUSED')::int as refused,
      count(*) filter (where undo = 'DONE')::int as undone,
      count(*) filter (where undo = 'REFUSED')::int as "undoRefused"
    from bulk_item where bulk_id = b.id
  ) i
  where b.staff_id = $1`;

const ONE: Statement = { name: 'bulk_act', text: `${ACT} and b.id = $3` };
const NEWEST: Statement = {
  name: 'bulk_acts',
  text: `${ACT} order by b.created_at desc limit 20`,
};
const ITEMS_WHERE = `
  from bulk_item i join case_file c on c.id = i.case_id
  where i.bulk_id = $1 and ($2::text is null or coalesce(i.outcome, 'PENDING') = $2)`;
const ITEMS: Statement = {
  name: 'bulk_items',
  text: `
    select i.case_id as "caseId", c.protocol_number as "protocolNumber", i.outcome, i.code,
      coalesce(i.rules, '[]'::jsonb) as rules, i.undo, i.undo_code as "undoCode"
    ${ITEMS_WHERE} order by i.position limit $3 offset $4`,
};
const ITEM_COUNT: Statement = {
  name: 'bulk_item_count',
  text: `select count(*)::int as total ${ITEMS_WHERE}`,
};

type Row = Omit<BulkActView, 'undoable'>;

/**
 * A bulk act of this person and how far it is.
 * @param now milliseconds since 1970
 * @throws DeskError not_found, for another's too
 */
export async function bulkActOf(
  sql: Sql,
  staffId: string,
  bulkId: string,
  now: number,
): Promise<BulkActView> {
  const [row] = await sql.rows<Row>(ONE, [staffId, new Date(now), bulkId]);
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  return present(row);
}

/** The last bulk acts of this person, the newest first. */
export async function bulkActsOf(sql: Sql, staffId: string, now: number): Promise<BulkActView[]> {
  return (await sql.rows<Row>(NEWEST, [staffId, new Date(now)])).map(present);
}

function present(row: Row): BulkActView {
  return { ...row, undoable: row.state === 'DONE' && row.done > 0 && UNDOABLE.has(row.kind) };
}

/** A page of the cases of a bulk act with what became of each. @throws DeskError not_found */
export async function bulkItemsOf(
  sql: Sql,
  staffId: string,
  bulkId: string,
  { outcome, page, perPage }: BulkItemsQuery,
  now: number,
): Promise<BulkItemPage> {
  await bulkActOf(sql, staffId, bulkId, now);
  const values = [bulkId, outcome ?? null];
  const [data, [count]] = await Promise.all([
    sql.rows<BulkItemView>(ITEMS, [...values, perPage, (page - 1) * perPage]),
    sql.rows<{ total: number }>(ITEM_COUNT, values),
  ]);
  return { data, total: count?.total ?? 0 };
}

const UNDO: Statement = {
  name: 'undo_bulk_act',
  text: `
    with act as (
      update bulk_act set state = 'UNDOING', told_at = null, finished_at = null
      where id = $1 and staff_id = $2 and state = 'DONE' returning id, kind
    ), audit as (
      insert into audit_event (at, actor_kind, actor_id, action, request_id, ip_address, detail)
      select $3, 'STAFF', $2, 'bulk_act_undone', $4, $5, jsonb_build_object('bulkId', id, 'kind', kind)
      from act
    )
    select id from act`,
};

/**
 * Orders a bulk act to be taken back, case by case, where nobody acted on the case since.
 * @throws DeskError not_found, wrong_state where it still runs or cannot be taken back
 */
export async function undoBulkAct(
  sql: Sql,
  who: { staffId: string; requestId: string; ipAddress: string },
  bulkId: string,
  now: number,
): Promise<BulkActView> {
  const { undoable } = await bulkActOf(sql, who.staffId, bulkId, now);
  const values = [bulkId, who.staffId, new Date(now), who.requestId, who.ipAddress];
  if (!undoable || (await sql.rows(UNDO, values)).length === 0) {
    throw new DeskError('wrong_state');
  }
  return bulkActOf(sql, who.staffId, bulkId, now);
}
