import type { BulkKind, BulkOrder } from '#contract/bulk-act.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { StaffRole } from '#contract/identity.ts';
import type { Locale } from '#contract/localized.ts';
import type { ActDone, StaffRequest } from '../cases/staff-act.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import type { BulkBefore } from './bulk-item.entity.ts';

/** A case of a bulk act that waits for its turn. */
export interface BulkItemToDo {
  position: number;
  caseId: string;
  version: number;
  before: BulkBefore | null;
  versionAfter: number | null;
}

/** A bulk act under way, and who ordered it as they are now. */
export interface BulkUnderWay {
  id: string;
  kind: BulkKind;
  order: BulkOrder;
  phase: 'RUNNING' | 'UNDOING';
  request: StaffRequest;
}

interface ActRow {
  id: string;
  kind: BulkKind;
  order: BulkOrder;
  state: string;
  ipAddress: string;
  staffId: string;
  role: StaffRole;
  officeId: string | null;
  personId: string | null;
  locale: Locale;
}

// Whoever ordered it may have been let go or moved meanwhile: who they are is read at each turn.
const ACT: Statement = {
  name: 'bulk_act_under_way',
  text: `
    select b.id, b.kind, b."order", b.state, b.ip_address as "ipAddress", s.id as "staffId",
      case when s.active then s.role else 'CONTACT_CENTRE' end as role, s.office_id as "officeId",
      s.person_id as "personId", s.locale
    from bulk_act b join staff_member s on s.id = b.staff_id
    where b.id = $1 and b.state in ('RUNNING', 'UNDOING')`,
};

/** The bulk act if it is under way. */
export async function bulkUnderWay(deps: Deps, bulkId: string): Promise<BulkUnderWay | undefined> {
  const [row] = await deps.sql.rows<ActRow>(ACT, [bulkId]);
  if (row === undefined) {
    return undefined;
  }
  const { staffId, role, officeId, personId, locale, ipAddress } = row;
  return {
    id: row.id,
    kind: row.kind,
    order: row.order,
    phase: row.state === 'UNDOING' ? 'UNDOING' : 'RUNNING',
    request: {
      deps,
      actor: {
        kind: 'STAFF',
        staffId,
        role,
        officeId,
        personId,
        locale,
        sessionId: '',
        expiresAt: Number.MAX_SAFE_INTEGER,
      },
      requestId: `bulk-${row.id}`,
      ipAddress,
    },
  };
}

const LEFT = {
  RUNNING: 'outcome is null',
  UNDOING: `outcome = 'DONE' and undo is null`,
} as const;
const itemsLeft = (phase: keyof typeof LEFT): Statement => ({
  name: `bulk_items_left_${phase.toLowerCase()}`,
  text: `
    select position, case_id as "caseId", version, before, version_after as "versionAfter"
    from bulk_item where bulk_id = $1 and ${LEFT[phase]} order by position limit $2`,
});
const ITEMS_LEFT = { RUNNING: itemsLeft('RUNNING'), UNDOING: itemsLeft('UNDOING') };

/** The next cases whose turn it is. */
export async function nextItems(
  sql: Sql,
  { id, phase }: BulkUnderWay,
  limit: number,
): Promise<BulkItemToDo[]> {
  return sql.rows(ITEMS_LEFT[phase], [id, limit]);
}

const DONE: Statement = {
  name: 'bulk_item_done',
  text: `
    update bulk_item set outcome = 'DONE', version_after = $3, before = $4
    where bulk_id = $1 and position = $2 and outcome is null returning position`,
};
const UNDONE: Statement = {
  name: 'bulk_item_undone',
  text: `
    update bulk_item set undo = 'DONE'
    where bulk_id = $1 and position = $2 and undo is null returning position`,
};

/**
 * Notes in the act's own transaction that a case was done. If somebody noted it before, the act is
 * given up with its transaction: a repeated turn changes nothing twice.
 */
export async function noteDone(
  sql: Sql,
  bulk: BulkUnderWay,
  item: BulkItemToDo,
  done: Pick<ActDone, 'version'>,
  before: BulkBefore,
): Promise<void> {
  const written =
    bulk.phase === 'RUNNING'
      ? await sql.rows(DONE, [bulk.id, item.position, done.version, JSON.stringify(before)])
      : await sql.rows(UNDONE, [bulk.id, item.position]);
  if (written.length === 0) {
    throw new DeskError('already_done');
  }
}

const REFUSED: Statement = {
  name: 'bulk_item_refused',
  text: `
    update bulk_item set outcome = 'REFUSED', code = $3, rules = $4
    where bulk_id = $1 and position = $2 and outcome is null`,
};
const UNDO_REFUSED: Statement = {
  name: 'bulk_item_undo_refused',
  text: `
    update bulk_item set undo = 'REFUSED', undo_code = $3
    where bulk_id = $1 and position = $2 and undo is null`,
};

/** Notes why a case was refused, as the single act says it. */
export async function noteRefused(
  sql: Sql,
  bulk: BulkUnderWay,
  { position }: BulkItemToDo,
  code: ErrorCode,
  rules: readonly string[],
): Promise<void> {
  await (bulk.phase === 'RUNNING'
    ? sql.rows(REFUSED, [bulk.id, position, code, JSON.stringify(rules)])
    : sql.rows(UNDO_REFUSED, [bulk.id, position, code]));
}

const FINISH: Statement = {
  name: 'finish_bulk_act',
  text: `
    update bulk_act set finished_at = $2,
      state = case state when 'RUNNING' then 'DONE' when 'UNDOING' then 'UNDONE' else state end
    where id = $1 and state = $3`,
};

/** Ends a bulk act of which no case is left. */
export async function finishBulkAct(
  sql: Sql,
  { id, phase }: BulkUnderWay,
  now: number,
): Promise<void> {
  await sql.rows(FINISH, [id, new Date(now), phase]);
}
