import type { AuditEntry } from '#contract/audit.ts';
import { demandVisible } from '../cases/demand-visible.ts';
import type { Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { type BulkItemToDo, type BulkUnderWay, noteDone } from './bulk-work.ts';

const ADD: Statement = {
  name: 'bulk_add_labels',
  text: `
    insert into case_labelled (case_id, label_id, by_id, at)
    select $1, l.id, $3, $4 from case_label l where l.id = any($2::uuid[]) and not l.retired
    on conflict (case_id, label_id) do nothing returning label_id as id`,
};
const REMOVE: Statement = {
  name: 'bulk_remove_labels',
  text: `
    delete from case_labelled where case_id = $1 and label_id = any($2::uuid[])
    returning label_id as id`,
};
const LABELS_NOW: Statement = {
  name: 'bulk_labels_now',
  text: 'select label_id as id from case_labelled where case_id = $1',
};
const AUDIT: Statement = {
  name: 'bulk_label_audit',
  text: `
    insert into audit_event (at, actor_kind, actor_id, action, case_id, request_id, ip_address, detail)
    values ($1, 'STAFF', $2, 'case_labelled', $3, $4, $5, $6)`,
};

/** As many as the case page takes. */
const MOST_LABELS = 6;

/** Puts labels on a case of a bulk act and takes others off, and notes which were not so before. */
export async function changeLabels(
  bulk: BulkUnderWay,
  item: BulkItemToDo,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<void> {
  const { deps, actor, requestId, ipAddress } = bulk.request;
  const at = new Date(deps.clock.now());
  await deps.sql.transact(async (sql) => {
    await demandVisible(sql, actor, item.caseId);
    const removed = await sql.rows<{ id: string }>(REMOVE, [item.caseId, [...remove]]);
    const added = await sql.rows<{ id: string }>(ADD, [item.caseId, [...add], actor.staffId, at]);
    const now = await sql.rows<{ id: string }>(LABELS_NOW, [item.caseId]);
    if (now.length > MOST_LABELS) {
      throw new DeskError('invalid');
    }
    const audit: AuditEntry = {
      action: 'case_labelled',
      detail: { labels: now.map(({ id }) => id) },
    };
    const detail = JSON.stringify(audit.detail);
    await sql.rows(AUDIT, [at, actor.staffId, item.caseId, requestId, ipAddress, detail]);
    await noteDone(
      sql,
      bulk,
      item,
      { version: item.version },
      { added: added.map(({ id }) => id), removed: removed.map(({ id }) => id) },
    );
  });
}
